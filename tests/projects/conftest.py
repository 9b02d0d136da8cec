"""Who brings tables: a clerk of the Czech town."""

import pytest

from tests import factories as f


@pytest.fixture
def town():
    return f.organisation()


@pytest.fixture
def clerk(client, town):
    client.force_login(f.user("editor", town))
    return client
