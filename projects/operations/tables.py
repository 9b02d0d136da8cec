"""The columns of the list: one row for each operation, and one for each partner of one."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.money import Qualifier
from portal.tables import Kind, RecordTable, derived
from projects.models import BudgetLine, Participation, Project
from projects.models.programme import Fund
from projects.operations.listing import Operation, load


def _of(path: str) -> Any:
    """What stands at the end of a path, or None where the way ends before."""
    first, *rest = path.split(".")

    def value(thing: Any) -> Any:
        found = getattr(thing, first)
        return attrgetter(".".join(rest))(found) if rest and found is not None else found

    return value


def _text(field: str) -> Any:
    return lambda operation: operation.project.best_text(field)[0]


OPERATIONS = RecordTable("operations", _("operations"), Project, [
    derived("operation_code", _("code of the operation"), Kind.TEXT, _of("code"),
            _("The registration number; where there is none, the number of the contract or of the application.")),
    derived("programme", _("programme"), Kind.TEXT, lambda one: str(one.programme)),
    derived("programming_period", _("programming period"), Kind.TEXT, _of("period")),
    derived("operation_name", _("name of the operation"), Kind.TEXT, lambda one: str(one.project)),
    derived("beneficiary", _("beneficiary"), Kind.TEXT, lambda one: one.lead and str(one.lead),
            _("The lead partner; where none is stated, the first beneficiary or applicant.")),
    derived("other_partners", _("other partners"), Kind.TEXT, _of("others"), is_list=True),
    derived("contractors", _("contractors"), Kind.TEXT, _of("contractors"),
            _("Contractors in public procurement."), is_list=True),
    derived("purpose", _("purpose of the operation"), Kind.TEXT, _of("purpose")),
    derived("achievements", _("expected or actual achievements"), Kind.TEXT, _of("achievements")),
    derived("start_date", _("start date"), Kind.DATE, _of("project.start")),
    derived("end_date", _("end date"), Kind.DATE, _of("project.end"), _("Expected or actual date of completion.")),
    derived("total_cost", _("total cost"), Kind.NUMBER, _of("total.amount")),
    derived("currency", _("currency of the total cost"), Kind.CODE, _of("total.currency")),
    derived("exchange_rate", _("exchange rate to the euro"), Kind.NUMBER, _of("total.exchange_rate"),
            _("How many units of the currency one euro was.")),
    derived("total_cost_qualifier", _("precision of the total cost"), Kind.CODE, _of("total.qualifier"),
            choices=tuple(Qualifier.choices)),
    derived("total_cost_stage", _("stage of the total cost"), Kind.CODE, _of("total.stage"),
            choices=tuple(BudgetLine.Stage.choices)),
    derived("fund", _("fund"), Kind.TEXT, lambda one: str(Fund(one.fund).label) if one.fund else ""),
    derived("specific_objective", _("specific objective"), Kind.TEXT, _text("specific_objective")),
    derived("union_cofinancing_rates", _("rate of Union co-financing in %"), Kind.NUMBER, _of("rates"),
            _("Several where they differ by partner or country."), is_list=True),
    derived("intervention_type", _("type of intervention"), Kind.TEXT, _text("intervention_type")),
    derived("places", _("places"), Kind.TEXT, lambda one: [str(place) for place in one.places], is_list=True),
    derived("countries", _("countries"), Kind.CODE,
            _of("countries"), is_list=True),
    derived("nuts_codes", _("NUTS codes"), Kind.TEXT,
            _of("nuts_codes"), is_list=True),
    derived("latitude", _("latitude"), Kind.NUMBER, _of("position.latitude"), _("Of the first place.")),
    derived("longitude", _("longitude"), Kind.NUMBER, _of("position.longitude"), _("Of the first place.")),
    derived("location_is_of_partners", _("location of the partners"), Kind.YES_NO, _of("is_at_partners"),
            _("True where the operation states no place of its own and seats of its partners stand instead.")),
    derived("address", pgettext_lazy("column", "page on the portal"), Kind.ADDRESS,
            lambda one: one.project.get_absolute_url()),
    derived("uuid", _("identifier of the record (UUID)"), Kind.IDENTITY, _of("project.uuid")),
    derived("updated_at", _("last change"), Kind.MOMENT, _of("project.updated_at")),
    derived("is_sample", _("sample record"), Kind.YES_NO, _of("project.is_sample")),
], load=load)  # fmt: skip


class Partner(NamedTuple):
    """One partner of an operation."""

    operation: Operation
    part: Participation

    @property
    def place(self) -> Any:
        return self.part.organisation.place


def partners_of(keys: Sequence[int]) -> Iterator[Partner]:
    """The public partners of the operations with these keys."""
    return (Partner(operation, part) for operation in load(keys) for part in operation.project.partners)


OPERATION_PARTNERS = RecordTable("operation_partners", _("partners of operations"), Participation, [
    derived("operation_code", _("code of the operation"), Kind.TEXT, _of("operation.code")),
    derived("programme", _("programme"), Kind.TEXT, lambda one: str(one.operation.programme)),
    derived("operation_name", _("name of the operation"), Kind.TEXT, lambda one: str(one.operation.project)),
    derived("partner_name", _("name of the partner"), Kind.TEXT, lambda one: str(one.part.organisation)),
    derived("role", _("role"), Kind.CODE, _of("part.role"), choices=tuple(Participation.Role.choices)),
    derived("role_label", _("role"), Kind.TEXT, lambda one: str(one.part.get_role_display())),
    derived("is_beneficiary", _("stands as beneficiary in the list of operations"), Kind.YES_NO,
            lambda one: one.part == one.operation.lead_part),
    derived("partner_numbers", _("numbers in registers"), Kind.TEXT,
            lambda one: [number.value for number in one.part.organisation.identifiers.all()], is_list=True),
    derived("place", _("place"), Kind.TEXT, lambda one: str(one.place or "")),
    derived("country", _("country"), Kind.CODE, _of("place.country")),
    derived("nuts_code", _("NUTS code"), Kind.TEXT, _of("place.nuts")),
    derived("latitude", _("latitude"), Kind.NUMBER, _of("place.latitude")),
    derived("longitude", _("longitude"), Kind.NUMBER, _of("place.longitude")),
    derived("operation_uuid", _("identifier of the record (UUID)"), Kind.IDENTITY, _of("operation.project.uuid")),
    derived("partner_uuid", _("identifier of the partner (UUID)"), Kind.IDENTITY, _of("part.organisation.uuid")),
], load=partners_of)  # fmt: skip

OPERATION_TABLES = (OPERATIONS, OPERATION_PARTNERS)
