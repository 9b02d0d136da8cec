"""What the server says beside a date or an amount while somebody types, in the language of the interface."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def clerk(client):
    client.force_login(factories.user("editor", factories.organisation()))
    return client


def echo(client, kind: str, text: str, language: str = "cs", **more) -> tuple[str, str]:
    client.post(reverse("set_language"), {"language": language, "next": "/admin/"})
    answer = client.get(reverse("admin:echo"), {"kind": kind, "text": text, **more}).json()
    return answer["state"], answer["text"].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("text", "language", "understood"),
    [
        ("15. 4. 2016", "cs", "15. dubna 2016"),
        ("15.04.2016", "pl", "15 kwietnia 2016"),
        ("6/2013", "de", "Juni 2013"),
        ("červen 2013", "lv", "2013. gada jūnijs"),
        ("2013", "cs", "2013"),
    ],
)
def test_a_date_is_said_in_words_of_the_interface(clerk, text, language, understood):
    state, sentence = echo(clerk, "date", text, language)
    assert state == "understood" and understood in sentence


@pytest.mark.parametrize(
    ("text", "language", "understood"),
    [
        ("242.799,04", "de", "242.799,04 €"),
        ("242 799,04 EUR", "cs", "242 799,04 €"),
        ("1 234,5 Kč", "cs", "1 234,50 Kč"),
        ("max. 50 000 zł", "pl", "50 000 zł"),
        ("mind. 5 DM", "lv", "5 DEM"),
    ],
)
def test_an_amount_is_said_with_its_currency(clerk, text, language, understood):
    state, sentence = echo(clerk, "money", text, language)
    assert state == "understood" and understood in sentence


def test_the_currency_and_the_meaning_chosen_beside_the_amount_count(clerk):
    assert "nejvýše 5 Kč" in echo(clerk, "money", "5", currency="CZK", qualifier="at_most")[1]
    assert "5 €" in echo(clerk, "money", "5", currency="???", qualifier="nonsense")[1]


@pytest.mark.parametrize(("kind", "text"), [("date", "6/7/2013"), ("money", "12.345"), ("money", "1,234 EUR")])
def test_what_may_be_read_in_two_ways_is_asked_and_not_guessed_silently(clerk, kind, text):
    state, sentence = echo(clerk, kind, text)
    assert state == "ambiguous" and sentence.endswith("?")


@pytest.mark.parametrize(
    ("kind", "text"), [("date", "31. 2. 2016"), ("date", "15. 4. 16"), ("money", "moc"), ("money", "5 XYZ"), ("?", "x")]
)
def test_what_is_not_understood_is_said_with_examples(clerk, kind, text):
    assert echo(clerk, kind, text)[0] == "wrong"


def test_of_nothing_nothing_is_said_and_strangers_are_told_nothing(client, clerk):
    assert echo(clerk, "date", "  ") == ("", "")
    clerk.logout()
    assert clerk.get(reverse("admin:echo"), {"kind": "date", "text": "2013"}).status_code == 302
