"""Columns and filters of the lists: state, languages filled in, the person's own work."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import formats, timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from portal.copies.models import WorkingCopy
from portal.languages import language_name, languages
from portal.publishing import Publishing
from portal.records import Record
from portal.text_summaries import language_state, waiting_in

WAITING_CHANGES = {
    WorkingCopy.Review.WRITING: pgettext_lazy("changes of a public record", "changes not published"),
    WorkingCopy.Review.REVIEW: pgettext_lazy("changes of a public record", "changes in review"),
    WorkingCopy.Review.RETURNED: pgettext_lazy("changes of a public record", "changes sent back"),
}


class RecordList(ChangeList):
    """A page of a list that knows which of its records have a working copy."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        if not issubclass(self.model, Publishing):
            return
        copies = dict(WorkingCopy.objects.for_records(self.result_list).values_list("record", "review"))
        for record in self.result_list:
            record.review_of_copy = copies.get(record.uuid, "")


@admin.display(description=pgettext_lazy("state of a record", "state"), ordering="state")
def state_column(record: Publishing) -> SafeString:
    """The state as a word with a shape, and whether changes wait beside it; the colour only helps."""
    state = format_html('<span class="state state--{}">{}</span>', record.state, record.get_state_display())
    review = getattr(record, "review_of_copy", "")
    return (
        format_html('{} <span class="state state--copy">{}</span>', state, WAITING_CHANGES[review]) if review else state
    )


@admin.display(description=_("last change"), ordering="updated_at")
def changed_column(record: Publishing) -> str:
    """Day and time in a line: Django writes the month as a word, which no list has room for."""
    return formats.date_format(timezone.localtime(record.updated_at), "SHORT_DATETIME_FORMAT")


def yes_or_no(value: bool) -> str:
    """The word for a list. Django's sign for it says “True” to those who do not see it, in every language."""
    return pgettext("value of a tick box", "yes") if value else pgettext("value of a tick box", "no")


# What the texts of a record are in a language: a sign with the code in it, which needs no colour, and a word.
LANGUAGE_MARKS = {
    "complete": ("{}", pgettext_lazy("texts in a language", "complete")),
    "outdated": ("{} ↻", pgettext_lazy("texts in a language", "older than the original")),
    "partial": ("({})", pgettext_lazy("texts in a language", "partly")),
    "missing": ("–", pgettext_lazy("texts in a language", "missing")),
}


@admin.display(description=_("languages"))
def languages_column(record: Record) -> SafeString:
    """Each language of the site: whether the texts of the record and its rows are there and as new as the originals."""
    marks = ((_mark(code, language_state(record, code)),) for code in languages())
    return format_html('<span class="filled">{}</span>', format_html_join(" ", "{}", marks))


def _mark(code: str, state: str) -> SafeString:
    sign, word = LANGUAGE_MARKS[state]
    label = f"{language_name(code)}: {word}"
    return format_html(
        '<span class="filled__language filled__language--{}" title="{}"><span aria-hidden="true">{}</span>'
        '<span class="visually-hidden">{}</span></span>',
        state, label, sign.format(code.upper()), label,
    )  # fmt: skip


class TextsFilter(admin.SimpleListFilter):
    """Records some of whose texts, or of their rows' texts, wait for a translator into a language."""

    kinds: tuple[str, ...] = ()

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(settings.LANGUAGES)

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(waiting_in(self.value(), *self.kinds)) if self.value() in languages() else queryset


class InLanguageMissing(TextsFilter):
    """Texts that exist in another language and not in this one."""

    title = _("to be translated into")
    parameter_name = "missing"
    kinds = ("missing",)


class InLanguageOutdated(TextsFilter):
    """Translations whose original has changed since, or that a machine has made."""

    title = _("translation to be checked")
    parameter_name = "outdated"
    kinds = ("outdated", "machine")


class OwnerFilter(admin.SimpleListFilter):
    """The organisations that own something in the list, and nothing more."""

    title = _("owner")
    parameter_name = "owner"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        organisation = model_admin.model._meta.get_field("owner").related_model
        owners = model_admin.get_queryset(request).order_by().values("owner")
        return [(str(owner.pk), str(owner)) for owner in organisation.objects.filter(pk__in=owners)]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(owner=self.value()) if (self.value() or "").isdigit() else queryset
