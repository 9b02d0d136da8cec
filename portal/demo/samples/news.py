"""News of the sample project: an event next month, and an older piece that exists in two languages only."""

from collections.abc import Iterator
from typing import Any

from portal.demo.samples.days import day, saturday_of_next_month
from portal.demo.samples.files import LEAFLET, PICTURE
from portal.demo.samples.footbridge import PROJECT
from portal.demo.samples.towns import CZECH_PLACE, CZECH_TOWN, GERMAN_TOWN, sample
from portal.demo.writing import record, row, texts, uuid_of


def documents() -> Iterator[dict[str, Any]]:
    """The older piece first."""
    yield deck()
    yield open_day()


def deck() -> dict[str, Any]:
    """A piece that waits for its translation."""
    return record(
        "news.article",
        "article/sample-deck",
        "cs",
        fields={
            **sample(CZECH_TOWN),
            "slug": "sample-deck",
            "date": day(-6),
            "projects": [uuid_of(PROJECT)],
            "organisations": [uuid_of(CZECH_TOWN)],
            "title": texts(cs="Na stavbu dorazila mostovka", de="Die ersten Brückenteile sind auf der Baustelle"),
            "teaser": texts(
                cs="První díly lávky přivezly dva kamiony. Montovat se začne, jakmile opadne voda.",
                de="Zwei Lastwagen haben die ersten Teile des Stegs gebracht. Montiert wird, sobald das Wasser fällt.",
            ),
        },
    )


def open_day() -> dict[str, Any]:
    """The event of next month."""
    return record(
        "news.article",
        "article/sample-open-day",
        "cs",
        fields={
            **sample(CZECH_TOWN),
            "co_publishers": [uuid_of(GERMAN_TOWN)],
            "slug": "sample-open-day",
            "date": day(0),
            "projects": [uuid_of(PROJECT)],
            "organisations": [uuid_of(CZECH_TOWN), uuid_of(GERMAN_TOWN)],
            "event_start": saturday_of_next_month(),
            "event_time": "10:00",
            "event_place": uuid_of(CZECH_PLACE),
            "registration": "https://lavka.example/prihlaska",
            **words(),
        },
        picture_uses=[row(picture=uuid_of(PICTURE))],
        document_uses=[row(document=uuid_of(LEAFLET))],
    )


def words() -> dict[str, Any]:
    """What the visitors will see."""
    return {
        "title": texts(
            cs="Den otevřené stavby: přijďte se podívat na lávku",
            pl="Dzień otwarty na budowie kładki",
            de="Tag der offenen Baustelle: Sehen Sie sich den Steg an",
            lv="Atvērto durvju diena būvlaukumā: nāciet apskatīt tiltiņu",
        ),
        "teaser": texts(
            cs="Stavbaři vás provedou staveništěm na obou březích. Výklad bude česky i německy.",
            pl="Pracownicy budowy oprowadzą po obu brzegach. Objaśnienia po czesku i po niemiecku.",
            de="Bauleute führen Sie an beiden Ufern über die Baustelle, auf Tschechisch und auf Deutsch.",
            lv="Būvnieki jūs izvadās pa būvlaukumu abos krastos. Stāstīs čehu un vācu valodā.",
        ),
        "text": texts(
            cs="""Uvidíte pilíře, první díly mostovky i model celé lávky. Pro děti je připravená stavebnice mostu.

                Akce je vymyšlená stejně jako obě města; ukazuje, jak portál zve na setkání.""",
            pl="""Do zobaczenia będą filary, pierwsze części pomostu i model całej kładki. Na dzieci czekają klocki do
                budowy mostu.

                Wydarzenie jest fikcyjne, podobnie jak oba miasta; pokazuje, jak portal zaprasza na spotkania.""",
            de="""Zu sehen sind die Pfeiler, die ersten Brückenteile und ein Modell des ganzen Stegs. Für Kinder steht
                ein Brückenbaukasten bereit.

                Die Veranstaltung ist erfunden wie beide Städte; sie zeigt, wie das Portal zu Treffen einlädt.""",
            lv="""Varēs redzēt balstus, pirmās laiduma daļas un visa tiltiņa modeli. Bērniem sagatavots tilta
                konstruktors.

                Pasākums, tāpat kā abas pilsētas, ir izdomāts; tas rāda, kā portāls aicina uz tikšanos.""",
        ),
        "event_venue": texts(
            cs="staveniště u starého mlýna",
            pl="plac budowy przy starym młynie",
            de="Baustelle an der alten Mühle",
            lv="būvlaukums pie vecajām dzirnavām",
        ),
        "event_note": texts(
            cs="za každého počasí",
            pl="bez względu na pogodę",
            de="bei jedem Wetter",
            lv="jebkuros laikapstākļos",
        ),
    }
