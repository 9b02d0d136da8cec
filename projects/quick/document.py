"""From the answers of the quick form to the records: new places and organisations, then the project's draft.

A new organisation starts as a draft that the clerk's own organisation keeps, so that nothing becomes public by the way.
"""

import uuid
from typing import Any

from partners.models import Organisation, Place
from portal.names import called
from portal.records import apply
from projects.models import BudgetLine, Programme, Project, ProjectIdentifier
from projects.quick.forms import PartnerForm


def write(project: dict[str, Any], partners: list[PartnerForm], unnamed: dict[str, Any]) -> Project:
    """Put the answers in place: new places and organisations first, then the draft. Inside one public change."""
    owner, language = project["owner"], project["language"]
    takes_part = [] if project["part"] == "none" else [(owner, project["part"])]
    named = [form for form in partners if form.cleaned_data.get("name")]
    for form in named:
        who = form.organisation or add_organisation(form.cleaned_data, owner, language)
        takes_part.append((who, form.cleaned_data["role"]))
    document = {
        "model": "projects.project",
        "uuid": str(uuid.uuid4()),
        "fields": {
            "owner": str(owner.uuid),
            "original_language": language,
            f"title_{language}": project["title"],
            f"results_{language}": project["results"],
            "programme": str(project["programme"].uuid) if project["programme"] else None,
            "start": project["start"],
            "end": project["end"],
        },
        "children": {
            "identifiers": rows({"kind": ProjectIdentifier.Kind.REGISTRATION, "value": project["number"]})
            if project["number"]
            else [],
            "participations": rows(
                *({"organisation": str(who.uuid), "role": role} for who, role in takes_part), language=language
            ),
            "unnamed_partners": rows(unnamed, language=language) if unnamed.get("number") else [],
            "budget_lines": rows(*budget(project), language=language),
            "activities": rows(
                *(
                    {"number": number, "start": date, f"title_{language}": title}
                    for number, date, title in project["activities"]
                ),
                language=language,
            ),
        },
    }
    return apply(document)


def rows(*values: dict[str, Any], language: str = "") -> list[dict[str, Any]]:
    """Owned rows of a document; *language* is that of their texts, where they have any."""
    common = {"original_language": language} if language else {}
    return [{"id": str(uuid.uuid4()), "fields": common | fields} for fields in values]


def budget(project: dict[str, Any]) -> list[dict[str, Any]]:
    """A line for each amount that was given. A grant of an EU programme comes from the EU; otherwise nobody says so."""
    programme: Programme | None = project["programme"]
    from_eu = programme is not None and programme.fund in ("erdf", "other_eu")
    sources = {"total": [], "grant": ["eu"] if from_eu else [], "own": ["own"]}
    measures = BudgetLine.Measure
    return [
        {
            "measure": measure.value,
            "amount": str(money.amount),
            "currency": money.currency,
            "qualifier": str(money.qualifier),
            "sources": sources[measure.value],
        }
        for measure in (measures.TOTAL, measures.GRANT, measures.OWN)
        if (money := project[measure.value])
    ]


def add_organisation(answers: dict[str, Any], owner: Organisation, language: str) -> Organisation:
    """A new organisation as a draft of the owner's, with its place; the place is added too where it is new."""
    place = find_place(answers["town"], answers["country"], owner, language) if answers["town"] else None
    return apply(
        {
            "model": "partners.organisation",
            "uuid": str(uuid.uuid4()),
            "fields": {
                f"name_{language}": answers["name"],
                "original_language": language,
                "kind": answers["kind"],
                "place": str(place.uuid) if place else None,
                "owner": str(owner.uuid),
                "state": "draft",
            },
        }
    )


def find_place(town: str, country: str, owner: Organisation, language: str) -> Place:
    """The place of this name, in this country where one was chosen; a new one where there is none."""
    places = Place.objects.filter(called(town)).order_by("pk")
    found = (places.filter(country=country) if country else places).first()
    return found or apply(
        {
            "model": "partners.place",
            "uuid": str(uuid.uuid4()),
            "fields": {
                f"name_{language}": town,
                "original_language": language,
                "country": country,
                "owner": str(owner.uuid),
            },
        }
    )
