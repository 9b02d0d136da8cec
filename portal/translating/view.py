"""One record, one pair of languages: each text beside its original."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.copies.models import current_document
from portal.copies.writing import Collision
from portal.glossary import terms_in
from portal.languages import current_language, language_name, languages
from portal.records import Record
from portal.text_summaries import ordered_by_todo, waiting_in
from portal.texts import Origin, TextState, digest
from portal.translating.units import Unit, units_of
from portal.translating.writing import Translation, write
from portal.word_differences import readable_text, word_pieces

NEXT_TRIED = 50  # records that the summary names and that may be done in a working copy already


@dataclass
class Line:
    """A text on the page: what is shown, and what came back in the form."""

    unit: Unit
    text: str
    origin: str
    error: str = ""
    theirs: str = ""  # what somebody else has written meanwhile

    @property
    def pieces(self) -> list:
        """What has changed in the original since the translation was made; empty where that is not known."""
        old = self.unit.old_source
        return word_pieces(readable_text(old), readable_text(self.unit.source)) if old else []

    @property
    def state_label(self) -> str:
        """The state of the translation in words."""
        return TextState(self.unit.state).label

    @property
    def origins(self) -> list[tuple[str, str]]:
        """How the translation may have come about; what an author wrote in this language may stay an original."""
        return [c for c in Origin.choices if c[0] != Origin.ORIGINAL or self.unit.origin == Origin.ORIGINAL]

    @property
    def is_to_confirm(self) -> bool:
        """True where a translation is there and only has to be looked at."""
        return self.unit.state in (TextState.OUTDATED, TextState.MACHINE)


class TranslateMixin:
    """For a ModelAdmin: the page on which a record is translated, at `<pk>/translate/`."""

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_translate"
        view = self.admin_site.admin_view(self.translate_view)
        return [path("<int:pk>/translate/", view, name=name), *super().get_urls()]

    def translate_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The page of one record."""
        record = self.get_object(request, str(pk))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        source, target = pair_of(request, record)
        everything = request.GET.get("texts") == "all"
        units = [u for u in units_of(current_document(record), source, target) if everything or u.waits]
        lines = [Line(unit, unit.target, unit.origin or Origin.TRANSLATED.value) for unit in units]
        if request.method == "POST":
            lines = [_read(line, request) for line in lines]
            if answer := self._keep_lines(request, record, target, lines):
                return answer
        context = {
            **self.admin_site.each_context(request),
            "title": _("Translate"),
            "opts": self.opts,
            "record": record,
            "lines": lines,
            "source": source,
            "target": target,
            "source_name": language_name(source),
            "target_name": language_name(target),
            "languages": [(code, language_name(code)) for code in languages()],
            "everything": everything,
            "terms": glossary_of(units, source, target),
            "has_errors": any(line.error for line in lines),
        }
        return TemplateResponse(request, "admin/translate.html", context)

    def _keep_lines(self, request: HttpRequest, record: Record, target: str, lines: list[Line]) -> HttpResponse | None:
        """Write what was filled in. None where something was refused: nothing is written, all that was typed stays."""
        if any(line.error for line in lines):
            return None
        translations = [t for line in lines if (t := _translation(line, request))]
        try:
            proposal = write(record, target, translations, request.user) if translations else None
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return None
        except Collision:
            messages.error(request, gettext("Somebody else is changing this record right now."))
            return None
        self.note_change(request)
        if proposal and proposal.copy:
            messages.success(request, gettext("Saved in the working copy. Readers see it once it is published."))
        elif proposal:
            messages.success(request, gettext("The translation has been saved."))
        return HttpResponseRedirect(self._next_address(request, record, target))

    def _next_address(self, request: HttpRequest, record: Record, target: str) -> str:
        if "_next" not in request.POST:
            return request.get_full_path()
        source, _target = pair_of(request, record)
        following = self._next(request, record, source, target)
        if following is None:
            messages.info(request, gettext("Nothing else waits to be translated here."))
            return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_translate", args=[following.pk])
        return f"{address}?from={source}&to={target}"

    def _next(self, request: HttpRequest, record: Record, source: str, target: str) -> Record | None:
        """The record of this kind with the most words that wait for this pair."""
        waiting = self.get_queryset(request).filter(waiting_in(target, "missing", "outdated", "machine"))
        for candidate in ordered_by_todo(waiting.exclude(pk=record.pk), target)[:NEXT_TRIED]:
            if not self.has_change_permission(request, candidate):
                continue
            if any(unit.waits for unit in units_of(current_document(candidate), source, target)):
                return candidate
        return None


def pair_of(request: HttpRequest, record: Record) -> tuple[str, str]:
    """The two languages: asked for, else from the original into the person's own, or into the next one."""
    codes = languages()
    asked = request.GET.get("from", ""), request.GET.get("to", "")
    source = asked[0] if asked[0] in codes else record.original_language or codes[0]
    wished = [code for code in (asked[1], current_language(), *codes) if code in codes and code != source]
    return source, wished[0]


def glossary_of(units: list[Unit], source: str, target: str) -> list[tuple[str, str]]:
    """The terms that occur in the originals, with those of the target language."""
    found = terms_in("\n".join(readable_text(unit.source) for unit in units), source)
    return [(", ".join(term[source]), ", ".join(term[target])) for term in found if target in term]


def _read(line: Line, request: HttpRequest) -> Line:
    """A line with what the person typed. An error where somebody else has written something else meanwhile."""
    unit = line.unit
    if f"text-{unit.key}" not in request.POST:
        return line
    line.text = unit.cleaned(request.POST[f"text-{unit.key}"].replace("\r\n", "\n").strip())
    chosen = request.POST.get(f"origin-{unit.key}", "")
    line.origin = chosen if chosen in dict(line.origins) else line.origin
    is_changed = digest(line.text) != request.POST.get(f"seen-{unit.key}", "") and line.text != unit.target
    if unit.longest and len(line.text) > unit.longest:
        line.error = gettext("At most %(number)s characters fit here.") % {"number": unit.longest}
    elif is_changed and unit.target and request.POST.get(f"seen-{unit.key}") != unit.target_mark:
        line.theirs = unit.target
        line.error = gettext("Somebody else has changed this translation meanwhile. Look at it, then save again.")
    return line


def _translation(line: Line, request: HttpRequest) -> Translation | None:
    """What is to be written of a line; None where nothing has changed and nothing was confirmed."""
    unit = line.unit
    is_changed = digest(line.text) != digest(unit.target)
    is_confirmed = bool(line.text) and f"right-{unit.key}" in request.POST
    is_other_kind = bool(unit.target) and line.origin != unit.origin
    if f"text-{unit.key}" not in request.POST or not (is_changed or is_confirmed or is_other_kind):
        return None
    mark = request.POST.get(f"source-{unit.key}") or unit.source_mark
    if is_other_kind and not is_changed and not is_confirmed:
        mark = unit.part.text_origins.get(unit.name, {}).get(unit.target_language, {}).get("source", mark)
    return Translation(unit.key, line.text, mark, _kind(line, is_changed or is_confirmed))


def _kind(line: Line, was_looked_at: bool) -> str:
    """What a person has changed or confirmed is no longer a machine's, unless they say so anew."""
    is_machine = line.unit.origin == Origin.MACHINE == line.origin
    return Origin.TRANSLATED.value if is_machine and was_looked_at else line.origin
