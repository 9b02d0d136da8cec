"""Which projects are operations, and one of them as the list needs it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db.models import Prefetch, QuerySet

from partners.models import Organisation, Place
from portal.prose import plain
from projects.models import BudgetLine, Detail, Participation, Programme, Project, ProjectIdentifier
from projects.models.programme import Rate
from projects.models.project import Lifecycle
from projects.programmes import ProgrammeTree

NOT_CHOSEN = (Lifecycle.IDEA, Lifecycle.APPLIED)  # for support, not yet
# Who counts as the beneficiary, the first of these that there is.
LEAD = (
    Participation.Role.LEAD, Participation.Role.COORDINATOR, Participation.Role.BENEFICIARY,
    Participation.Role.APPLICANT,
)  # fmt: skip
ACHIEVEMENTS = (Detail.Kind.RESULT, Detail.Kind.OUTPUT)
CODES = (ProjectIdentifier.Kind.REGISTRATION, ProjectIdentifier.Kind.CONTRACT, ProjectIdentifier.Kind.APPLICATION)


def operations(tree: ProgrammeTree, programme: Programme | None = None) -> QuerySet[Project]:
    """The operations of a programme and of its parts, or of all programmes; the newest here first."""
    keys = tree.below(programme.pk) if programme else set(tree.by_key)
    found = Project.objects.published().filter(programme__in=keys)
    return found.exclude(lifecycle__in=NOT_CHOSEN).order_by("-pk")


def keys_in_batches(projects: QuerySet[Project], size: int) -> Iterator[Sequence[int]]:
    """The keys of operations, a batch at a time."""
    last = None
    while True:
        rest = projects.filter(pk__lt=last) if last else projects
        keys = list(rest.values_list("pk", flat=True)[:size])
        yield keys
        if len(keys) < size:
            return
        last = keys[-1]


@dataclass(frozen=True)
class Operation:
    """A project as a line of the list."""

    project: Project
    tree: ProgrammeTree

    @cached_property
    def code(self) -> str:
        """The number that says best which operation it is; empty where none is stated."""
        numbers = {number.kind: number.value for number in reversed(self.project.identifiers.all())}
        return next((numbers[kind] for kind in (*CODES, *numbers) if kind in numbers), "")

    @cached_property
    def programme(self) -> Programme:
        """The programme that stands highest: the one to which the list belongs."""
        return self.tree.by_key[self.tree.path(self.project.programme_id)[-1]]

    @property
    def period(self) -> str:
        return self.tree.period(self.project.programme_id)

    @property
    def fund(self) -> str:
        """A value of `Fund`, or empty."""
        return self.tree.fund(self.project.programme_id)

    @cached_property
    def lead_part(self) -> Participation | None:
        """The part of the lead partner or, where none is stated, of the first beneficiary or applicant."""
        parts = [part for part in self.project.partners if part.role in LEAD]
        return min(parts, key=lambda part: LEAD.index(part.role), default=None)

    @property
    def lead(self) -> Organisation | None:
        """The beneficiary, where there is one that is public."""
        return self.lead_part.organisation if self.lead_part else None

    @property
    def contractors(self) -> list[str]:
        """The names of the contractors."""
        return [str(part.organisation) for part in self.project.partners if part.role == Participation.Role.CONTRACTOR]

    @property
    def others(self) -> list[str]:
        """The names of every other partner."""
        left_out = Participation.Role.CONTRACTOR
        others = (part for part in self.project.partners if part != self.lead_part and part.role != left_out)
        return [str(part.organisation) for part in others]

    @property
    def purpose(self) -> str:
        """What it is for: the aims, else the summary, in plain words."""
        return plain(self.project.best_text("aims")[0] or self.project.best_text("summary")[0])

    @property
    def achievements(self) -> str:
        """What it is to achieve or has achieved: the text on results, else the results and outputs one by one."""
        if text := plain(self.project.best_text("results")[0]):
            return text
        details = (detail for detail in self.project.details.all() if detail.kind in ACHIEVEMENTS)
        return "\n".join(plain(detail.best_text("title")[0] or detail.best_text("text")[0]) for detail in details)

    @cached_property
    def total(self) -> BudgetLine | None:
        """The stated total cost."""
        return next(iter(self.project.totals), None)

    @property
    def rates(self) -> list[Decimal]:
        """The rates at which the European Union pays, as they were stated."""
        rates = self.project.funding_rates.all()
        return sorted({rate.percent for rate in rates if rate.source == Rate.Source.EU and rate.percent is not None})

    @cached_property
    def places(self) -> list[Place]:
        """Where it takes place; where nobody says, the seat of the beneficiary, else those of all partners."""
        own, lead = list(self.project.places.all()), self.lead and self.lead.place
        return own or ([lead] if lead else self.seats)

    @property
    def seats(self) -> list[Place]:
        """The seats of the partners, each once."""
        parts = (part for part in self.project.partners if part.role != Participation.Role.CONTRACTOR)
        return list(dict.fromkeys(part.organisation.place for part in parts if part.organisation.place))

    @property
    def is_at_partners(self) -> bool:
        """Whether the places are seats of partners."""
        return bool(self.places) and not self.project.places.all()

    def first_known(self, field: str) -> list[Place]:
        """The places of which a field is known; where it is of none, the seats of which it is."""
        known = ([one for one in some if getattr(one, field) not in ("", None)] for some in (self.places, self.seats))
        return next(filter(None, known), [])

    @property
    def countries(self) -> list[str]:
        """The countries of its places."""
        return sorted({place.country for place in self.first_known("country")})

    @property
    def nuts_codes(self) -> list[str]:
        """The EU's codes of the regions of its places."""
        return list(dict.fromkeys(place.nuts for place in self.first_known("nuts")))

    @property
    def position(self) -> Place | None:
        """The first place whose position is known."""
        return next(iter(self.first_known("latitude")), None)


def load(keys: Sequence[int]) -> list[Operation]:
    """The operations with these keys, in their order, with all that the list says of them."""
    named = Participation.objects.named().select_related("organisation__place")
    found = Project.objects.published().prefetch_related(
        Prefetch("participations", named.prefetch_related("organisation__identifiers"), to_attr="partners"),
        Prefetch("budget_lines", BudgetLine.objects.totals(), to_attr="totals"),
        *("identifiers", "funding_rates", "places", "details"),
    )
    tree, projects = ProgrammeTree(), found.in_bulk(keys)
    there = (projects[key] for key in keys if key in projects)
    return [Operation(project, tree) for project in there if project.programme_id in tree.by_key]
