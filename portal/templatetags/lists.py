"""What lists need in their templates: addresses of other pages, things in one line."""

import re

from django import template
from django.core.paginator import Page
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag(takes_context=True)
def page_url(context: template.Context, number: int, parameter: str = "page", anchor: str = "") -> str:
    """The address of page *number* of this list with everything else in the query string kept."""
    query = context.request.GET.copy() if getattr(context, "request", None) else None
    if query is None:
        return f"?{parameter}={number}{anchor}"
    query[parameter] = number
    if number == 1:
        del query[parameter]
    path = context.request.path
    return f"{path}?{query.urlencode()}{anchor}" if query else f"{path}{anchor}"


@register.filter
def page_numbers(page: Page) -> list[int | None]:
    """The numbers to offer around this page; None where some are left out."""
    found = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in found]


@register.simple_block_tag
def dotted(content: str) -> SafeString:
    """The lines of the block that hold anything, in one line with dots between them."""
    lines = (line.strip() for line in content.splitlines())
    return mark_safe(" · ".join(line for line in lines if line))  # the block has escaped its parts


@register.filter
def initials(name: str) -> list[str]:
    """Two capitals that stand for a name: of its first two capitalised words, or else its first two letters."""
    words = re.findall(r"[^\W\d_]+", name)
    first = [word[0] for word in words if word[0].isupper()][:2]
    letters = first if len(first) == 2 else list("".join(words)[:2])
    return [letter.upper() for letter in letters]


@register.filter
def hidden_mail(address: str) -> SafeString:
    """An e-mail address for people: a program that looks for addresses finds none; a script may make a link of it."""
    name, _at, host = address.rpartition("@")
    return format_html(
        '<span class="mail" data-mail-name="{}" data-mail-host="{}">{}<span> (at) </span>{}</span>',
        name,
        host,
        name,
        host,
    )


@register.filter
def telephone(number: str) -> str:
    """A telephone number as a link dials it."""
    return "".join(letter for letter in number if letter.isdigit() or letter == "+")
