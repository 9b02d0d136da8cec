"""The running sample project: a footbridge between the two invented towns, co-funded in 2021–2027."""

from collections.abc import Iterator
from typing import Any

from portal.demo.samples.agreement import AGREEMENT
from portal.demo.samples.days import month
from portal.demo.samples.files import LEAFLET, PICTURE, STUDY
from portal.demo.samples.footbridge_details import details, indicators, log
from portal.demo.samples.footbridge_money import budget, rates
from portal.demo.samples.footbridge_work import activities
from portal.demo.samples.programmes import PROGRAMME
from portal.demo.samples.towns import CZECH_PLACE, CZECH_TOWN, GERMAN_PLACE, GERMAN_TOWN, READERS, sample
from portal.demo.writing import Texts, record, row, texts, uuid_of
from portal.texts import Origin, digest

PROJECT = "project/sample-footbridge"


def documents() -> Iterator[dict[str, Any]]:
    """The project; the Polish text of one field tells of the bridge as it was planned first."""
    document = record(
        "projects.project",
        PROJECT,
        "cs",
        fields=words() | facts(),
        identifiers=[
            row(kind="registration", value="SAMPLE-100-001"),
            row(kind="contract", value="SAMPLE-C-17"),
        ],
        participations=participations(),
        budget_lines=budget(),
        funding_rates=rates(),
        activities=activities(),
        details=details(),
        indicators=indicators(),
        status_entries=log(),
        relations=[row(kind="earlier", words=earlier())],
        contact_points=contacts(),
        links=[row(address="https://lavka.example/kamera", kind="other", title=webcam())],
        document_uses=[row(document=uuid_of(LEAFLET)), row(document=uuid_of(STUDY))],
        picture_uses=[row(picture=uuid_of(PICTURE))],
    )
    yield outdated(document, "description", "pl", before=description(metres=38)["cs"])


def outdated(document: dict[str, Any], field: str, language: str, before: str) -> dict[str, Any]:
    """The document with one translation made from an older original, *before*, so that it counts as fallen behind."""
    entry = {"origin": Origin.TRANSLATED.value, "source": digest(before), "was": before}
    document["fields"]["text_origins"][field][language] = entry
    return document


def facts() -> dict[str, Any]:
    """Everything about the project that is no text. It began over a year ago and ends in more than a year."""
    return {
        **sample(CZECH_TOWN),
        "co_publishers": [uuid_of(GERMAN_TOWN)],
        "slug": "sample-footbridge",
        "start": month(-14),
        "end": month(16),
        "programme": uuid_of(PROGRAMME),
        "themes": [uuid_of("theme/transport"), uuid_of("theme/tourism")],
        "places": [uuid_of(CZECH_PLACE), uuid_of(GERMAN_PLACE)],
        "agreements": [uuid_of(AGREEMENT)],
        "website": "https://lavka.example/",
    }


def words() -> dict[str, Any]:
    """What the project is about."""
    return {
        "title": texts(
            cs="Lávka pro pěší a cyklisty Olšinov – Lindenfurt",
            pl="Kładka dla pieszych i rowerzystów Olšinov – Lindenfurt",
            de="Steg für Fußgänger und Radfahrer Olšinov – Lindenfurt",
            lv="Gājēju un velosipēdistu tiltiņš Olšinova – Lindenfurta",
        ),
        "acronym": "SteLa",
        "summary": texts(
            cs="""Dvě vymyšlená města staví přes hraniční potok lávku. K sousedům se pak místo objížďky po silnici dojde
                pěšky za pět minut.""",
            pl="""Dwa fikcyjne miasta budują kładkę nad granicznym potokiem. Do sąsiadów będzie można dojść w pięć
                minut, zamiast jechać okrężną drogą.""",
            de="""Zwei erfundene Städte bauen einen Steg über den Grenzbach. Statt auf Umwegen mit dem Auto kommt man
                dann in fünf Minuten zu Fuß zu den Nachbarn.""",
            lv="""Divas izdomātas pilsētas būvē tiltiņu pār robežstrautu. Pie kaimiņiem vairs nebūs jābrauc apkārt –
                varēs aiziet kājām piecās minūtēs.""",
        ),
        "aims": texts(
            cs="Spojit obě města bezpečnou a bezbariérovou cestou a ulevit jedinému silničnímu mostu.",
            pl="Połączyć oba miasta bezpieczną drogą bez barier i odciążyć jedyny most drogowy.",
            de="Beide Städte auf einem sicheren, barrierefreien Weg verbinden und die einzige Straßenbrücke entlasten.",
            lv="Savienot abas pilsētas ar drošu, ikvienam pieejamu ceļu un samazināt satiksmi uz vienīgā autotilta.",
        ),
        "background": texts(
            cs="""Starou lávku strhla povodeň. Od té doby vede mezi městy jen silnice, a kdo nemá auto, ten k sousedům
                nechodí.""",
            pl="""Dawną kładkę zerwała powódź. Od tego czasu miasta łączy tylko droga, a kto nie ma samochodu, ten do
                sąsiadów nie chodzi.""",
            de="""Den alten Steg hat ein Hochwasser fortgerissen. Seither verbindet die Städte nur noch die Straße, und
                wer kein Auto hat, besucht die Nachbarn nicht.""",
            lv="""Veco tiltiņu aiznesa plūdi. Kopš tā laika pilsētas savieno tikai autoceļš, un tie, kam nav
                automašīnas, pie kaimiņiem neiet.""",
        ),
        "description": Texts(description(metres=42), pl=description(metres=38)["pl"]),
        "results": texts(
            cs="Stojí oba pilíře a na české straně je hotová cesta k lávce.",
            pl="Stoją oba filary, a po czeskiej stronie gotowa jest droga do kładki.",
            de="Beide Pfeiler stehen, und auf tschechischer Seite ist der Weg zum Steg fertig.",
            lv="Uzbūvēti abi balsti, un Čehijas pusē ir gatavs ceļš līdz tiltiņam.",
        ),
        "end_note": texts(
            cs="včetně zkušebního provozu",
            pl="wraz z okresem próbnym",
            de="einschließlich Probebetrieb",
            lv="ieskaitot izmēģinājuma laiku",
        ),
        "programme_note": texts(
            cs="Priorita 2: Doprava blízko lidem",
            pl="Priorytet 2: Transport blisko ludzi",
            de="Priorität 2: Verkehr nah am Menschen",
            lv="2. prioritāte: Cilvēkiem tuvs transports",
        ),
        "specific_objective": texts(
            cs="Udržitelná místní doprava přes hranici",
            pl="Zrównoważony transport lokalny przez granicę",
            de="Nachhaltiger örtlicher Verkehr über die Grenze",
            lv="Ilgtspējīgs vietējais transports pāri robežai",
        ),
        "intervention_type": texts(
            cs="Cyklistická infrastruktura",
            pl="Infrastruktura rowerowa",
            de="Fahrradinfrastruktur",
            lv="Velosatiksmes infrastruktūra",
        ),
    }


