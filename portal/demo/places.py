"""The places of the demo, with the name that each side of the border uses.

Names and coordinates (degrees, WGS 84) are reference facts. A reader is shown the name of their own language; historic
names and those of neighbours are only found by the search. NUTS codes are left empty: the sources do not give them.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.writing import record, same, texts

# name in this code: (kind, country, latitude, longitude, shown names, other names)
PLACES = {
    "liberec": (
        "town",
        "CZ",
        "50.767",
        "15.056",
        texts(cs="Liberec", pl="Liberec", de="Liberec", lv="Libereca"),
        ["Reichenberg"],
    ),
    "zittau": ("town", "DE", "50.896", "14.807", texts(cs="Žitava", pl="Żytawa", de="Zittau", lv="Citava"), []),
    "opole": ("town", "PL", "50.675", "17.921", texts(cs="Opolí", pl="Opole", de="Opole", lv="Opole"), ["Oppeln"]),
    "olomouc": ("town", "CZ", "49.594", "17.251", texts(cs="Olomouc", pl="Ołomuniec", de="Olmütz", lv="Olomouca"), []),
    # The sources give no town for the agency of this name, only the name itself; hence no coordinates.
    "central-moravia": (
        "region",
        "CZ",
        None,
        None,
        texts(cs="Střední Morava", pl="Morawy Środkowe", de="Mittelmähren", lv="Vidusmorāvija"),
        [],
    ),
    "jastrzebie-zdroj": (
        "town",
        "PL",
        "49.955",
        "18.574",
        texts(cs="Jastrzębie-Zdrój", pl="Jastrzębie-Zdrój", de="Jastrzębie-Zdrój", lv="Jastšembe-Zdruja"),
        ["Jastřebí-Zdroj", "Bad Königsdorff-Jastrzemb"],
    ),
    "karvina": (
        "town",
        "CZ",
        "49.854",
        "18.542",
        texts(cs="Karviná", pl="Karwina", de="Karviná", lv="Karvina"),
        ["Karwin"],
    ),
    "havirov": (
        "town",
        "CZ",
        "49.780",
        "18.437",
        texts(cs="Havířov", pl="Hawierzów", de="Havířov", lv="Havīržova"),
        [],
    ),
    "daugavpils": (
        "town",
        "LV",
        "55.875",
        "26.536",
        texts(cs="Daugavpils", pl="Dyneburg", de="Daugavpils", lv="Daugavpils"),
        ["Dünaburg", "Dvinsk"],
    ),
    "poznan": ("town", "PL", "52.408", "16.934", texts(cs="Poznaň", pl="Poznań", de="Posen", lv="Poznaņa"), []),
    "novy-bor": (
        "town",
        "CZ",
        "50.758",
        "14.556",
        texts(cs="Nový Bor", pl="Nový Bor", de="Nový Bor", lv="Novibora"),
        ["Haida"],
    ),
    "ceska-lipa": (
        "town",
        "CZ",
        "50.686",
        "14.538",
        texts(cs="Česká Lípa", pl="Czeska Lipa", de="Česká Lípa", lv="Česka Līpa"),
        ["Böhmisch Leipa"],
    ),
    "mednogorsk": (
        "town",
        "RU",
        "51.403",
        "57.583",
        texts(cs="Mědnogorsk", pl="Miednogorsk", de="Mednogorsk", lv="Medņegorska"),
        ["Медногорск"],
    ),
    "molde": ("town", "NO", "62.737", "7.159", same("Molde"), []),
    "valle-d-aosta": (
        "region",
        "IT",
        "45.737",
        "7.320",
        texts(cs="Údolí Aosty", pl="Dolina Aosty", de="Aostatal", lv="Aostas ieleja"),
        ["Valle d'Aosta", "Vallée d'Aoste"],
    ),
    "orenburg-region": (
        "region",
        "RU",
        "51.768",
        "55.097",
        texts(cs="Orenburská oblast", pl="Obwód orenburski", de="Oblast Orenburg", lv="Orenburgas apgabals"),
        ["Оренбургская область"],
    ),
    "more-og-romsdal": (
        "region",
        "NO",
        "62.737",
        "7.159",
        texts(cs="Møre og Romsdal", pl="Møre og Romsdal", de="Møre og Romsdal", lv="Mēre un Rumsdāle"),
        ["More og Romsdal"],
    ),
    "ha-tinh": (
        "region",
        "VN",
        "18.343",
        "105.906",
        texts(cs="Ha Tinh", pl="Hà Tĩnh", de="Hà Tĩnh", lv="Hatiņa"),
        ["Ha Tinh"],
    ),
    "bursa": ("region", "TR", "40.183", "29.067", same("Bursa"), []),
    "neisse": (
        "euroregion",
        "",
        "50.767",
        "15.056",
        texts(cs="Euroregion Nisa", pl="Euroregion Nysa", de="Euroregion Neiße", lv="Neises eiroreģions"),
        ["Neisse", "Nisa", "Nysa"],
    ),
}


def documents() -> Iterator[dict[str, Any]]:
    """Each place as a record of the common stock, kept by the administrators."""
    for name, (kind, country, latitude, longitude, shown, others) in PLACES.items():
        yield record(
            "partners.place",
            f"place/{name}",
            "",
            fields={
                "name": shown,
                "kind": kind,
                "country": country,
                "latitude": latitude,
                "longitude": longitude,
                "other_names": "\n".join(others),
            },
        )
