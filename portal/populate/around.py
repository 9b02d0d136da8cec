"""What stands around invented projects: news with events, agreements, good practice, documents known by title."""

import random
from typing import Any

from news.models import Article
from partners.models import Agreement, AgreementEvent, AgreementParty, Document
from portal.partial_dates import PartialDate
from portal.populate.rows import identity, row
from portal.populate.stock import Stock
from portal.populate.words import languages_of, named, sentences, told, words
from portal.publishing import State
from projects.models import GoodPractice, Project, ProjectDocument

# for so many projects there is one of these
PROJECTS_OF_NEWS, PROJECTS_OF_AGREEMENT, PROJECTS_OF_PRACTICE, PROJECTS_OF_DOCUMENT = 5, 50, 100, 20


def around(projects: list[Project], stock: Stock, seed: int) -> None:
    """Write what belongs to these projects."""
    chance = random.Random(f"{seed}/{projects[0].slug}/around")
    _news(projects[::PROJECTS_OF_NEWS], chance)
    _agreements(projects[::PROJECTS_OF_AGREEMENT], stock, chance)
    _practice(projects[::PROJECTS_OF_PRACTICE], chance)
    _documents(projects[::PROJECTS_OF_DOCUMENT], chance)


def _published(project: Project, chance: random.Random) -> dict[str, Any]:
    return {
        "uuid": identity(chance), "slug": f"{project.slug}-{chance.getrandbits(24):x}", "owner": project.owner,
        "state": State.PUBLISHED, "is_sample": True,
    }  # fmt: skip


def _number(project: Project) -> int:
    return int(project.slug.rpartition("-")[2])


def _news(projects: list[Project], chance: random.Random) -> None:
    made = []
    for project in projects:
        date = PartialDate(chance.randint(2004, 2026), chance.randint(1, 12), chance.randint(1, 28))
        made.append(
            row(
                Article, **_published(project, chance), date=date if chance.random() < 0.95 else None,
                event_start=date if chance.random() < 0.3 else None,
                **told(
                    languages_of(chance), title=named(words()["article"], _number(project)),
                    teaser=sentences(chance, 1), text=sentences(chance, 3),
                ),
            )
        )  # fmt: skip
    Article.objects.bulk_create(made)
    link, organisations = Article.projects.through, Article.organisations.through
    pairs = list(zip(made, projects, strict=True))
    link.objects.bulk_create([link(article=article, project=project) for article, project in pairs])
    organisations.objects.bulk_create(
        [organisations(article=article, organisation=project.owner) for article, project in pairs[::2]]
    )


def _agreements(projects: list[Project], stock: Stock, chance: random.Random) -> None:
    made = [
        row(
            Agreement, **_published(project, chance), kind=chance.choice(("", *Agreement.Kind.values)),
            level=chance.choice(("", *Agreement.Level.values)), status=chance.choice(("", *Agreement.Status.values)),
            in_force_from=PartialDate(chance.randint(1992, 2025)),
            **told(
                languages_of(chance), title=named(words()["agreement"], _number(project)), summary=sentences(chance, 2)
            ),
        )
        for project in projects
    ]  # fmt: skip
    Agreement.objects.bulk_create(made)
    parties, events = [], []
    for agreement in made:
        other = chance.choice(stock.organisations)
        for position, party in enumerate((agreement.owner, other)):
            parties.append(
                AgreementParty(
                    pk=identity(chance), agreement=agreement, organisation=party, is_ours=not position,
                    position=position,
                )
            )  # fmt: skip
        events.append(
            AgreementEvent(
                pk=identity(chance), agreement=agreement, kind=AgreementEvent.Kind.SIGNED, start=agreement.in_force_from
            )
        )
    AgreementParty.objects.bulk_create(parties)
    AgreementEvent.objects.bulk_create(events)
    link = Project.agreements.through
    link.objects.bulk_create(
        [link(project=project, agreement=agreement) for project, agreement in zip(projects, made, strict=True)]
    )


def _practice(projects: list[Project], chance: random.Random) -> None:
    GoodPractice.objects.bulk_create(
        row(
            GoodPractice, **_published(project, chance), project=project,
            **told(
                languages_of(chance), title=named(words()["practice"], _number(project)), summary=sentences(chance, 2)
            ),
        )
        for project in projects
    )  # fmt: skip


def _documents(projects: list[Project], chance: random.Random) -> None:
    documents = Document.objects.bulk_create(
        row(
            Document,
            uuid=identity(chance),
            owner=project.owner,
            **told(languages_of(chance), title=words()["activity"]),
        )
        for project in projects
    )
    ProjectDocument.objects.bulk_create(
        ProjectDocument(pk=identity(chance), project=project, document=document)
        for project, document in zip(projects, documents, strict=True)
    )
