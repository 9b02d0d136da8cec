"""News and their events in the words of schema.org."""

from news.models import Article
from partners.linked_data import organisation_node, place_node
from portal.linked_data import Node, Teller, tells, thing, words


@tells(Article)
def tell_article(article: Article, teller: Teller) -> Node:
    """A piece of news with what it is about: an event, projects, organisations."""
    owner = article.owner
    about = [event_node(article, teller)] if article.event_start else []
    about += [teller.named("Project", project, "title") for project in article.public_projects]
    about += [organisation_node(one, teller) for one in article.public_organisations]
    pictures = [teller.absolute(use.picture.medium_url) for use in article.picture_uses.all()]
    return teller.named("NewsArticle", article, "title") | thing(
        "NewsArticle",
        headline=words(article, "title"),
        description=words(article, "teaser", "text"),
        datePublished=str(article.date or ""),
        dateModified=article.updated_at.date().isoformat(),
        publisher=organisation_node(owner, teller) if owner.is_published else None,
        image=pictures,
        about=about,
    )


def event_node(article: Article, teller: Teller) -> Node:
    """The event, as precisely as its date is known."""
    start, venue = str(article.event_start), words(article, "event_venue")
    if article.event_time and article.event_start.day:
        start += f"T{article.event_time:%H:%M}"
    return teller.named("Event", article, "title") | thing(
        "Event",
        startDate=start,
        endDate=str(article.event_end or ""),
        location=place_node(article.event_place) or (thing("Place", name=venue) if venue else None),
    )
