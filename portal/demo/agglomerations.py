"""Agglomerations4Borderlands, the project of the Opole and Olomouc agglomerations (document 2).

The document states no amounts; who leads the project is not stated either, only who carries it out.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.writing import published, record, row, texts, uuid_of


def documents() -> Iterator[dict[str, Any]]:
    """The one record of this document."""
    yield record(
        "projects.project",
        "project/agglomerations4borderlands",
        "pl",
        fields=description() | facts(),
        participations=participations(),
        activities=activities(),
        details=[row(kind="target_group", text=text) for text in target_groups()],
    )


def facts() -> dict[str, Any]:
    """Everything about the project that is no text."""
    return {
        **published("organisation/aglomeracja-opolska"),
        "slug": "agglomerations4borderlands",
        "start": "2018-02-01",
        "end": "2020-12-31",
        "programme": uuid_of("programme/czechia-poland-2014-2020"),
        "places": [uuid_of("place/opole"), uuid_of("place/olomouc")],
        "themes": [uuid_of("theme/development"), uuid_of("theme/public-administration")],
    }


def description() -> dict[str, Any]:
    """What the project is about, in words; only the second half of the title is translated."""
    return {
        "title": texts(
            cs="Agglomerations4Borderlands – Společně pro rozvoj aglomerací",
            pl="Agglomerations4Borderlands – Razem dla rozwoju aglomeracji",
            de="Agglomerations4Borderlands – Gemeinsam für die Entwicklung der Agglomerationen",
            lv="Agglomerations4Borderlands – Kopā aglomerāciju attīstībai",
        ),
        "summary": texts(
            cs="""Opolská a olomoucká aglomerace se učí jedna od druhé: pracovníci jejich institucí se navštěvují,
                jezdí na stáže a budují síť spolupráce. Zkušenosti má zpřístupnit polsko-český webový portál.""",
            pl="""Aglomeracje Opolska i Ołomuniecka uczą się od siebie nawzajem: pracownicy ich instytucji odwiedzają
                się, odbywają staże i tworzą sieć współpracy. Doświadczenia ma udostępnić polsko-czeski portal
                internetowy.""",
            de="""Die Agglomerationen Opole und Olmütz lernen voneinander: Die Beschäftigten ihrer Einrichtungen
                besuchen einander, machen Praktika und bauen ein Netzwerk auf. Ein polnisch-tschechisches Webportal
                soll die Erfahrungen zugänglich machen.""",
            lv="""Opoles un Olomoucas aglomerācijas mācās viena no otras: iestāžu darbinieki apmeklē cits citu, dodas
                praksē un veido sadarbības tīklu. Pieredzi apkopo Polijas un Čehijas tīmekļa portāls.""",
        ),
        "aims": texts(
            cs="""Pracovníci institucí, které odpovídají za sociální a hospodářský rozvoj obou aglomerací, si vyměňují
                zkušenosti. Zároveň jde o uskutečňování integrovaných územních investic.""",
            pl="""Pracownicy instytucji odpowiedzialnych za rozwój społeczny i gospodarczy obu aglomeracji dzielą się
                doświadczeniami. Projekt dotyczy też realizacji zintegrowanych inwestycji terytorialnych.""",
            de="""Die Beschäftigten der Einrichtungen, die für die soziale und wirtschaftliche Entwicklung beider
                Agglomerationen zuständig sind, tauschen Erfahrungen aus. Zugleich geht es um die Umsetzung
                integrierter territorialer Investitionen.""",
            lv="""Pieredzē dalās to iestāžu darbinieki, kuras atbild par abu aglomerāciju sociālo un ekonomisko
                attīstību. Projekts attiecas arī uz integrētu teritoriālo ieguldījumu īstenošanu.""",
        ),
        "results": texts(
            cs="Očekává se, že se uplatní řešení ze sousední země a že se tím veřejné politiky zlepší.",
            pl="""Oczekuje się, że rozwiązania zza granicy znajdą zastosowanie i że dzięki temu wzrośnie jakość
                polityk publicznych.""",
            de="""Erwartet wird, dass Lösungen von jenseits der Grenze angewandt werden und die öffentliche Politik
                dadurch besser wird.""",
            lv="""Sagaidāms, ka tiks izmantoti kaimiņvalsts risinājumi un tādējādi uzlabosies publiskās politikas
                kvalitāte.""",
        ),
    }


def participations() -> list[dict[str, Any]]:
    """The association carries the project out with two Czech partners."""
    return [
        row(
            organisation=uuid_of("organisation/aglomeracja-opolska"),
            note=texts(
                cs="Realizuje projekt.",
                pl="Realizuje projekt.",
                de="Führt das Projekt durch.",
                lv="Īsteno projektu.",
            ),
        ),
        row(organisation=uuid_of("organisation/olomouc"), role="partner"),
        row(organisation=uuid_of("organisation/central-moravia-agency"), role="partner"),
    ]


def activities() -> list[dict[str, Any]]:
    """The five activities, numbered as in the document."""
    return [
        row(
            number="1",
            kind="study_visit",
            title=texts(
                cs="Návštěvy v olomoucké aglomeraci",
                pl="Wizyty w Aglomeracji Ołomunieckiej",
                de="Besuche in der Agglomeration Olmütz",
                lv="Vizītes Olomoucas aglomerācijā",
            ),
            text=texts(
                cs="Jezdí sem zástupci polského partnera a institucí, které s ním spolupracují.",
                pl="Przyjeżdżają przedstawiciele polskiego partnera i współpracujących z nim instytucji.",
                de="""Es kommen Vertreterinnen und Vertreter des polnischen Partners und der Einrichtungen, die mit
                    ihm zusammenarbeiten.""",
                lv="Tajās piedalās Polijas partnera un sadarbības iestāžu pārstāvji.",
            ),
        ),
        row(
            number="2",
            kind="digital",
            title=texts(
                cs="Polsko-český webový portál",
                pl="Polsko-czeski portal internetowy",
                de="Polnisch-tschechisches Webportal",
                lv="Polijas un Čehijas tīmekļa portāls",
            ),
            text=texts(
                cs="Portál shromažďuje dobrou praxi v rozvoji aglomerací a v přeshraniční spolupráci.",
                pl="Portal gromadzi dobre praktyki w rozwoju aglomeracji i we współpracy transgranicznej.",
                de="""Das Portal sammelt gute Praxis bei der Entwicklung von Agglomerationen und bei der
                    grenzüberschreitenden Zusammenarbeit.""",
                lv="Portālā apkopota labā prakse aglomerāciju attīstībā un pārrobežu sadarbībā.",
            ),
        ),
        row(
            number="3",
            kind="study_visit",
            title=texts(
                cs="Návštěvy v opolské aglomeraci",
                pl="Wizyty w Aglomeracji Opolskiej",
                de="Besuche in der Agglomeration Opole",
                lv="Vizītes Opoles aglomerācijā",
            ),
            text=texts(
                cs="Jezdí sem zástupci českých partnerů a institucí, které s nimi spolupracují.",
                pl="Przyjeżdżają przedstawiciele czeskich partnerów i współpracujących z nimi instytucji.",
                de="""Es kommen Vertreterinnen und Vertreter der tschechischen Partner und der Einrichtungen, die mit
                    ihnen zusammenarbeiten.""",
                lv="Tajās piedalās Čehijas partneru un sadarbības iestāžu pārstāvji.",
            ),
        ),
        row(
            number="4",
            kind="exchange",
            title=texts(
                cs="Výměna pracovníků a stáže",
                pl="Wymiana pracowników i staże",
                de="Personalaustausch und Praktika",
                lv="Darbinieku apmaiņa un prakses",
            ),
            text=texts(
                cs="Pracovníci poznávají chod partnerských institucí přímo na místě.",
                pl="Pracownicy poznają instytucje partnerskie na miejscu.",
                de="Die Beschäftigten lernen die Partnereinrichtungen vor Ort kennen.",
                lv="Darbinieki iepazīst partneriestādes uz vietas.",
            ),
        ),
        row(
            number="5",
            kind="other",
            title=texts(
                cs="Síť spolupráce",
                pl="Sieć współpracy",
                de="Netzwerk der Zusammenarbeit",
                lv="Sadarbības tīkls",
            ),
            text=texts(
                cs="V síti si partneři vyměňují zkušenosti s integrovanou strategií.",
                pl="W ramach sieci partnerzy wymieniają się doświadczeniami dotyczącymi strategii zintegrowanej.",
                de="Im Netzwerk tauschen die Partner Erfahrungen mit der integrierten Strategie aus.",
                lv="Tīklā partneri apmainās ar pieredzi integrētās stratēģijas īstenošanā.",
            ),
        ),
    ]


def target_groups() -> list[Any]:
    """For whom the project is."""
    return [
        texts(
            cs="Lidé odpovědní za veřejné politiky v obou funkčních oblastech, v opolské i olomoucké aglomeraci.",
            pl="""Osoby odpowiedzialne za polityki publiczne w obu obszarach funkcjonalnych: w Aglomeracji Opolskiej i
                Ołomunieckiej.""",
            de="""Verantwortliche für öffentliche Politik in beiden funktionalen Räumen, den Agglomerationen Opole und
                Olmütz.""",
            lv="""Personas, kas atbild par publisko politiku abās funkcionālajās teritorijās – Opoles un Olomoucas
                aglomerācijā.""",
        ),
        texts(
            cs="""Zástupci spolupracujících institucí na studijních návštěvách, například vysokých škol a organizací
                na podporu podnikání.""",
            pl="""Przedstawiciele instytucji współpracujących, uczestniczący w wizytach studyjnych, na przykład
                uczelni i organizacji wspierających przedsiębiorczość.""",
            de="""Vertreterinnen und Vertreter kooperierender Einrichtungen, die an Studienbesuchen teilnehmen, etwa
                von Hochschulen und Organisationen der Wirtschaftsförderung.""",
            lv="""Sadarbības iestāžu pārstāvji mācību vizītēs, piemēram, no augstskolām un uzņēmējdarbības atbalsta
                organizācijām.""",
        ),
        texts(
            cs="Obyvatelé obou aglomerací.",
            pl="Mieszkańcy obu aglomeracji.",
            de="Einwohnerinnen und Einwohner beider Agglomerationen.",
            lv="Abu aglomerāciju iedzīvotāji.",
        ),
    ]
