"""The base of every record's pages in the admin."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import ShowFacets
from django.contrib.admin.options import IS_POPUP_VAR
from django.db import models
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import smart_split, unescape_string_literal
from modeltranslation.admin import TranslationAdmin

from portal.copies.models import has_been_public
from portal.editing.columns import InLanguageMissing, InLanguageOutdated, RecordList
from portal.editing.copies import WorkingCopyMixin
from portal.editing.forms import RecordForm
from portal.editing.parts import PartedForm
from portal.editing.people import may_publish, only_translates
from portal.editing.reading import show_long_texts
from portal.editing.widgets import EditingFields
from portal.history.admin import HistoryMixin
from portal.languages import fallback_order, languages
from portal.names import holds_word
from portal.publishing import Publishing
from portal.translating.desk import export_texts
from portal.translating.view import TranslateMixin
from portal.workflow.admin import WorkflowMixin
from portal.workflow.waiting import WorkFilter


class RecordAdmin(
    TranslateMixin, WorkflowMixin, HistoryMixin, WorkingCopyMixin, PartedForm, EditingFields, TranslationAdmin
):
    """A record with texts in every language of the site.

    `named_by` is the text by which people know a record: the lists are ordered by it in the reader's language.
    """

    form = RecordForm
    named_by = "title"
    searched: tuple[str, ...] = ()  # further columns to search beside the name in every language
    found_by: tuple[str, ...] = ()  # columns of folded names, see `portal.names`; they are searched instead
    list_per_page = 50
    show_full_result_count = False
    show_facets = ShowFacets.NEVER  # a count for each value of each filter is a query each

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = self.found_by or tuple(f"{self.named_by}_{code}" for code in languages())
        self.search_fields = [*names, *self.searched]

    @property
    def is_publishing(self) -> bool:
        """True for records that go from draft to the public."""
        return issubclass(self.model, Publishing)

    # Who may do what

    def choice_limit(self, request: HttpRequest) -> Q | None:
        """The condition on records that the person may choose in other records; None: all."""
        return None

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        fields = [*super().get_readonly_fields(request, obj)]
        if obj is not None and has_been_public(obj):
            fields += ["state", "publish_from"]  # moves of the record itself, not part of its working copy
        if self.is_publishing:
            fields += ["state", "publish_from"]  # they change by steps, see `portal.workflow`
        if self.is_publishing and not may_publish(request.user):
            fields.append("is_sample")
        if only_translates(request.user):  # a disabled field of a file would want to open the file
            fields += [field.name for field in self.model._meta.fields if isinstance(field, models.FileField)]
        return fields

    def get_actions(self, request: HttpRequest) -> dict:
        actions = {} if only_translates(request.user) else super().get_actions(request)
        if self.has_change_permission(request) and IS_POPUP_VAR not in request.GET:
            actions["export_texts"] = self.get_action(export_texts)
        return actions

    # Lists

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[RecordList]:
        return RecordList

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        if "\x00" in "".join(request.GET.values()):  # no column holds such a character and PostgreSQL refuses it
            return HttpResponseRedirect(request.path)
        more = {"may_recover": self.has_recover_permission(request)}
        return super().changelist_view(request, {**more, **(extra_context or {})})

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Every word in some column. SQLite knows small and capital letters of English only, hence the variants."""
        for word in smart_split(search_term):
            if word.startswith(('"', "'")) and word[0] == word[-1] and len(word) > 1:
                word = unescape_string_literal(word)
            found = holds_word(word, self.found_by)
            for field in self.get_search_fields(request)[len(self.found_by) :]:
                for variant in {word, word.lower(), word.upper(), word.capitalize()}:
                    found |= Q(**{f"{field}__icontains": variant.replace("\x00", "")})
            queryset = queryset.filter(found)
        return queryset, any("__" in field for field in self.searched)

    def choice_text(self, record: Any) -> str:
        """How an autocomplete offers the record: what tells it apart from others of the same name."""
        return str(record)

    def get_list_filter(self, request: HttpRequest) -> list:
        """Beside the records with missing texts, those with texts that have fallen behind."""
        filters = [*super().get_list_filter(request)]
        if self.is_publishing:
            filters.insert(0, WorkFilter)
        if InLanguageMissing in filters and InLanguageOutdated not in filters:
            filters.insert(filters.index(InLanguageMissing) + 1, InLanguageOutdated)
        return filters

    def get_ordering(self, request: HttpRequest) -> list:
        if self.ordering:
            return self.ordering
        names = [NullIf(f"{self.named_by}_{code}", Value("")) for code in fallback_order("")]
        return [Coalesce(*names), "pk"]

    # Saving

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list:
        """A record that exists also asks, beside the language it is written in, whether this is a small correction."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not self.has_change_permission(request, obj):
            return [(name, _without_correction(options)) for name, options in fieldsets]
        return [(name, _with_correction(options)) for name, options in fieldsets]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> type[RecordForm]:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.person = request.user
        return form

    def save_model(self, request: HttpRequest, obj: Any, form: RecordForm, change: bool) -> None:
        if self.is_publishing:
            obj.updated_by = request.user
            if not change:
                obj.created_by = request.user
        form.note_translations()
        obj.is_small_correction = form.is_small_correction()  # for the rows, which are saved after it
        super().save_model(request, obj, form, change)

    # What to look at again

    def warnings(self, record: Any) -> list[str]:
        """Sentences on what an editor should look at again; never a reason to refuse."""
        return []

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        record = context.get("original")
        changes = record and self.has_change_permission(request, record)
        context["goes_into_copy"] = changes and has_been_public(record)
        context["preview_url"] = self.url_of("preview", record) if changes and self.is_publishing else ""
        context["changes_url"] = self.url_of("changes", record) if context["goes_into_copy"] else ""
        context["may_publish"] = changes and self.has_publish_permission(request, record)
        context["what_for"] = request.POST.get("_what_for", "")
        writes = changes and not only_translates(request.user)
        context["warnings"] = self.warnings(record) if writes and not context["is_popup"] else []
        if record and not changes:
            show_long_texts(context)
        return super().render_change_form(request, context, *args, **kwargs)

    def _warn(self, request: HttpRequest, record: Any) -> None:
        if {IS_POPUP_VAR, "_continue", "_move"} & set(request.POST) or only_translates(request.user):
            return  # the form that follows shows them itself; translators change none of it
        for warning in self.warnings(record):
            self.message_user(request, f"{record}: {warning}", messages.WARNING)

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        self._warn(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        self._warn(request, obj)
        return super().response_change(request, obj)

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """The public page, for records that have one now."""
        if obj is None or not self.is_publishing or not (obj.is_published or obj.is_archived):
            return None
        return obj.get_absolute_url()


def _with_correction(options: dict) -> dict:
    fields = [name for name in options["fields"] if name != "small_correction"]
    if "original_language" in fields:
        fields.insert(fields.index("original_language") + 1, "small_correction")
    return options | {"fields": fields}


def _without_correction(options: dict) -> dict:
    return options | {"fields": [name for name in options["fields"] if name != "small_correction"]}
