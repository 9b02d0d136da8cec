"""What projects have in common: towns, organisations, themes, programmes. Made once, before the projects."""

import random
from dataclasses import dataclass

from partners.models import Organisation, Place
from portal.populate.rows import identity, row
from portal.populate.words import LANGUAGES, named, told, towns, words
from projects.models import Programme, Theme
from projects.models.programme import ProgrammingPeriod

PROJECTS_OF_ONE = 12  # for so many projects there is one more organisation
FUNDS = ("erdf", "erdf", "other_eu", "none", "")
PROGRAMMES_OF_A_PERIOD = 5


@dataclass
class Stock:
    """Everything that projects choose from."""

    places: list[Place]
    organisations: list[Organisation]
    themes: list[Theme]
    programmes: list[Programme]


def stock(number: int, seed: int) -> Stock:
    """The common stock for *number* projects; what is there already is used again."""
    chance = random.Random(f"{seed}/stock")
    places = _places(chance)
    return Stock(
        places,
        _organisations(chance, places, max(10, number // PROJECTS_OF_ONE)),
        _themes(chance),
        _programmes(chance, seed),
    )


def _places(chance: random.Random) -> list[Place]:
    there = {}
    for place in Place.objects.order_by("pk"):
        there |= {(place.country, name): place for name in place.names}
    found, new = [], []
    for town in towns():
        place = there.get((town.country, town.name))
        if place is None:
            place = row(
                Place, uuid=identity(chance), country=town.country, latitude=town.latitude, longitude=town.longitude,
                **told(list(LANGUAGES), name=dict.fromkeys(LANGUAGES, town.name)),
            )  # fmt: skip
            new.append(place)
        found.append(place)
    Place.objects.bulk_create(new)
    return found


def _organisations(chance: random.Random, places: list[Place], number: int) -> list[Organisation]:
    kinds = list(words()["organisations"].items())
    made = []
    for index in range(1, number + 1):
        kind, what = chance.choice(kinds)
        place = None if chance.random() < 0.03 else chance.choice(places)
        made.append(
            row(
                Organisation, uuid=identity(chance), slug=f"sample-{chance.getrandbits(40):x}", kind=kind, place=place,
                is_sample=True, **told(list(LANGUAGES), name=named(what, index)),
            )
        )  # fmt: skip
    return Organisation.objects.bulk_create(made, batch_size=1000)


def _themes(chance: random.Random) -> list[Theme]:
    found = []
    for name, texts in words()["themes"].items():
        defaults = {"uuid": identity(chance), **told(list(LANGUAGES), name=texts)}
        found.append(Theme.objects.get_or_create(slug=f"sample-{name}", defaults=defaults)[0])
    return found


def _programmes(chance: random.Random, seed: int) -> list[Programme]:
    """For each period some programmes, every one with a fund for small projects under it."""
    found, what = [], words()["programmes"]
    for number, period in enumerate(ProgrammingPeriod.values):
        for index in range(number * PROGRAMMES_OF_A_PERIOD + 1, (number + 1) * PROGRAMMES_OF_A_PERIOD + 1):
            common = {"is_sample": True, "period": period}
            programme = Programme(
                uuid=identity(chance), slug=f"sample-{seed}-{index}", fund=chance.choice(FUNDS),
                **common, **told(list(LANGUAGES), name=_with_period(named(what["programme"], index), period)),
            )  # fmt: skip
            programme.save()
            part = Programme(
                uuid=identity(chance), slug=f"sample-{seed}-{index}-small", parent=programme, is_sample=True,
                **told(list(LANGUAGES), name=named(what["fund"], index)),
            )  # fmt: skip
            part.save()
            found += [programme, part]
    return found


def _with_period(name: dict[str, str], period: str) -> dict[str, str]:
    return {code: f"{text} ({period.replace('-', '–')})" for code, text in name.items()}
