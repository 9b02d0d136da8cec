"""Columns and filters of the lists: state, languages filled in, the person's own work."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from portal.languages import language_name, languages
from portal.publishing import Publishing
from portal.texts import Translated


@admin.display(description=pgettext_lazy("state of a record", "state"), ordering="state")
def state_column(record: Publishing) -> SafeString:
    """The state as a word with a shape; the colour only helps."""
    return format_html('<span class="state state--{}">{}</span>', record.state, record.get_state_display())


@admin.display(description=_("languages"))
def languages_column(record: Translated) -> SafeString:
    """Each language of the site: its code where texts are complete, in brackets where some are missing, else a dash."""
    complete, present = record.languages_filled(), record.languages_present()
    return format_html(
        '<span class="filled">{}</span>',
        format_html_join(" ", "{}", ((_mark(code, complete, present),) for code in languages())),
    )


def _mark(code: str, complete: list[str], present: list[str]) -> SafeString:
    if code in complete:
        kind, sign, word = "complete", code.upper(), pgettext("texts in a language", "complete")
    elif code in present:
        kind, sign, word = "partial", f"({code.upper()})", pgettext("texts in a language", "partly")
    else:
        kind, sign, word = "missing", "–", pgettext("texts in a language", "missing")
    label = f"{language_name(code)}: {word}"
    return format_html(
        '<span class="filled__language filled__language--{}" title="{}"><span aria-hidden="true">{}</span>'
        '<span class="visually-hidden">{}</span></span>',
        kind, label, sign, label,
    )  # fmt: skip


def missing_in(model: type[Translated], code: str) -> Q:
    """Records of which some text exists in another language and not in *code*."""
    condition = Q()
    for name in model.text_fields():
        elsewhere = Q()
        for other in languages():
            if other != code:
                elsewhere |= Q(**{f"{name}_{other}__gt": ""})
        condition |= elsewhere & (Q(**{f"{name}_{code}__isnull": True}) | Q(**{f"{name}_{code}": ""}))
    return condition


class InLanguageMissing(admin.SimpleListFilter):
    """Records with texts that wait to be translated into a language."""

    title = _("to be translated into")
    parameter_name = "missing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(settings.LANGUAGES)

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() in languages():
            return queryset.filter(missing_in(queryset.model, self.value()))
        return queryset


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
