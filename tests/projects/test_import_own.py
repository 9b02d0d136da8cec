"""What the portal gave out comes back through the tables as it was."""

import pytest

from tests import factories as f
from tests.projects.tables import sent

pytestmark = pytest.mark.django_db


def test_what_the_portal_gave_out_is_unchanged_when_it_comes_back(client, demo):
    client.force_login(f.user("administrator", username="chief"))
    for address in ("/cs/projekty/projects.xlsx", "/cs/projekty/activities.csv", "/cs/dohody/agreements.xlsx"):
        answer = client.get(address)
        text = sent(client, b"".join(answer.streaming_content), address.rpartition("/")[2]).text
        assert "beze změny" in text
        assert "změněné" not in text
        assert "nové" not in text
