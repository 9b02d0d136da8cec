"""What tests of the desk share: the world in which rights are tried, and people at their browsers."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.conftest import RequestsUnderWay
from tests.portal import matrix
from tests.portal.desks import Desks

CONFLICT = "status of 409"  # the browser's own word for the page that shows both texts of a conflict


@pytest.fixture(scope="module")
def shared_world(django_db_setup, django_db_blocker):
    """One world for all tests of a file; what a test changes is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield matrix.world()
        transaction.set_rollback(True)


@pytest.fixture
def world(shared_world, db):
    return shared_world


@pytest.fixture
def desks(browser, live_server, django_db_serialized_rollback) -> Iterator[Desks]:
    """The people of a story, each at a browser that must have nothing to complain of."""
    with RequestsUnderWay() as under_way:
        desks = Desks(browser, live_server.url)
        yield desks
        desks.close()
        under_way.wait()
    assert [said for said in desks.complaints if CONFLICT not in said] == []
