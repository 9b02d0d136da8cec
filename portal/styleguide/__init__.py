"""The gallery of components at /styleguide/, for developers: only where DEBUG is on (see `portal.urls`)."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import override

from portal.languages import language_name, languages
from portal.styleguide.examples import examples

FOLDER = Path(settings.BASE_DIR) / "templates/components"


def components() -> list[str]:
    """The name of every component that there is a template of."""
    return sorted(path.stem for path in FOLDER.glob("*.html"))


def gallery(request: HttpRequest, language: str | None = None) -> HttpResponse:
    """Every component in every state, in one language."""
    language = language or languages()[0]
    if language not in languages():
        raise Http404
    with override(language):
        request.LANGUAGE_CODE = language
        found = examples()
        shown = [(name, _states(name, found[name], request)) for name in components()]
        choices = [(code, language_name(code)) for code in languages()]
        return render(
            request, "portal/styleguide/gallery.html", {"components": shown, "choices": choices, "language": language}
        )


def _states(name: str, states: dict[str, dict], request: HttpRequest) -> list[tuple[str, SafeString]]:
    template = f"components/{name}.html"
    return [(state, render_to_string(template, context | {"request": request})) for state, context in states.items()]
