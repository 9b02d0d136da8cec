"""An invented partnership of the two towns that is alive: in force, with a committee that meets."""

from collections.abc import Iterator
from typing import Any

from portal.demo.samples.days import month, year
from portal.demo.samples.towns import CZECH_PLACE, CZECH_TOWN, GERMAN_PLACE, GERMAN_TOWN, sample
from portal.demo.writing import lines, record, row, texts, uuid_of

AGREEMENT = "agreement/sample-partnership"


def documents() -> Iterator[dict[str, Any]]:
    """The one agreement of the samples."""
    yield record(
        "partners.agreement",
        AGREEMENT,
        "cs",
        fields={
            **sample(CZECH_TOWN),
            "co_publishers": [uuid_of(GERMAN_TOWN)],
            "slug": "sample-olsinov-lindenfurt",
            "kind": "partnership",
            "level": "town",
            "term": "indefinite",
            "in_force_from": f"{year(-6)}-06-01",
            "status": "in_force",
            "status_date": f"{year(-6)}-06-01",
            **words(),
        },
        parties=[
            row(organisation=uuid_of(CZECH_TOWN), is_ours=True),
            row(organisation=uuid_of(GERMAN_TOWN)),
        ],
        events=events(),
    )


def words() -> dict[str, Any]:
    """What the towns have agreed on."""
    return {
        "title": texts(
            cs="Partnerství měst Olšinov a Lindenfurt",
            pl="Partnerstwo miast Olšinov i Lindenfurt",
            de="Städtepartnerschaft Olšinov – Lindenfurt",
            lv="Olšinovas un Lindenfurtas pilsētu partnerība",
        ),
        "summary": texts(
            cs="""Dvě vymyšlená města se zavázala, že spolu budou mluvit dřív, než na hranici něco postaví. Společná
                komise se schází dvakrát ročně.""",
            pl="""Dwa fikcyjne miasta zobowiązały się rozmawiać ze sobą, zanim coś zbudują na granicy. Wspólna komisja
                spotyka się dwa razy w roku.""",
            de="""Zwei erfundene Städte haben sich verpflichtet, miteinander zu reden, bevor sie an der Grenze etwas
                bauen. Ein gemeinsamer Ausschuss tagt zweimal im Jahr.""",
            lv="""Divas izdomātas pilsētas apņēmušās sarunāties, pirms uz robežas kaut ko būvēt. Kopīga komisija tiekas
                divreiz gadā.""",
        ),
        "subject": texts(
            cs="Společné plánování u hranice a setkávání obyvatel obou měst.",
            pl="Wspólne planowanie przy granicy i spotkania mieszkańców obu miast.",
            de="Gemeinsame Planung an der Grenze und Begegnungen der Einwohner beider Städte.",
            lv="Kopīga plānošana pie robežas un abu pilsētu iedzīvotāju tikšanās.",
        ),
        "cooperation_fields": lines(
            cs=["Doprava", "Ochrana před povodněmi", "Školy a knihovny"],
            pl=["Transport", "Ochrona przed powodzią", "Szkoły i biblioteki"],
            de=["Verkehr", "Hochwasserschutz", "Schulen und Bibliotheken"],
            lv=["Transports", "Aizsardzība pret plūdiem", "Skolas un bibliotēkas"],
        ),
        "financing": texts(
            cs="Každé město platí své výdaje; společné akce napůl.",
            pl="Każde miasto pokrywa własne wydatki; wspólne imprezy po połowie.",
            de="Jede Stadt trägt ihre Ausgaben selbst, gemeinsame Veranstaltungen zahlen beide zur Hälfte.",
            lv="Katra pilsēta sedz savus izdevumus; kopīgus pasākumus apmaksā uz pusēm.",
        ),
        "bodies": texts(
            cs="Smíšená komise: tři zástupci z každého města.",
            pl="Komisja mieszana: po trzech przedstawicieli każdego miasta.",
            de="Gemeinsamer Ausschuss: je drei Vertreter beider Städte.",
            lv="Jaukta komisija: trīs pārstāvji no katras pilsētas.",
        ),
        "history": texts(
            cs="Začalo to povodní: hasiči obou měst si tehdy pomohli, i když na to neměli žádný papír.",
            pl="""Zaczęło się od powodzi: strażacy z obu miast pomogli sobie wtedy, choć nie mieli na to żadnego
                papieru.""",
            de="""Am Anfang stand ein Hochwasser: Die Feuerwehren beider Städte halfen sich, obwohl es dafür keine
                Vereinbarung gab.""",
            lv="""Viss sākās ar plūdiem: abu pilsētu ugunsdzēsēji palīdzēja cits citam, kaut arī nekāda papīra tam
                nebija.""",
        ),
        "present_state": texts(
            cs="Platí. Komise teď nejvíc času věnuje společné lávce.",
            pl="Obowiązuje. Komisja najwięcej czasu poświęca teraz wspólnej kładce.",
            de="In Kraft. Der Ausschuss beschäftigt sich zurzeit vor allem mit dem gemeinsamen Steg.",
            lv="Spēkā. Komisija pašlaik visvairāk nodarbojas ar kopīgo tiltiņu.",
        ),
    }


def events() -> list[dict[str, Any]]:
    """From the decision of both councils to the last meeting."""
    return [
        row(
            kind="decision",
            start=f"{year(-6)}-03",
            text=texts(
                cs="Dohodu schválila zastupitelstva obou měst.",
                pl="Umowę zatwierdziły rady obu miast.",
                de="Die Stadträte beider Städte stimmten der Vereinbarung zu.",
                lv="Vienošanos apstiprināja abu pilsētu domes.",
            ),
        ),
        row(
            kind="signed",
            start=f"{year(-6)}-05-15",
            place=uuid_of(GERMAN_PLACE),
            signatories=texts(
                cs="starostka Olšinova a starosta Lindenfurtu",
                pl="burmistrzyni Olšinova i burmistrz Lindenfurtu",
                de="die Bürgermeisterin von Olšinov und der Bürgermeister von Lindenfurt",
                lv="Olšinovas domes priekšsēdētāja un Lindenfurtas mērs",
            ),
            text=texts(
                cs="Podpis dohody na radnici v Lindenfurtu.",
                pl="Podpisanie umowy w ratuszu w Lindenfurcie.",
                de="Unterzeichnung im Rathaus von Lindenfurt.",
                lv="Vienošanās parakstīšana Lindenfurtas rātsnamā.",
            ),
        ),
        row(
            kind="visit",
            start=month(-2),
            place=uuid_of(CZECH_PLACE),
            text=texts(
                cs="Zasedání smíšené komise a prohlídka staveniště lávky.",
                pl="Posiedzenie komisji mieszanej i wizyta na budowie kładki.",
                de="Sitzung des gemeinsamen Ausschusses und Besuch auf der Baustelle des Stegs.",
                lv="Jauktās komisijas sēde un tiltiņa būvlaukuma apskate.",
            ),
        ),
    ]
