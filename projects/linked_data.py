"""Projects, programmes and good practice in the words of schema.org."""

from partners.linked_data import organisation_node, place_node
from portal.linked_data import Node, Teller, tells, thing, words
from projects.models import GoodPractice, Programme, Project


@tells(Project)
def tell_project(project: Project, teller: Teller) -> Node:
    """A project with its partners; for schema.org it is an organisation for a time."""
    programme = project.public_programme
    return teller.named("Project", project, "title") | thing(
        "Project",
        alternateName=project.acronym,
        description=words(project, "summary", "aims"),
        member=[organisation_node(part.organisation, teller) for part in project.partners],
        location=[place_node(place) for place in project.places.all()],
        keywords=[words(theme, "name") for theme in project.themes.all()],
        foundingDate=str(project.start or ""),
        dissolutionDate=str(project.end or ""),
        funder=teller.named("FundingScheme", programme, "short_name", "name") if programme else None,
        identifier=[number.value for number in project.identifiers.all()],
        sameAs=project.website,
    )


@tells(Programme)
def tell_programme(programme: Programme, teller: Teller) -> Node:
    """A programme."""
    parent = programme.parent
    return teller.named("FundingScheme", programme) | thing(
        "FundingScheme",
        alternateName=words(programme, "short_name"),
        description=words(programme, "description"),
        sameAs=programme.website,
        parentOrganization=teller.named("FundingScheme", parent) if parent and parent.is_published else None,
    )


@tells(GoodPractice)
def tell_good_practice(practice: GoodPractice, teller: Teller) -> Node:
    """What worked, and whose practice it is."""
    return teller.named("Article", practice, "title") | thing(
        "Article",
        headline=words(practice, "title"),
        description=words(practice, "summary", "description"),
        contributor=[organisation_node(one, teller) for one in practice.public_organisations],
        contentLocation=[place_node(place) for place in practice.places.all()],
        keywords=[words(theme, "name") for theme in practice.themes.all()],
        dateModified=practice.updated_at.date().isoformat(),
    )
