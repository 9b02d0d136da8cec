"""How a long text appears on a page."""

import re

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext

from portal.prose.cleaning import from_plain, has_markup
from portal.prose.marks import HEADINGS, sanitised
from portal.typesetting import typeset

TAG = re.compile(r"(<[^>]*>)")
HEADING = re.compile(r"<(/?)h([34])>")


def shown(text: str, language: str, heading: int = HEADINGS[0]) -> SafeString:
    """The text as safe HTML, typeset by the rules of its language, its highest headings at level *heading*."""
    html = sanitised(text) if has_markup(text) else from_plain(text)
    html = "".join(part if part.startswith("<") else typeset(part, language) for part in TAG.split(html))
    if heading != HEADINGS[0]:
        html = HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) - HEADINGS[0] + heading}>", html)
    if "<table>" in html:  # wide ones are scrolled, by keyboard too
        label = pgettext("in a text", "table")
        frame = format_html('<div class="prose__table" role="region" aria-label="{}" tabindex="0"><table>', label)
        html = html.replace("<table>", frame).replace("</table>", "</table></div>")
    return mark_safe(html)  # sanitised or escaped above
