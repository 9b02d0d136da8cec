"""The same page in another language."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import resolve, reverse, translate_url
from django.urls.exceptions import Resolver404


class Address(NamedTuple):
    """One language's address of a page; `default` is where a reader of any other language is sent."""

    code: str
    name: str
    url: str
    absolute: str
    default: str
    is_current: bool


def addresses(request: HttpRequest) -> list[Address]:
    """This page, with its query, in every language of the site; where it has none (an error), the home pages."""
    full_path = request.get_full_path()
    try:
        found = resolve(request.path)
        is_home = found.view_name == "home"
    except Resolver404:
        full_path, is_home = reverse("home"), True
    urls = {code: translate_url(full_path, code) for code, _name in settings.LANGUAGES}
    default = request.build_absolute_uri("/" if is_home else urls[settings.LANGUAGE_CODE])
    return [
        Address(code, name, urls[code], request.build_absolute_uri(urls[code]), default, code == request.LANGUAGE_CODE)
        for code, name in settings.LANGUAGES
    ]
