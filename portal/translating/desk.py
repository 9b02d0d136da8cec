"""The translators' page of the admin: what waits, files that go out, files that come back."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.languages import current_language, language_name, languages
from portal.models import User
from portal.text_summaries import totals
from portal.translating import exchange
from portal.translating.access import access_of, admin_of, editable, translated_admins
from portal.translating.documents import current_documents
from portal.translating.importing import CONFLICTS, TAKEN, Plan, Verdict, carry_out, plan
from portal.translating.models import TranslationFile
from portal.translating.units import Unit, units_of

MOST_RECORDS = 2_000  # in one file
SHOWN = 200  # texts of one verdict on the page


def language_choices() -> list[tuple[str, str]]:
    """The languages of the site as the reader calls them."""
    return [(code, language_name(code)) for code in languages()]


class ExportForm(forms.Form):
    """What goes into a file."""

    source = forms.ChoiceField(label=pgettext_lazy("language of a translation", "From"), choices=language_choices)
    target = forms.ChoiceField(label=pgettext_lazy("language of a translation", "Into"), choices=language_choices)
    what = forms.ChoiceField(
        label=_("Which texts"),
        choices=[
            ("waiting", _("missing, older than the original, or by a machine")),
            ("all", _("all, also those that are translated")),
        ],
    )
    owner = forms.ChoiceField(label=_("Whose records"), required=False)
    form = forms.ChoiceField(label=_("Kind of file"), choices=[(f.name, f.label) for f in exchange.FORMATS.values()])
    model = forms.CharField(widget=forms.HiddenInput, required=False)
    ids = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, person: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organisation = User._meta.get_field("organisations").related_model
        mine = organisation._default_manager.all() if person.is_administrator else person.organisations.all()
        self.fields["owner"].choices = [("", _("all that I may change")), *((str(o.pk), str(o)) for o in mine)]

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("source") == self.cleaned_data.get("target"):
            raise forms.ValidationError(_("Choose two different languages."))
        return self.cleaned_data


class SendForm(forms.Form):
    """A file that comes back."""

    file = forms.FileField(label=_("File"), help_text=_(".xlf, .po or .xlsx, at most 20 MB"))


def desk(request: HttpRequest) -> HttpResponse:
    """The page; it also takes a file."""
    chosen = {"model": request.GET.get("model", ""), "ids": request.GET.get("ids", "")}
    target = next((code for code in languages() if code == request.GET.get("target")), None)
    start = {"source": languages()[0], "target": target or _other_language(), **chosen}
    sending = SendForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and sending.is_valid() and (answer := _taken_in(request, sending)):
        return answer
    context = {
        "title": _("Translations"),
        "export": ExportForm(request.user, initial=start),
        "sending": sending,
        "chosen": len([key for key in chosen["ids"].split(",") if key.isdigit()]),
        "numbers": _numbers(request),
    }
    return _page(request, "admin/translations.html", context)


def _other_language() -> str:
    return next((code for code in (current_language(), *languages()) if code != languages()[0]), languages()[0])


def _numbers(request: HttpRequest) -> list[dict[str, Any]]:
    """For each language what waits, all kinds of records together."""
    sums: dict[str, dict[str, int]] = {code: {} for code in languages()}
    for model_admin in translated_admins(request):
        for code, found in totals(model_admin.get_queryset(request)).items():
            for name, number in found.items():
                sums[code][name] = sums[code].get(name, 0) + number
    return [{"code": code, "name": language_name(code), **found} for code, found in sums.items()]


def _taken_in(request: HttpRequest, form: SendForm) -> HttpResponse | None:
    file = form.cleaned_data["file"]
    content = file.read(exchange.LARGEST + 1)
    try:
        plan(exchange.read(file.name, content), access_of(request))
    except exchange.Unreadable as error:
        form.add_error("file", str(error.args[0]))
        return None
    TranslationFile.forget_old()
    sent = TranslationFile.objects.create(person=request.user, name=file.name[-200:], content=content)
    return HttpResponseRedirect(reverse("admin:translation_file", args=[sent.pk]))


def export(request: HttpRequest) -> HttpResponse:
    """The file with the texts that wait."""
    form = ExportForm(request.user, request.GET)
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, " ".join(errors))
        return HttpResponseRedirect(reverse("admin:translations"))
    data = form.cleaned_data
    units = list(_units(request, data))
    if not units:
        messages.info(request, gettext("Nothing waits to be translated here."))
        return HttpResponseRedirect(reverse("admin:translations"))
    kind = exchange.FORMATS[data["form"]]
    answer = HttpResponse(exchange.write(kind.name, units, data["source"], data["target"]), kind.content_type)
    name = f"{data['source']}-{data['target']}{exchange.WRITTEN_AS[kind.name]}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _units(request: HttpRequest, data: dict[str, Any]) -> list[Unit]:
    found: list[Unit] = []
    for records in _chosen_records(request, data):
        for document in current_documents(editable(request, records[:MOST_RECORDS])).values():
            units = units_of(document, data["source"], data["target"])
            found += [unit for unit in units if data["what"] == "all" or unit.waits]
    return found


def _chosen_records(request: HttpRequest, data: dict[str, Any]) -> list[QuerySet]:
    """The records ticked in a list, or all of an organisation's, one query for each kind."""
    if data["model"]:
        model_admin = admin_of(request, data["model"])
        keys = [key for key in data["ids"].split(",") if key.isdigit() and len(key) < 18]
        return [model_admin.get_queryset(request).filter(pk__in=keys)] if model_admin else []
    found = []
    for model_admin in translated_admins(request):
        records = model_admin.get_queryset(request).order_by("pk")
        has_owner = any(field.name == "owner" for field in model_admin.model._meta.fields)
        if data["owner"]:
            records = records.filter(owner=data["owner"]) if has_owner else records.none()
        found.append(records)
    return found


