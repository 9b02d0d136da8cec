"""Invented records for the gallery of components: plain objects, no database."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.core.files.storage import default_storage

from portal.languages import current_language, languages
from portal.money import Money
from portal.partial_dates import PartialDate, Period

# In the order of the site's languages. The last text of a pair of towns is long on purpose.
WORDS = {
    "footbridge": (
        "Lávka přes hraniční řeku",
        "Kładka przez graniczną rzekę",
        "Fußgängerbrücke über den Grenzfluss",
        "Gājēju tilts pār robežupi",
    ),
    "summary": (
        "Dvě města spolu stavějí lávku. Ze sousedství se místo silnice půjde pěšky.",
        "Dwa miasta wspólnie budują kładkę. Do sąsiadów będzie można przejść pieszo.",
        "Zwei Städte bauen gemeinsam eine Brücke. Die Nachbarn sind dann zu Fuß erreichbar.",
        "Divas pilsētas kopā būvē tiltu. Pie kaimiņiem varēs aiziet kājām.",
    ),
    "upper": ("Horní Lhota", "Lhota Górna", "Oberlhota", "Augšlhota"),
    "lower": ("Grünthal", "Grünthal", "Grünthal", "Grīntāle"),
    "town": ("Město Horní Lhota", "Miasto Lhota Górna", "Stadt Oberlhota", "Augšlhotas pašvaldība"),
    "other_town": ("Město Grünthal", "Miasto Grünthal", "Stadt Grünthal", "Grīntāles pašvaldība"),
    "programme": (
        "Program přeshraniční spolupráce",
        "Program współpracy transgranicznej",
        "Kooperationsprogramm",
        "Pārrobežu sadarbības programma",
    ),
    "agreement": (
        "Dohoda o partnerství měst",
        "Umowa o partnerstwie miast",
        "Städtepartnerschaftsvereinbarung",
        "Pilsētu sadraudzības līgums",
    ),
    "news": (
        "Na stavbu dorazila mostovka",
        "Na budowę dotarło przęsło",
        "Die Brückenplatte ist da",
        "Būvlaukumā atvests laidums",
    ),
    "workshop": ("Dílna o dopravě", "Warsztat o transporcie", "Verkehrswerkstatt", "Darbnīca par transportu"),
    "practice": (
        "Zápis ve dvou sloupcích",
        "Protokół w dwóch kolumnach",
        "Protokoll in zwei Spalten",
        "Protokols divās slejās",
    ),
    "participants": ("účastníci", "uczestnicy", "Teilnehmende", "dalībnieki"),
    "document": ("Studie lávky", "Studium kładki", "Brückenstudie", "Tilta izpēte"),
    "office": ("odbor rozvoje", "wydział rozwoju", "Amt für Entwicklung", "attīstības nodaļa"),
}


def word(name: str, language: str | None = None) -> str:
    """One of `WORDS` for the reader."""
    by_language = dict(zip(languages(), WORDS[name], strict=False))
    return by_language.get(language or current_language(), WORDS[name][0])


class Rows(list):
    """What a model's related manager gives a template."""

    def all(self) -> "Rows":
        """Itself: there is nothing to load."""
        return self


class Sample:
    """Stands for a record: *texts* name entries of `WORDS`, the rest are attributes; what is missing is None."""

    def __init__(self, texts: dict[str, str] | None = None, only: str = "", **values: Any) -> None:
        self.texts, self.only = texts or {}, only
        self.__dict__.update(values)

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)

    def __str__(self) -> str:
        return self.best_text("name")[0] or self.best_text("title")[0]

    def best_text(self, field: str, language: str | None = None) -> tuple[str, str]:
        """The text for the reader; of a record that exists *only* in one language, that one."""
        code = self.only or language or current_language()
        return (word(self.texts[field], code), code) if field in self.texts else ("", "")

    def is_outdated(self, field: str, language: str | None = None) -> bool:
        """Whether the original has changed since; here it has where the sample says so."""
        return bool(self.outdated)

    @property
    def text_summary(self) -> dict[str, dict[str, int]]:
        """Complete in all languages of the site."""
        return {code: {"texts": 1} for code in languages()}

    def get_absolute_url(self) -> str:
        """The gallery itself: a sample has no page."""
        return "#top"


def day(text: str) -> PartialDate:
    """A date as precise as it is written."""
    return PartialDate.parse_iso(text)


UPPER = Sample({"name": "upper"}, country="CZ", latitude=Decimal("50.8"), longitude=Decimal("15.0"))
LOWER = Sample({"name": "lower"}, country="DE", latitude=Decimal("50.9"), longitude=Decimal("14.8"))
TOWN = Sample(
    {"name": "town", "short_name": "upper"}, place=UPPER, get_kind_display="–", published_projects=2, is_published=True
)
OTHER_TOWN = Sample({"name": "other_town", "short_name": "lower"}, place=LOWER, published_projects=0, is_sample=True)
PROGRAMME = Sample({"name": "programme", "short_name": "programme"})
PERIOD = Period(day("2025-09"), day("2028-03-31"))


def line(measure: Any, amount: str | None, *sources: str, of: Any = None, position: int = 0) -> Sample:
    """A published figure; *measure* is a choice of `BudgetLine.Measure`."""
    return Sample(
        pk=(measure, sources, of),
        measure=str(measure),
        get_measure_display=str(measure.label),
        sources=sources,
        stage="",
        source_country="",
        is_in_kind=False,
        amount=amount and Decimal(amount),
        currency="EUR",
        money=amount and Money(amount, "EUR"),
        participation_id=of,
        position=position,
    )


def project(**values: Any) -> Sample:
    """A project with two partners and a known cost, as lists load it; *values* change it."""
    from projects.models import Participation
    from projects.models.project import Lifecycle

    role = Participation.Role
    partners = [
        Sample(
            pk=1,
            organisation=TOWN,
            role="lead",
            get_role_display=role.LEAD.label,
            is_financial="yes",
            get_is_financial_display=Participation.Financial.YES.label,
            Role=role,
        ),
        Sample(pk=2, organisation=OTHER_TOWN, role="partner", get_role_display=role.PARTNER.label, Role=role),
    ]
    state = Lifecycle.RUNNING
    return Sample(
        {"title": "footbridge", "summary": "summary"},
        **{
            "pk": 1,
            "partners": partners,
            "partner_count": 4,
            "public_programme": PROGRAMME,
            "places": Rows(),
            "picture_uses": Rows(),
            "current_lifecycle": state.value,
            "current_lifecycle_label": state.label,
            "period": PERIOD,
            "total_cost": Money("480000", "EUR"),
            "budget_lines": Rows(),
            "funding_rates": Rows(),
            **values,
        },
    )


def entries(*kinds: Any) -> Iterable[Sample]:
    """A log with one entry of each kind; the last one has no date."""
    texts = {"text": "summary"}
    return [
        Sample(texts, kind=kind.value, get_kind_display=kind.label, date=day(f"2026-0{number}") if number else None)
        for number, kind in zip(range(len(kinds) - 1, -1, -1), kinds, strict=True)
    ]


def picture_without_file() -> Sample:
    """A picture that exists in name only, as when a store has lost it: its description stands in its place."""
    file = Sample(name="none.jpg", url=default_storage.url("none.jpg"))
    return Sample(
        {"alt": "footbridge", "caption": "footbridge"},
        file=file,
        width=960,
        height=640,
        credit="CC BY 4.0",
        sources=[],
        card_sources=[],
        medium_url=file.url,
        card_url=file.url,
    )


NOON = datetime.time(12, 0)
