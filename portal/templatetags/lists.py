"""What lists need in their templates: addresses of other pages of the same list."""

from django import template
from django.core.paginator import Page

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
