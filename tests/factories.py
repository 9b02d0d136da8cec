"""The cast of characters that every test uses: two towns at one border, a third far away, and what they do together.

Each function makes one published record with the least that it needs; give more by keyword.
"""

from django.contrib.auth.models import Group

from news.models import Article
from partners.models import Agreement, AgreementParty, Organisation, Place
from portal.models import User
from portal.publishing import State
from projects.models import GoodPractice, Participation, Programme, Project, Theme


def place(name: str = "Horní Lhota", country: str = "CZ", **more) -> Place:
    """A small Czech town at the border; coordinates close to the point where three countries meet."""
    return Place.objects.create(
        **{"name_cs": name, "country": country, "latitude": "50.8", "longitude": "15.0", **more}
    )


def organisation(name: str = "Město Horní Lhota", **more) -> Organisation:
    """The town hall of the Czech town."""
    return Organisation.objects.create(**{"name_cs": name, "original_language": "cs", "kind": "municipality", **more})


def programme(name: str = "Program Lhota – Grünthal 2014–2020", **more) -> Programme:
    """The programme that pays for what the towns do together."""
    return Programme.objects.create(**{"name_cs": name, "period": "2014-2020", "fund": "erdf", **more})


def theme(name: str = "Doprava", **more) -> Theme:
    """What a project is about."""
    return Theme.objects.create(**{"name_cs": name, **more})


def project(title: str = "Lávka přes řeku", owner: Organisation | None = None, **more) -> Project:
    """A footbridge that two towns build; published."""
    owner = owner or Organisation.objects.first() or organisation()
    return Project.objects.create(
        **{"title_cs": title, "original_language": "cs", "owner": owner, "state": State.PUBLISHED, **more}
    )


def participation(project: Project, organisation: Organisation, role: str = "partner", **more) -> Participation:
    """An organisation's part in a project."""
    return Participation.objects.create(project=project, organisation=organisation, role=role, **more)


def agreement(title: str = "Dohoda o partnerství měst", owner: Organisation | None = None, **more) -> Agreement:
    """The towns' agreement; published."""
    owner = owner or Organisation.objects.first() or organisation()
    record = Agreement.objects.create(
        **{"title_cs": title, "original_language": "cs", "owner": owner, "state": State.PUBLISHED, **more}
    )
    AgreementParty.objects.create(agreement=record, organisation=owner, is_ours=True)
    return record


def article(title: str = "Lávka je otevřena", owner: Organisation | None = None, **more) -> Article:
    """News from the footbridge; published."""
    owner = owner or Organisation.objects.first() or organisation()
    return Article.objects.create(
        **{
            "title_cs": title,
            "original_language": "cs",
            "owner": owner,
            "state": State.PUBLISHED,
            "date": "2018-04-05",
            **more,
        }
    )


def good_practice(title: str = "Společná jízdenka", owner: Organisation | None = None, **more) -> GoodPractice:
    """One ticket for both sides of the border; published."""
    owner = owner or Organisation.objects.first() or organisation()
    return GoodPractice.objects.create(
        **{"title_cs": title, "original_language": "cs", "owner": owner, "state": State.PUBLISHED, **more}
    )


def user(role: str, *organisations: Organisation, **more) -> User:
    """Somebody who signs in: *role* is a group's name; an administrator is a superuser too."""
    person = User.objects.create_user(
        **{
            "username": more.pop("username", role),
            "password": "test-password",
            "is_staff": True,
            "is_superuser": role == "administrator",
            **more,
        }
    )
    person.groups.add(Group.objects.get(name=role))
    person.organisations.add(*organisations)
    return person