def file(request: HttpRequest, key: str) -> HttpResponse:
    """What a file would change; a POST changes it."""
    sent = get_object_or_404(TranslationFile, pk=key, person=request.user)
    try:
        made = plan(exchange.read(sent.name, bytes(sent.content)), access_of(request))
    except exchange.Unreadable as error:  # e.g. a language was taken away meanwhile
        messages.error(request, str(error.args[0]))
        return HttpResponseRedirect(reverse("admin:translations"))
    if request.method == "POST":
        return _carried_out(request, sent, made)
    return _page(request, "admin/translation_file.html", {"title": sent.name, "plan": made, "groups": _groups(made)})


def _carried_out(request: HttpRequest, sent: TranslationFile, made: Plan) -> HttpResponse:
    number = carry_out(made, request.user, set(request.POST.getlist("take")))
    sent.delete()
    text = ngettext("%(count)s text taken over.", "%(count)s texts taken over.", number) % {"count": number}
    messages.success(request, text)
    for record, reason in made.failed:
        messages.error(request, f"{record}: {reason}")
    return HttpResponseRedirect(reverse("admin:translations"))


def _groups(made: Plan) -> list[dict[str, Any]]:
    groups = []
    for verdict in Verdict:
        outcomes = made.of(verdict)
        if outcomes:
            groups.append(
                {
                    "verdict": verdict,
                    "title": verdict.label,
                    "outcomes": outcomes[:SHOWN] if verdict not in (Verdict.SAME, Verdict.UNFINISHED) else [],
                    "number": len(outcomes),
                    "more": max(0, len(outcomes) - SHOWN),
                    "is_conflict": verdict in CONFLICTS,
                    "is_taken": verdict in TAKEN,
                }
            )
    return groups


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> TemplateResponse:
    return TemplateResponse(request, template, {**admin.site.each_context(request), **context})


@admin.action(description=pgettext_lazy("action of a list", "Export texts for translation"), permissions=["change"])
def export_texts(model_admin: admin.ModelAdmin, request: HttpRequest, records: QuerySet) -> HttpResponse:
    """To the translators' page, with the ticked records."""
    keys = ",".join(str(key) for key in records.values_list("pk", flat=True)[:MOST_RECORDS])
    label = model_admin.model._meta.label_lower
    return HttpResponseRedirect(f"{reverse('admin:translations')}?model={label}&ids={keys}")


def urls(site: admin.AdminSite) -> list:
    """The addresses of the translators' page, for the admin's site."""
    return [
        path("translations/", site.admin_view(desk), name="translations"),
        path("translations/export/", site.admin_view(export), name="translations_export"),
        path("translations/<uuid:key>/", site.admin_view(file), name="translation_file"),
    ]
