"""A pasted page becomes proposals, each with the words it comes from; what the page does not say is not proposed."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.money import Money
from portal.partial_dates import PartialDate, Period
from projects.pasting import AgreementProposal, ProjectProposal, propose

PAGES = Path(__file__).parent / "pages"
pytestmark = pytest.mark.once


def page(name: str) -> str:
    return (PAGES / f"{name}.txt").read_text()


def project(name: str) -> ProjectProposal:
    (found,) = propose(page(name))
    return found


def amounts(found: ProjectProposal) -> list[tuple[str, str, str, str]]:
    return [
        (one.measure, f"{one.money.amount:.2f}", one.money.currency, str(one.money.qualifier)) for one in found.amounts
    ]


def test_a_german_page_gives_its_title_programme_number_period_and_language():
    found = project("project_de")
    assert found.language == "de"
    assert found.title.value == "Gemeinsam sicher – Zusammenarbeit der Feuerwehren Oberthal und Horní Brod"
    assert found.programme.value.startswith("Kooperationsprogramm Freistaat Sachsen")
    assert (found.number.value, found.period) == (
        "100714562",
        Period(PartialDate(2023, 7, 1), PartialDate(2026, 6, 30)),
    )


def test_a_german_page_gives_its_money_with_measure_precision_payer_and_partner():
    found = project("project_de")
    assert amounts(found) == [
        ("total", "1234567.89", "EUR", "exact"),
        ("grant", "987654.31", "EUR", "exact"),
        ("own", "120000.00", "EUR", "about"),
    ]
    assert [one.sources for one in found.amounts] == [(), ("eu",), ("own",)]
    assert [one.partner for one in found.amounts] == ["", "", "Stadt Oberthal"]


def test_partners_come_with_role_and_country():
    assert [(one.name, one.role, one.country) for one in project("project_de").partners] == [
        ("Stadt Oberthal", "lead", ""),
        ("Město Horní Brod", "partner", "CZ"),
        ("Landkreis Oberthal", "partner", ""),
    ]


def test_a_label_may_stand_on_the_line_before_its_content():
    found = project("project_pl")
    assert found.title.value == "Szlakiem dawnych młynów"
    assert found.number.value == "PL.3.22/2.3.00/11.02345"
    assert found.period == Period(PartialDate(2019, 3, 1), PartialDate(2020, 2, 28))
    assert amounts(found)[-1] == ("grant", "1470.59", "EUR", "exact")
    assert found.amounts[-1].sources == ("state",)


def test_activities_keep_their_number_kind_and_date():
    first, second, third = project("project_pl").activities
    assert (first.number, first.period) == ("1", Period(PartialDate(2019, 4)))
    assert (second.kind, second.period) == ("event", Period(PartialDate(2019, 9, 14), PartialDate(2019, 9, 15)))
    assert (third.kind, third.period) == ("document", Period())


def test_a_latvian_page_with_full_stops_behind_its_years():
    found = project("project_lv")
    assert found.period == Period(PartialDate(2020, 3, 1), PartialDate(2022, 2, 28))
    assert amounts(found) == [
        ("total", "450000.00", "EUR", "exact"),
        ("grant", "382500.00", "EUR", "exact"),
        ("own", "22500.00", "EUR", "exact"),
    ]
    assert [(one.percent, one.payer) for one in found.rates] == [(Decimal(85), "eu")]
    assert [one.value for one in found.target_groups] == ["vietējie iedzīvotāji un tūristi"]
    assert found.links == []  # "t.sk." is no address


def test_one_page_can_tell_of_several_projects():
    first, second = propose(page("two_projects_cs"))
    assert (first.title.value, second.title.value) == ("Cyklostezka Nad Řekou", "Společná škola")
    assert first.period == Period(PartialDate(2017, 9), PartialDate(2019, 8))
    assert second.period == Period(PartialDate(2018), PartialDate(2020))
    assert amounts(first) == [("eligible", "12500000.00", "CZK", "about"), ("grant", "10625000.00", "CZK", "exact")]
    assert amounts(second) == [("total", "2350000.00", "CZK", "exact")]


def test_page_furniture_is_dropped():
    for name in ("project_de", "project_pl", "agreements_cs"):
        said = repr(propose(page(name)))
        assert "ookies" not in said and "Przejdź" not in said


def test_agreements_have_their_events_with_dates_as_precise_as_the_page():
    lipowa, upmala = propose(page("agreements_cs"))
    assert isinstance(lipowa, AgreementProposal)
    assert [(one.kind, one.period) for one in lipowa.events] == [
        ("visit", Period(PartialDate(1998, 9))),
        ("decision", Period(PartialDate(2003, 11, 12))),
        ("terminated", Period(PartialDate(2019, 1, 31))),
    ]
    assert (lipowa.status, lipowa.status_date) == ("terminated", PartialDate(2019, 1, 31))
    assert [one.value for one in lipowa.documents] == ["Dohoda o partnerství", "Návrh na ukončení dohody"]
    (planned,) = upmala.events
    assert (planned.kind, planned.period, planned.date_note) == (
        "not_held",
        Period(PartialDate(2012)),
        "první polovině roku 2012",
    )
    assert (upmala.status, upmala.parties[0].country) == ("dormant", "LV")


def test_german_agreements_that_rest_or_were_renewed():
    brod, lipowa = propose(page("agreements_de"))
    assert (brod.kind, brod.status, brod.status_date) == ("partnership", "renewed", PartialDate(2014, 5, 12))
    assert (lipowa.status, lipowa.status_date) == ("suspended", PartialDate(2016))
    assert [one.kind for one in lipowa.events] == ["signed", "not_held"]


@pytest.mark.parametrize("text", ["", "   ", "1\n2\n3", "Menu", "\0"])
def test_a_page_that_says_nothing_proposes_nothing(text):
    assert propose(text) == []


def test_a_day_that_does_not_exist_is_not_proposed():
    (found,) = propose("Projekt: Most\nDoba realizace: 31. 2. 2018 – 30. 6. 2019")
    assert found.period == Period()


def test_an_amount_that_says_nothing_of_itself_is_not_proposed():
    (found,) = propose("Projekt: Most přes řeku\nVstupné na slavnost bylo 50 Kč.")
    assert found.amounts == []


@given(st.text(max_size=400))
def test_any_text_is_read_without_an_error(text):
    assert isinstance(propose(text), list)


@given(
    st.decimals(min_value=1, max_value=10**9, places=2),
    st.sampled_from(
        ["Celkové náklady projektu: {}", "Gesamtkosten: {}", "Całkowita wartość projektu {}", "Kopējās izmaksas: {}"]
    ),
    st.sampled_from(["cs", "pl", "de", "lv"]),
)
def test_an_amount_is_read_as_it_is_written(amount, sentence, language):
    money = Money(amount, "EUR")
    (found,) = propose("Projekt: Zkouška\n" + sentence.format(money.format(language)))
    assert [(one.measure, one.money) for one in found.amounts] == [("total", money)]
