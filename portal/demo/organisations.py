"""The organisations of the demo: partners of the projects, parties of the agreements, and owners of both.

Profiles say only what the source documents say about them.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.organisation_profiles import PROFILES
from portal.demo.writing import Texts, record, same, texts, uuid_of

# name in this code: (kind, place, language of its own name, full name, short name, other names, website)
ORGANISATIONS: dict[str, tuple[str, str, str, Texts, Texts, list[str], str]] = {
    "liberec": (
        "municipality",
        "liberec",
        "cs",
        texts(
            cs="Statutární město Liberec",
            pl="Miasto statutarne Liberec",
            de="Statutarstadt Liberec",
            lv="Liberecas pilsētas pašvaldība",
        ),
        texts(cs="Liberec", pl="Liberec", de="Liberec", lv="Libereca"),
        ["City of Liberec", "Reichenberg"],
        "",
    ),
    "zittau": (
        "municipality",
        "zittau",
        "de",
        texts(
            cs="Městská správa Žitava",
            pl="Urząd Miasta Żytawy",
            de="Stadtverwaltung Zittau",
            lv="Citavas pilsētas pārvalde",
        ),
        texts(cs="Žitava", pl="Żytawa", de="Zittau", lv="Citava"),
        [],
        "",
    ),
    "euroregion-nisa": (
        "euroregion",
        "neisse",
        "cs",
        texts(cs="Euroregion Nisa", pl="Euroregion Nysa", de="Euroregion Neiße", lv="Neises eiroreģions"),
        texts(cs="Euroregion Nisa", pl="Euroregion Nysa", de="Euroregion Neiße", lv="Neises eiroreģions"),
        ["Euroregion Neisse-Nisa-Nysa"],
        "",
    ),
    "aglomeracja-opolska": (
        "association",
        "opole",
        "pl",
        texts(
            cs="Sdružení Opolská aglomerace",
            pl="Stowarzyszenie Aglomeracja Opolska",
            de="Verein Agglomeration Opole",
            lv="Opoles aglomerācijas biedrība",
        ),
        texts(cs="Opolská aglomerace", pl="Aglomeracja Opolska", de="Agglomeration Opole", lv="Opoles aglomerācija"),
        ["Opole Agglomeration"],
        "",
    ),
    "olomouc": (
        "municipality",
        "olomouc",
        "cs",
        texts(cs="Město Olomouc", pl="Miasto Ołomuniec", de="Stadt Olmütz", lv="Olomoucas pilsētas pašvaldība"),
        texts(cs="Olomouc", pl="Ołomuniec", de="Olmütz", lv="Olomouca"),
        ["City of Olomouc"],
        "",
    ),
    "central-moravia-agency": (
        "agency",
        "central-moravia",
        "cs",
        texts(
            cs="Regionální agentura pro rozvoj střední Moravy",
            pl="Regionalna Agencja Rozwoju Moraw Środkowych",
            de="Regionale Entwicklungsagentur Mittelmähren",
            lv="Vidusmorāvijas reģionālā attīstības aģentūra",
        ),
        texts(
            cs="Agentura střední Moravy",
            pl="Agencja Morawy Środkowe",
            de="Agentur Mittelmähren",
            lv="Vidusmorāvijas aģentūra",
        ),
        ["Regional Development Agency of Central Moravia"],
        "",
    ),
    "daugavpils": (
        "municipality",
        "daugavpils",
        "lv",
        texts(cs="Město Daugavpils", pl="Miasto Dyneburg", de="Stadt Daugavpils", lv="Daugavpils pilsētas pašvaldība"),
        texts(cs="Daugavpils", pl="Dyneburg", de="Daugavpils", lv="Daugavpils"),
        ["City of Daugavpils", "Dünaburg", "Dvinsk"],
        "",
    ),
    "poznan": (
        "municipality",
        "poznan",
        "pl",
        texts(cs="Město Poznaň", pl="Miasto Poznań", de="Stadt Posen", lv="Poznaņas pilsētas pašvaldība"),
        texts(cs="Poznaň", pl="Poznań", de="Posen", lv="Poznaņa"),
        ["City of Poznań"],
        "",
    ),
    "jastrzebie-zdroj": (
        "municipality",
        "jastrzebie-zdroj",
        "pl",
        texts(
            cs="Město Jastrzębie-Zdrój",
            pl="Miasto Jastrzębie-Zdrój",
            de="Stadt Jastrzębie-Zdrój",
            lv="Jastšembes-Zdrujas pilsētas pašvaldība",
        ),
        texts(cs="Jastrzębie-Zdrój", pl="Jastrzębie-Zdrój", de="Jastrzębie-Zdrój", lv="Jastšembe-Zdruja"),
        ["Jastřebí-Zdroj"],
        "",
    ),
    "karvina": (
        "municipality",
        "karvina",
        "cs",
        texts(cs="Město Karviná", pl="Miasto Karwina", de="Stadt Karviná", lv="Karvinas pilsētas pašvaldība"),
        texts(cs="Karviná", pl="Karwina", de="Karviná", lv="Karvina"),
        [],
        "",
    ),
    "havirov": (
        "municipality",
        "havirov",
        "cs",
        texts(cs="Město Havířov", pl="Miasto Hawierzów", de="Stadt Havířov", lv="Havīržovas pilsētas pašvaldība"),
        texts(cs="Havířov", pl="Hawierzów", de="Havířov", lv="Havīržova"),
        [],
        "",
    ),
    "liberec-region": (
        "region",
        "liberec",
        "cs",
        texts(cs="Liberecký kraj", pl="Kraj liberecki", de="Region Liberec", lv="Liberecas apgabals"),
        texts(cs="Liberecký kraj", pl="Kraj liberecki", de="Region Liberec", lv="Liberecas apgabals"),
        ["Liberec Region"],
        "",
    ),
    "valle-d-aosta": (
        "region",
        "valle-d-aosta",
        "cs",
        texts(cs="Region Údolí Aosty", pl="Region Dolina Aosty", de="Region Aostatal", lv="Aostas ielejas reģions"),
        texts(cs="Údolí Aosty", pl="Dolina Aosty", de="Aostatal", lv="Aostas ieleja"),
        ["Valle d'Aosta", "Vallée d'Aoste"],
        "https://www.regione.vda.it/",
    ),
    "orenburg-region": (
        "region",
        "orenburg-region",
        "cs",
        texts(cs="Orenburská oblast", pl="Obwód orenburski", de="Oblast Orenburg", lv="Orenburgas apgabals"),
        texts(cs="Orenburská oblast", pl="Obwód orenburski", de="Oblast Orenburg", lv="Orenburgas apgabals"),
        ["Оренбургская область"],
        "",
    ),
    "more-og-romsdal": (
        "region",
        "more-og-romsdal",
        "cs",
        texts(
            cs="Kraj Møre og Romsdal",
            pl="Okręg Møre og Romsdal",
            de="Provinz Møre og Romsdal",
            lv="Mēres un Rumsdāles reģions",
        ),
        texts(cs="Møre og Romsdal", pl="Møre og Romsdal", de="Møre og Romsdal", lv="Mēre un Rumsdāle"),
        ["More og Romsdal"],
        "https://mrfylke.no/",
    ),
    "ha-tinh": (
        "region",
        "ha-tinh",
        "cs",
        texts(cs="Provincie Ha Tinh", pl="Prowincja Hà Tĩnh", de="Provinz Hà Tĩnh", lv="Hatiņas province"),
        texts(cs="Ha Tinh", pl="Hà Tĩnh", de="Hà Tĩnh", lv="Hatiņa"),
        ["Ha Tinh"],
        "https://hatinh.gov.vn/",
    ),
    "bursa": (
        "region",
        "bursa",
        "cs",
        texts(cs="Provincie Bursa", pl="Prowincja Bursa", de="Provinz Bursa", lv="Bursas province"),
        same("Bursa"),
        [],
        "http://www.bursa.gov.tr/",
    ),
    "novy-bor": (
        "municipality",
        "novy-bor",
        "cs",
        texts(cs="Město Nový Bor", pl="Miasto Nový Bor", de="Stadt Nový Bor", lv="Noviboras pilsētas pašvaldība"),
        texts(cs="Nový Bor", pl="Nový Bor", de="Nový Bor", lv="Novibora"),
        ["Haida"],
        "",
    ),
    "mednogorsk": (
        "municipality",
        "mednogorsk",
        "cs",
        texts(
            cs="Město Mědnogorsk",
            pl="Miasto Miednogorsk",
            de="Stadt Mednogorsk",
            lv="Medņegorskas pilsētas pašvaldība",
        ),
        texts(cs="Mědnogorsk", pl="Miednogorsk", de="Mednogorsk", lv="Medņegorska"),
        ["Медногорск"],
        "",
    ),
    "molde": (
        "municipality",
        "molde",
        "cs",
        texts(cs="Město Molde", pl="Miasto Molde", de="Stadt Molde", lv="Moldes pilsētas pašvaldība"),
        same("Molde"),
        [],
        "",
    ),
    "ceska-lipa": (
        "municipality",
        "ceska-lipa",
        "cs",
        texts(
            cs="Město Česká Lípa", pl="Miasto Czeska Lipa", de="Stadt Česká Lípa", lv="Česka Līpas pilsētas pašvaldība"
        ),
        texts(cs="Česká Lípa", pl="Czeska Lipa", de="Česká Lípa", lv="Česka Līpa"),
        ["Böhmisch Leipa"],
        "",
    ),
}


def documents() -> Iterator[dict[str, Any]]:
    """Each organisation, published, found by its other names too."""
    for name, (kind, place, language, full, short, others, website) in ORGANISATIONS.items():
        fields = {
            "name": full,
            "short_name": short,
            "kind": kind,
            "place": uuid_of(f"place/{place}"),
            "website": website,
            "other_names": "\n".join(others),
            "state": "published",
            "slug": name,
        }
        if name in PROFILES:
            fields["profile"] = PROFILES[name]
        yield record("partners.organisation", f"organisation/{name}", language, fields=fields)
