"""The files of the samples: drawn and written while loading, so that none lies in the repository."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from portal.demo.samples.days import month
from portal.demo.samples.leaflet import leaflet
from portal.demo.samples.picture import footbridge_picture
from portal.demo.samples.towns import CZECH_TOWN, GERMAN_TOWN
from portal.demo.writing import record, texts, uuid_of

PICTURE = "picture/sample-footbridge"
LEAFLET = "document/sample-leaflet"
STUDY = "document/sample-study"


def stored(name: str, make: Callable[[], bytes]) -> str:
    """The name under which the store keeps the file; it is made only where it is not there yet."""
    return name if default_storage.exists(name) else default_storage.save(name, ContentFile(make()))


def documents() -> Iterator[dict[str, Any]]:
    """A picture, a PDF, and a document that is known by its title only."""
    yield record(
        "partners.picture",
        PICTURE,
        "cs",
        fields={
            "owner": uuid_of(CZECH_TOWN),
            "file": stored("pictures/sample/footbridge.png", footbridge_picture),
            "credit": "CC0 1.0",
            "focus_y": 45,
            "alt": texts(
                cs="Kresba: modrá oblouková lávka nad potokem, uprostřed potoka čerchovaná čára státní hranice.",
                pl="Rysunek: niebieska łukowa kładka nad potokiem, środkiem potoku biegnie linia granicy państwa.",
                de="""Zeichnung: ein blauer Bogensteg über einen Bach, in dessen Mitte die gestrichelte Staatsgrenze
                    verläuft.""",
                lv="Zīmējums: zils arkveida tiltiņš pār strautu, strauta vidū pārtraukta valsts robežas līnija.",
            ),
            "caption": texts(
                cs="Jak bude lávka vypadat (kresba pro ukázku)",
                pl="Jak będzie wyglądała kładka (rysunek poglądowy)",
                de="So wird der Steg aussehen (Zeichnung für die Demoversion)",
                lv="Kā izskatīsies tiltiņš (parauga zīmējums)",
            ),
        },
    )
    yield record(
        "partners.document",
        LEAFLET,
        "de",
        fields={
            "owner": uuid_of(GERMAN_TOWN),
            "file": stored("documents/sample/leaflet.pdf", leaflet),
            "kind": "publication",
            "language": "de",
            "date": month(-3),
            "accessible": "yes",
            "title": texts(cs="Leták o lávce", pl="Ulotka o kładce", de="Faltblatt zum Steg", lv="Buklets par tiltiņu"),
            "summary": texts(
                cs="""Leták vysvětluje, kde lávka povede a kdy se otevře. Popisuje, co se během stavby změní pro pěší.
                    Uvádí, kam psát s dotazy.""",
                pl="""Ulotka wyjaśnia, którędy poprowadzi kładka i kiedy zostanie otwarta. Opisuje, co zmieni się dla
                    pieszych podczas budowy. Podaje, dokąd pisać z pytaniami.""",
                de="""Das Faltblatt erklärt, wo der Steg verläuft und wann er öffnet. Es beschreibt, was sich während
                    des Baus für Fußgänger ändert. Es nennt die Adresse für Fragen.""",
                lv="""Bukletā paskaidrots, kur būs tiltiņš un kad to atvērs. Aprakstīts, kas būvdarbu laikā mainīsies
                    gājējiem. Norādīts, kur rakstīt, ja ir jautājumi.""",
            ),
        },
    )
    yield record(
        "partners.document",
        STUDY,
        "cs",
        fields={
            "owner": uuid_of(CZECH_TOWN),
            "kind": "study",
            "date": str(int(month(-14)[:4]) - 1),
            "title": texts(
                cs="Studie proveditelnosti lávky",
                pl="Studium wykonalności kładki",
                de="Machbarkeitsstudie zum Steg",
                lv="Tiltiņa priekšizpēte",
            ),
        },
    )
