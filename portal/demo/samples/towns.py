"""The two invented towns at the Czech-German border, and an invented association of readers."""

from collections.abc import Iterator
from typing import Any

from portal.demo.writing import record, row, texts, uuid_of

CZECH_TOWN = "organisation/sample-olsinov"
GERMAN_TOWN = "organisation/sample-lindenfurt"
READERS = "organisation/sample-readers"
CZECH_PLACE = "place/sample-olsinov"
GERMAN_PLACE = "place/sample-lindenfurt"


def sample(owner: str) -> dict[str, Any]:
    """The fields of a public sample that *owner* answers for."""
    return {"state": "published", "is_sample": True, "owner": uuid_of(owner)}


def documents() -> Iterator[dict[str, Any]]:
    """Places, then the organisations that sit there."""
    yield from places()
    yield czech_town()
    yield german_town()
    yield readers()


def places() -> Iterator[dict[str, Any]]:
    """Where the towns would lie: in the Ore Mountains, where no town of these names is."""
    yield record(
        "partners.place",
        CZECH_PLACE,
        "",
        fields={
            "name": texts(cs="Olšinov", pl="Olšinov", de="Olšinov", lv="Olšinova"),
            "kind": "town",
            "country": "CZ",
            "latitude": "50.690",
            "longitude": "13.645",
            "other_names": "Erlenwinkel",
        },
    )
    yield record(
        "partners.place",
        GERMAN_PLACE,
        "",
        fields={
            "name": texts(cs="Lindenfurt", pl="Lindenfurt", de="Lindenfurt", lv="Lindenfurta"),
            "kind": "town",
            "country": "DE",
            "latitude": "50.745",
            "longitude": "13.605",
            "other_names": "Lipobrod",
        },
    )


def czech_town() -> dict[str, Any]:
    """The town that leads most of the samples."""
    return record(
        "partners.organisation",
        CZECH_TOWN,
        "cs",
        fields={
            "slug": "sample-olsinov",
            "state": "published",
            "is_sample": True,
            "name": texts(
                cs="Město Olšinov",
                pl="Miasto Olšinov",
                de="Stadt Olšinov",
                lv="Olšinovas pilsētas pašvaldība",
            ),
            "short_name": texts(cs="Olšinov", pl="Olšinov", de="Olšinov", lv="Olšinova"),
            "kind": "municipality",
            "place": uuid_of(CZECH_PLACE),
            "website": "https://olsinov.example/",
            "profile": texts(
                cs="""Vymyšlené město pro tuto ukázku. S Lindenfurtem za potokem sdílí cyklostezku, čtenářská odpoledne
                    a brzy i lávku.""",
                pl="""Fikcyjne miasto z tej wersji demonstracyjnej. Z Lindenfurtem po drugiej stronie potoku łączą je
                    trasa rowerowa, popołudnia w bibliotece, a wkrótce także kładka.""",
                de="""Eine für diese Demoversion erfundene Stadt. Mit Lindenfurt jenseits des Bachs verbinden sie ein
                    Radweg, Nachmittage in der Bibliothek und bald auch ein Steg.""",
                lv="""Šai demonstrācijai izdomāta pilsēta. Ar Lindenfurtu otrpus strautam to vieno veloceliņš,
                    pēcpusdienas bibliotēkā un drīz arī gājēju tiltiņš.""",
            ),
        },
        contacts=[
            row(
                office=texts(
                    cs="Odbor rozvoje města",
                    pl="Wydział rozwoju miasta",
                    de="Amt für Stadtentwicklung",
                    lv="Pilsētas attīstības nodaļa",
                ),
                email="rozvoj@olsinov.example",
                phone="+420 000 000 001",
            )
        ],
    )


def german_town() -> dict[str, Any]:
    """Its neighbour, whose texts are written in German first."""
    return record(
        "partners.organisation",
        GERMAN_TOWN,
        "de",
        fields={
            "slug": "sample-lindenfurt",
            "state": "published",
            "is_sample": True,
            "name": texts(
                cs="Město Lindenfurt",
                pl="Miasto Lindenfurt",
                de="Stadt Lindenfurt",
                lv="Lindenfurtas pilsētas pašvaldība",
            ),
            "short_name": texts(cs="Lindenfurt", pl="Lindenfurt", de="Lindenfurt", lv="Lindenfurta"),
            "kind": "municipality",
            "place": uuid_of(GERMAN_PLACE),
            "website": "https://lindenfurt.example/",
            "profile": texts(
                cs="Vymyšlené město pro tuto ukázku, na německém břehu hraničního potoka.",
                pl="Fikcyjne miasto z tej wersji demonstracyjnej, na niemieckim brzegu granicznego potoku.",
                de="Eine für diese Demoversion erfundene Stadt am deutschen Ufer des Grenzbachs.",
                lv="Šai demonstrācijai izdomāta pilsēta robežstrauta Vācijas krastā.",
            ),
        },
        contacts=[
            row(
                office=texts(cs="Stavební úřad", pl="Urząd budowlany", de="Bauamt", lv="Būvvalde"),
                email="bauamt@lindenfurt.example",
                phone="+49 000 000001",
            )
        ],
    )


def readers() -> dict[str, Any]:
    """A small association, as they carry many microprojects."""
    return record(
        "partners.organisation",
        READERS,
        "cs",
        fields={
            "slug": "sample-readers",
            "state": "published",
            "is_sample": True,
            "name": texts(
                cs="Spolek Čteme u potoka",
                pl="Stowarzyszenie „Czytamy nad potokiem”",
                de="Verein Lesen am Bach",
                lv="Biedrība „Lasām pie strauta”",
            ),
            "short_name": texts(
                cs="Čteme u potoka",
                pl="Czytamy nad potokiem",
                de="Lesen am Bach",
                lv="Lasām pie strauta",
            ),
            "kind": "association",
            "place": uuid_of(CZECH_PLACE),
            "profile": texts(
                cs="Vymyšlený spolek čtenářů z obou měst.",
                pl="Fikcyjne stowarzyszenie czytelników z obu miast.",
                de="Ein erfundener Verein von Leserinnen und Lesern aus beiden Städten.",
                lv="Izdomāta abu pilsētu lasītāju biedrība.",
            ),
        },
    )