def description(metres: int) -> Texts:
    """The bridge in words; after a flood it was planned longer than at first."""
    return texts(
        cs=f"""Ocelová oblouková lávka bude {metres} metrů dlouhá a tři metry široká. Povedou k ní cesty bez schodů
            a dvojjazyčné ukazatele.""",
        pl=f"""Stalowa kładka łukowa będzie miała {metres} metrów długości i trzy metry szerokości. Dojdą do niej drogi
            bez schodów i dwujęzyczne drogowskazy.""",
        de=f"""Der stählerne Bogensteg wird {metres} Meter lang und drei Meter breit. Zu ihm führen Wege ohne Stufen
            und zweisprachige Wegweiser.""",
        lv=f"""Tērauda arkas tiltiņš būs {metres} metrus garš un trīs metrus plats. Uz to vedīs ceļi bez pakāpieniem
            un divvalodu norādes.""",
    )


def participations() -> list[dict[str, Any]]:
    """Two towns with money, one association without."""
    return [
        row("olsinov", organisation=uuid_of(CZECH_TOWN), role="lead", is_financial="yes", note=builds()),
        row("lindenfurt", organisation=uuid_of(GERMAN_TOWN), role="partner", is_financial="yes"),
        row("readers", organisation=uuid_of(READERS), role="associated", is_financial="no"),
    ]


def builds() -> Texts:
    """What the lead partner does."""
    return texts(
        cs="staví lávku a cestu na české straně",
        pl="buduje kładkę i drogę po czeskiej stronie",
        de="baut den Steg und den Weg auf tschechischer Seite",
        lv="būvē tiltiņu un ceļu Čehijas pusē",
    )


def earlier() -> Texts:
    """The study before the project, which has no record here."""
    return texts(
        cs="Studie proveditelnosti, kterou si obě města zaplatila sama.",
        pl="Studium wykonalności, które oba miasta opłaciły same.",
        de="Machbarkeitsstudie, die beide Städte selbst bezahlt haben.",
        lv="Priekšizpēte, ko abas pilsētas apmaksāja pašas.",
    )


def contacts() -> list[dict[str, Any]]:
    """An office on each side."""
    return [
        row(
            organisation=uuid_of(CZECH_TOWN),
            office=texts(
                cs="Odbor rozvoje města, vedoucí projektu",
                pl="Wydział rozwoju miasta, kierownik projektu",
                de="Amt für Stadtentwicklung, Projektleitung",
                lv="Pilsētas attīstības nodaļa, projekta vadītājs",
            ),
            email="lavka@olsinov.example",
            phone="+420 000 000 001",
        ),
        row(
            organisation=uuid_of(GERMAN_TOWN),
            office=texts(cs="Stavební úřad", pl="Urząd budowlany", de="Bauamt", lv="Būvvalde"),
            email="bauamt@lindenfurt.example",
        ),
    ]


def webcam() -> Texts:
    """The words of the link to the building site's camera."""
    return texts(
        cs="Kamera na staveništi",
        pl="Kamera na placu budowy",
        de="Kamera auf der Baustelle",
        lv="Kamera būvlaukumā",
    )
