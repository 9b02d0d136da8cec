"""One round of the checker, and what it leaves behind."""

import time
from collections import defaultdict
from collections.abc import Callable
from urllib.parse import urlsplit

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from partners.links import asking
from partners.links.finding import Found, addresses
from partners.models import AddressUse, CheckedAddress
from partners.models.media import Link
from portal.models import User
from portal.publishing import public_change

DAYS_UNTIL_DEAD = 3  # days in a row on which the address was asked and did not answer
PAUSE = 1.0  # seconds between two questions to one host


def collect() -> None:
    """Write down anew which records name which addresses; an address that nobody names any more is forgotten."""
    named: dict[str, set[Found]] = defaultdict(set)
    for found in addresses():
        named[found.address].add(found)
    with transaction.atomic():
        CheckedAddress.objects.exclude(address__in=named).delete()
        CheckedAddress.objects.bulk_create([CheckedAddress(address=at) for at in named], ignore_conflicts=True)
        known = dict(CheckedAddress.objects.values_list("address", "pk"))
        AddressUse.objects.all().delete()
        AddressUse.objects.bulk_create(
            [
                AddressUse(address_id=known[at], model=found.model, record=found.record, owner_id=found.owner)
                for at, uses in named.items()
                for found in uses
            ]
        )


def check(tell: Callable[[str], None] = lambda line: None) -> None:
    """Ask every address once a day at most, hosts in turn, with a pause between two questions to the same host."""
    today, asked_at = timezone.localdate(), {}
    due = CheckedAddress.objects.exclude(checked_on=today)
    for address in sorted(due, key=lambda one: (one.checked_on is not None, str(one.checked_on), one.address[::-1])):
        host = urlsplit(address.address).netloc
        time.sleep(max(0.0, asked_at.get(host, 0.0) + PAUSE - time.monotonic()))
        answer = asking.ask(address.address)
        asked_at[host] = time.monotonic()
        _note(address, answer)
        tell(f"{'ok  ' if answer.is_alive else 'DEAD' if address.dead_since else 'fail'} {answer.said} {address}")
    _mark_links()


def _note(address: CheckedAddress, answer: asking.Answer) -> None:
    today = timezone.localdate()
    address.checked_on, address.said = today, answer.said[:100]
    if answer.is_alive:
        address.failures, address.failing_since, address.dead_since = 0, None, None
    else:
        address.failures = min(address.failures + 1, 1000)
        address.failing_since = address.failing_since or today
        if address.failures >= DAYS_UNTIL_DEAD:
            address.dead_since = address.failing_since
    address.save()


def _mark_links() -> None:
    """The links that stand on pages by themselves carry the day themselves; readers see it."""
    dead = dict(CheckedAddress.objects.dead().values_list("address", "dead_since"))
    changes: list[tuple[models.QuerySet, object]] = []
    for model in (model for model in apps.get_models() if issubclass(model, Link)):
        for link in model._base_manager.only("address", "dead_since"):
            since = dead.get(link.address)
            if link.dead_since != since and (since or CheckedAddress.objects.filter(address=link.address).exists()):
                changes.append((model._base_manager.filter(pk=link.pk), since))
    if changes:
        with public_change():
            for link, since in changes:
                link.update(dead_since=since)


def dead_uses(person: User) -> models.QuerySet:
    """The uses of dead addresses in records of the person's organisations; administrators: of all."""
    uses = AddressUse.objects.filter(address__dead_since__isnull=False).select_related("address")
    uses = uses if person.is_administrator else uses.filter(owner__in=person.organisations.all())
    return uses.order_by("address__dead_since", "address__address")
