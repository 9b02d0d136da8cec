"""The world in which rights are tried: two towns, everything that one can have, and everybody who may come.

What belongs to the other town carries `SECRET` in its title and is a draft: nobody of our town may read that word.
"""

import contextlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, models
from django.test import Client
from django.urls import URLPattern, URLResolver
from reversion.models import Version

from news.models import Article
from partners.models import Agreement, Document, Organisation, Picture, Place, Report
from portal.copies.models import WorkingCopy
from portal.models import Page, SiteSettings, User
from portal.publishing import public_change
from portal.records import Record, document_of
from projects.models import GoodPractice, Programme, Project, Theme
from tests import factories
from tests.partners.test_pictures import upload

SECRET = "Zzskryto"
PUBLISHED_BY_SEVERAL = (Project, Agreement, Article, GoodPractice)
FILES = (Document, Picture)
SHARED = (Organisation, Place, Programme, Theme)
OF_THE_PORTAL = (User, SiteSettings, Page)
KINDS = ("own", "co-published", "foreign", "keeperless")
STAFF = ("administrator", "publisher", "editor", "translator")
ROLES = ("administrator", "publisher", "editor", "translator", "without organisation", "without role", "anonymous")


WRITE = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')
# Sessions, and forms that stand open, which belong to the person alone.
OF_NOBODY = {"django_session", "portal_openform"}


@dataclass
class World:
    """Whose is what, and who comes."""

    ours: Organisation
    theirs: Organisation
    records: dict[tuple[type, str], models.Model] = field(default_factory=dict)
    people: dict[str, Client] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    forms: dict[str, dict] = field(default_factory=dict)


def world() -> World:
    """Make it."""
    made = World(factories.organisation("Naše město"), factories.organisation("Jejich město", name_de=SECRET[::-1]))
    with public_change():
        _records(made)
    for role in ROLES:
        made.people[role] = Client()
        if role != "anonymous":
            group = role if role in STAFF else "editor"
            towns = [] if "without" in role or role == "administrator" else [made.ours]
            person = factories.user(
                group, *towns, username=role.replace(" ", "-"), email=f"{len(made.people)}@x.example"
            )
            if role == "without role":
                person.groups.clear()
            made.people[role].force_login(person)
            made.users[role] = person
    return made


def _records(made: World) -> None:
    make = {
        Project: factories.project, Agreement: factories.agreement, Article: factories.article,
        GoodPractice: factories.good_practice,
    }  # fmt: skip
    for model in PUBLISHED_BY_SEVERAL:
        made.records[model, "own"] = make[model]("Naše věc", made.ours, state="draft")
        shared = made.records[model, "co-published"] = make[model]("Společná věc", made.theirs, state="draft")
        shared.co_publishers.add(made.ours)
        made.records[model, "foreign"] = make[model](SECRET, made.theirs, state="draft")
    for kind, owner, title in (("own", made.ours, "Naše věc"), ("foreign", made.theirs, SECRET)):
        made.records[Document, kind] = Document.objects.create(
            owner=owner, title_cs=title, original_language="cs", file=SimpleUploadedFile(f"{title}.txt", b"slova")
        )
        made.records[Picture, kind] = Picture.objects.create(
            owner=owner, caption_cs=title, alt_cs=title, original_language="cs", file=upload(60, 40)
        )
        made.records[Report, kind] = Report.objects.create(
            organisation=owner, page=f"/cs/{title}/", title=title, message=title, language="cs"
        )
    for kind, keeper in (("own", made.ours), ("foreign", made.theirs), ("keeperless", None)):
        for model in SHARED:
            made.records[model, kind] = model.objects.create(
                name_cs=f"Společné {kind}", original_language="cs", owner=keeper
            )
    made.records[Page, "keeperless"] = Page.objects.create(key="about", title_cs=SECRET)
    made.records[SiteSettings, "keeperless"] = SiteSettings.objects.create(pk=1, name_cs="Portál", operator_cs=SECRET)
    made.records[User, "keeperless"] = User.objects.create_user(f"{SECRET.lower()}-person", is_staff=True)


def may_see(model: type, kind: str, role: str) -> bool:
    """The rule of the issue, in words of its own and not in the code's."""
    if role in ("anonymous", "without role"):
        return False
    if role == "administrator":
        return True
    if model in SHARED:
        return True
    return role != "without organisation" and kind in ("own", "co-published") and model not in OF_THE_PORTAL


def may_change(model: type, kind: str, role: str) -> bool:
    """Shared records: only their keeper's people and administrators."""
    if not may_see(model, kind, role) or (model in SHARED and role == "without organisation"):
        return False
    if model is Report and role == "translator":
        return False
    return role == "administrator" or model not in SHARED or kind == "own"


def may_delete(model: type, kind: str, role: str) -> bool:
    """Drafts, files and reports of one's own, by those who add and remove; of the portal's own, by administrators."""
    if role == "administrator":
        return model is not SiteSettings
    return role in ("publisher", "editor") and kind == "own"


def may_add(model: type, role: str) -> bool:
    """Nobody writes reports here, and there are settings already."""
    if model in (Report, SiteSettings) or role not in ("administrator", "publisher", "editor"):
        return False
    return role == "administrator" or model not in OF_THE_PORTAL


def addresses(patterns: list | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the admin with its pattern, found by itself."""
    for pattern in admin.site.get_urls() if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, before + str(pattern.pattern))
        else:
            yield before + str(pattern.pattern), pattern


def state_of(record: models.Model) -> str:
    """All that is kept about a record and its working copy, to see whether anything has changed."""
    model = type(record)
    now = model._base_manager.filter(pk=record.pk).first()
    if now is None:
        return "gone"
    if isinstance(now, Record) and hasattr(now, "owned"):
        copy = WorkingCopy.of(now)
        return json.dumps([document_of(now), copy and copy.document], sort_keys=True, default=str)
    return str(model._base_manager.filter(pk=record.pk).values().get())


@contextlib.contextmanager
def writes() -> Iterator[list[str]]:
    """The statements inside that write what people have written, also those that are taken back later."""
    found: list[str] = []

    def note(execute: Callable, sql: str, *rest: Any) -> Any:
        if (write := WRITE.match(sql)) and write[1] not in OF_NOBODY:
            found.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield found


def version_of(record: models.Model) -> int:
    """The newest version of the record; 0 where none is kept."""
    newest = Version.objects.get_for_object(record).order_by("-pk").first() if isinstance(record, Record) else None
    return newest.pk if newest else 0
