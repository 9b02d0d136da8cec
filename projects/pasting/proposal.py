"""What a page proposes: each fact with the words of the page that say it."""

from dataclasses import dataclass, field
from decimal import Decimal

from portal.money import Money
from portal.partial_dates import PartialDate, Period


@dataclass(frozen=True, slots=True)
class Fact:
    """One text or value, and the words it comes from."""

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class PartnerFact:
    """A partner as the page names it; *country* is its code where the page says it."""

    name: str
    role: str
    source: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class CountedPartners:
    """Partners of whom the page gives only number and country."""

    country: str
    number: int
    source: str


@dataclass(frozen=True, slots=True)
class AmountFact:
    """An amount; *partner* is the name of the partner it is about, empty for the whole project."""

    money: Money
    measure: str
    sources: tuple[str, ...]
    partner: str
    source: str


@dataclass(frozen=True, slots=True)
class RateFact:
    """A share in percent."""

    percent: Decimal
    payer: str
    country: str
    source: str


@dataclass(frozen=True, slots=True)
class ActivityFact:
    """A task of the project; *date_note* has the words of a date that is none, such as *June of the year*."""

    text: str
    source: str
    number: str = ""
    kind: str = ""
    period: Period = field(default_factory=Period)
    date_note: str = ""
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LogFact:
    """A line of the log."""

    date: PartialDate
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class NewsFact:
    """A news item with its day."""

    date: PartialDate
    title: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class EventFact:
    """Something that happened in the life of an agreement, or was planned and did not."""

    kind: str
    period: Period
    date_note: str
    text: str
    source: str


@dataclass(slots=True)
class Proposal:
    """What both kinds have. Empty where the page says nothing."""

    language: str
    title: Fact | None = None
    links: list[Fact] = field(default_factory=list)
    documents: list[Fact] = field(default_factory=list)


@dataclass(slots=True)
class ProjectProposal(Proposal):
    """A project as the page tells it."""

    acronym: Fact | None = None
    programme: Fact | None = None
    number: Fact | None = None
    number_kind: str = "registration"
    period: Period = field(default_factory=Period)
    period_source: str = ""
    start_note: str = ""
    end_note: str = ""
    website: Fact | None = None
    texts: dict[str, Fact] = field(default_factory=dict)  # aims, background, description, results, summary
    partners: list[PartnerFact] = field(default_factory=list)
    counted: list[CountedPartners] = field(default_factory=list)
    partners_stated: Fact | None = None
    countries_stated: Fact | None = None
    amounts: list[AmountFact] = field(default_factory=list)
    rates: list[RateFact] = field(default_factory=list)
    activities: list[ActivityFact] = field(default_factory=list)
    objectives: list[Fact] = field(default_factory=list)
    target_groups: list[Fact] = field(default_factory=list)
    outputs: list[Fact] = field(default_factory=list)
    log: list[LogFact] = field(default_factory=list)
    news: list[NewsFact] = field(default_factory=list)


@dataclass(slots=True)
class AgreementProposal(Proposal):
    """An agreement as the page tells it."""

    kind: str = ""
    parties: list[PartnerFact] = field(default_factory=list)
    status: str = ""
    status_date: PartialDate | None = None
    status_source: str = ""
    history: Fact | None = None
    present_state: Fact | None = None
    events: list[EventFact] = field(default_factory=list)
