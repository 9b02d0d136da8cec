"""The one line of HTML that puts a frame on another site."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import override

HEIGHTS = {"projects": 640, "events": 480, "project": 460}  # pixels, until the script knows better


@dataclass(frozen=True)
class Frame:
    """What is to be shown: `projects`, `events` or one `project`, in one language."""

    what: str
    title: str
    language: str
    slug: str = ""  # of the one project
    query: tuple[tuple[str, str], ...] = ()

    @property
    def path(self) -> str:
        """The address in the portal."""
        with override(self.language):
            path = reverse(f"embed:{self.what}", args=[self.slug] if self.slug else [])
        return f"{path}?{urlencode(self.query)}" if self.query else path

    def line(self, request: HttpRequest, width: str = "100%", height: int | None = None) -> SafeString:
        """The frame as HTML; it scrolls when its content is higher."""
        return format_html(
            '<iframe src="{}" title="{}" lang="{}" width="{}" height="{}" loading="lazy" style="border:0"></iframe>',
            request.build_absolute_uri(self.path), self.title, self.language, width, height or HEIGHTS[self.what],
        )  # fmt: skip


def script_line(request: HttpRequest) -> SafeString:
    """What may be added once to a page, so that its frames are as high as their content."""
    return format_html('<script src="{}" async></script>', request.build_absolute_uri(reverse("embed_script")))
