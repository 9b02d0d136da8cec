"""What anybody can learn of a record: every public address that needs nothing or its slug, found by itself."""

import re
from collections.abc import Iterator

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import override

from portal.languages import languages
from portal.publishing import Publishing
from portal.search.due import settle

STAFF = re.compile(r"^/(admin|i18n|media|styleguide)/")
ANEW = re.compile(r'nonce-\S+|name="mark" value="[^"]+"')  # of each page, and of each form for reports


def shown(record: Publishing, *more: str) -> dict[str, str]:
    """{address: what stands there} for a visitor: lists, search, feeds and figures, and the record in each language."""
    settle()
    visitor = Client()
    pages = {}
    for address in dict.fromkeys([*_addresses(record), *more]):
        answer = visitor.get(address)
        body = answer.getvalue()
        assert answer.status_code < 500, address
        pages[address] = ANEW.sub("", body.decode(errors="replace"))
    return pages


def _addresses(record: Publishing) -> Iterator[str]:
    for code in languages():
        with override(code):
            yield record.get_absolute_url()
    with override("cs"):
        room = record.get_absolute_url().removesuffix(f"{record.slug}/").lstrip("/")
        for route in _routes(get_resolver(), ""):
            address = "/" + route.replace("<slug:slug>", record.slug)
            if not STAFF.match(address) and "<" not in address and ("<slug" not in route or route.startswith(room)):
                yield address


def _routes(resolver: URLResolver, before: str) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        elif not STAFF.match(f"/{route}"):
            yield from _routes(pattern, route)


def changed(before: dict[str, str], after: dict[str, str]) -> dict[str, list[str]]:
    """The pages that are not what they were, with the lines that are new."""
    pages = {at: (before.get(at, "").splitlines(), text.splitlines()) for at, text in after.items()}
    return {at: [line for line in new if line not in old] for at, (old, new) in pages.items() if new != old}
