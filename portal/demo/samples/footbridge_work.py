"""What the sample project does, from the plans to the opening."""

from typing import Any

from portal.demo.samples.days import month
from portal.demo.samples.towns import CZECH_PLACE, GERMAN_PLACE
from portal.demo.writing import ref, row, texts, uuid_of


def activities() -> list[dict[str, Any]]:
    """Five activities, two of them over."""
    return [plans(), meetings(), building(), signposts(), opening()]


def plans() -> dict[str, Any]:
    """The plans, in two languages."""
    return row(
        number="1",
        kind="document",
        start=month(-14),
        end=month(-9),
        responsible=[ref("olsinov")],
        title=texts(
            cs="Společná projektová dokumentace",
            pl="Wspólna dokumentacja projektowa",
            de="Gemeinsame Bauplanung",
            lv="Kopīgs būvprojekts",
        ),
        text=texts(
            cs="Výkresy mají popisky v obou jazycích, aby je úřady na obou stranách četly bez překladu.",
            pl="Rysunki mają opisy w obu językach, aby urzędy po obu stronach czytały je bez tłumaczenia.",
            de="Die Pläne sind zweisprachig beschriftet, damit die Ämter beider Seiten sie ohne Übersetzung lesen.",
            lv="Rasējumiem ir uzraksti abās valodās, lai abu pušu iestādes tos lasītu bez tulkojuma.",
        ),
        outputs=texts(
            cs="Stavební povolení v obou zemích",
            pl="Pozwolenia na budowę w obu krajach",
            de="Baugenehmigungen in beiden Ländern",
            lv="Būvatļaujas abās valstīs",
        ),
    )


def meetings() -> dict[str, Any]:
    """Meetings with the residents of both towns."""
    return row(
        number="2",
        kind="workshop",
        start=month(-12),
        end=month(12),
        date_note=texts(cs="každé čtvrtletí", pl="co kwartał", de="jedes Vierteljahr", lv="reizi ceturksnī"),
        place=uuid_of(GERMAN_PLACE),
        venue=texts(
            cs="střídavě radnice obou měst",
            pl="na przemian ratusze obu miast",
            de="abwechselnd die Rathäuser beider Städte",
            lv="pārmaiņus abu pilsētu rātsnami",
        ),
        responsible=[ref("lindenfurt"), ref("readers")],
        title=texts(
            cs="Setkání s obyvateli",
            pl="Spotkania z mieszkańcami",
            de="Treffen mit den Einwohnern",
            lv="Tikšanās ar iedzīvotājiem",
        ),
        text=texts(
            cs="Obyvatelé se dozvědí, jak stavba pokračuje, a rozhodují o lavičkách, osvětlení a názvu lávky.",
            pl="Mieszkańcy dowiadują się, jak postępuje budowa, i decydują o ławkach, oświetleniu i nazwie kładki.",
            de="""Die Einwohner erfahren, wie der Bau vorangeht, und entscheiden über Bänke, Beleuchtung und den Namen
                des Stegs.""",
            lv="Iedzīvotāji uzzina, kā veicas būvdarbi, un lemj par soliņiem, apgaismojumu un tiltiņa nosaukumu.",
        ),
    )


def building() -> dict[str, Any]:
    """The bridge itself."""
    return row(
        number="3",
        kind="investment",
        start=month(-8),
        end=month(12),
        place=uuid_of(CZECH_PLACE),
        responsible=[ref("olsinov"), ref("lindenfurt")],
        title=texts(
            cs="Stavba lávky a cest k ní",
            pl="Budowa kładki i dróg dojścia",
            de="Bau des Stegs und der Wege",
            lv="Tiltiņa un pievadceļu būvniecība",
        ),
        outputs=texts(
            cs="Lávka, 420 metrů cest a 12 lamp",
            pl="Kładka, 420 metrów dróg i 12 lamp",
            de="Ein Steg, 420 Meter Wege und 12 Lampen",
            lv="Tiltiņš, 420 metri ceļu un 12 lampas",
        ),
    )


def signposts() -> dict[str, Any]:
    """A walk for the telephone."""
    return row(
        number="4",
        kind="digital",
        start=month(6),
        responsible=[ref("lindenfurt")],
        title=texts(
            cs="Procházka s telefonem po obou březích",
            pl="Spacer z telefonem po obu brzegach",
            de="Spaziergang mit dem Telefon an beiden Ufern",
            lv="Pastaiga ar tālruni pa abiem krastiem",
        ),
        text=texts(
            cs="Deset zastavení s příběhy z obou měst, ke čtení i k poslechu.",
            pl="Dziesięć przystanków z opowieściami z obu miast, do czytania i słuchania.",
            de="Zehn Stationen mit Geschichten aus beiden Städten, zum Lesen und zum Hören.",
            lv="Desmit pieturas ar stāstiem no abām pilsētām – lasīšanai un klausīšanai.",
        ),
    )


def opening() -> dict[str, Any]:
    """The opening, known to the month only."""
    return row(
        number="5",
        kind="event",
        start=month(13),
        responsible=[ref("olsinov"), ref("lindenfurt")],
        title=texts(
            cs="Otevření lávky",
            pl="Otwarcie kładki",
            de="Eröffnung des Stegs",
            lv="Tiltiņa atklāšana",
        ),
    )
