"""Every component with each of its states: {file name without .html: {state: what its template gets}}."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator

from news.calendar import Month
from partners.models import Agreement, Document
from portal.browsing import ListPage
from portal.facets import Choice, FacetValue, ShownFacet
from portal.money import Total
from portal.search.highlighting import Marked, marked
from portal.search.results import Hit
from portal.sections import Section
from portal.styleguide.samples import (
    LOWER,
    NOON,
    OTHER_TOWN,
    PERIOD,
    PROGRAMME,
    TOWN,
    UPPER,
    WORDS,
    Rows,
    Sample,
    day,
    entries,
    line,
    picture_without_file,
    project,
    word,
)
from portal.tables.links import Taken
from projects.budget import Budget
from projects.models import BudgetLine, StatusEntry
from projects.models.project import Lifecycle
from projects.programmes import Branch
from projects.statistics import Bar, Chart, StageTotal

Examples = dict[str, dict[str, dict[str, Any]]]
STATES = Agreement.Status


def examples() -> Examples:
    """The gallery's content in the language that is active now."""
    return _lists() | _cards() | _pages() | _money() | _words()


def _facet(chosen: int = 2) -> ShownFacet:
    values = [FacetValue(str(number), word(name), number, number == chosen) for number, name in enumerate(WORDS)]
    return ShownFacet("sample" if chosen >= 0 else "other", word("programme"), values, more="#top")


def _lists() -> Examples:
    facet = _facet()
    chosen = [Choice(facet.label, facet.values[2].label, "#top"), Choice(facet.label, facet.values[1].label, "#top")]
    orders = [Choice(word("news"), "a", "#top", True), Choice(word("footbridge"), "b", "#top")]
    found = Sample(
        active=chosen,
        clear="#top",
        facets=[facet],
        sort_choices=orders,
        data={},
        values={"q": word("upper")},
        filters={"q": Sample(label=word("footbridge"))},
    )
    nothing = Sample(active=[], clear="#top", facets=[facet], sort_choices=[], data={}, values={}, filters={})
    pages = Paginator(range(200), 10)
    return {
        "facets": {"filtered, with words": {"filter": found}, "plain": {"filter": nothing}},
        "facet": {"open": {"facet": facet, "is_open": 0}, "closed": {"facet": _facet(chosen=-1), "is_open": 9}},
        "facet_value": {
            "chosen": {"name": "a", "value": facet.values[2]},
            "none behind": {"name": "a", "value": facet.values[0]},
        },
        "active_filters": {"two": {"filter": found}},
        "result_head": {
            "with orders": {"text": word("footbridge"), "filter": found},
            "plain": {"text": word("town"), "filter": nothing},
        },
        "empty_state": {
            "filtered": {
                "title": word("news"),
                "text": word("summary"),
                "filter": found,
                "loosened": [(chosen[0], "1")],
            },
            "plain": {"title": word("news")},
        },
        "pagination": {"first": {"page": pages.page(1)}, "in between": {"page": pages.page(9)}},
        "list_pages": {"in between": {"page": ListPage([], "#top", "#top", "#top")}},
        "take_along": {"all": {"taken": Taken([("XLSX", "#top"), ("CSV", "#top")], "#top", "#top")}},
        "programme_tree": {"with a part": {"branches": [Branch(PROGRAMME, 2, [Branch(PROGRAMME, 1)])]}},
    }


def _agreement(status: str = "in_force", **values: Any) -> Sample:
    sign = Sample(start=day("2026-09"), get_kind_display=word("workshop"))
    parties = [Sample(organisation=TOWN), Sample(organisation=OTHER_TOWN)]
    label = STATES(status).label if status else ""
    return Sample(
        {"title": "agreement", "summary": "summary"},
        status=status,
        get_status_display=label,
        public_parties=parties,
        **{"last_sign": sign, "status_date": day("2020-06-01"), **values},
    )


def _cards() -> Examples:
    article = Sample(
        {"title": "news", "teaser": "summary"}, date=day("2026-11-15"), public_projects=[project(acronym="LÁVKA")]
    )
    foreign = Sample({"title": "news"}, only="lv")
    picture = picture_without_file()
    emptiest = project(
        partners=[],
        partner_count=0,
        current_lifecycle="",
        current_lifecycle_label="",
        period=None,
        total_cost=None,
        public_programme=None,
        is_sample=True,
    )
    emptiest.texts = {"title": "footbridge"}
    pictured = project(picture_uses=Rows([Sample(picture=picture)]))
    facts = [(word("programme"), word("upper")), (word("document"), "")]
    card = {
        "url": "#top",
        "title": word("footbridge"),
        "text": word("summary"),
        "kicker": word("programme"),
        "facts": facts,
    }
    found = Marked(marked(word("town"), [(0, 3)]), "de")
    return {
        "card": {
            "full": card | {"places": [word("upper"), word("lower")], "more": 3},
            "least": {"url": "#top", "title": word("town")},
        },
        "card_picture": {"": {"picture": picture}},
        "row": {"full": card, "least": {"url": "#top", "title": word("town")}},
        "facts": {"one not stated": {"facts": facts}},
        "search_form": {"label": {"id": "sample-q"}, "small": {"id": "other-q", "is_small": True}},
        "search_hit": {"in another language": {"hit": Hit(word("programme"), found, found, "#top")}},
        "border_list": {"and more": {"places": [word("upper"), word("lower")], "more": 12}},
        "initials": {"two words": {"name": word("upper")}, "one word": {"name": word("lower")}},
        "project_card": {
            "map": {"project": project()},
            "picture": {"project": pictured},
            "initials, nothing stated": {"project": emptiest},
        },
        "project_row": {"full": {"project": project()}, "nothing stated": {"project": emptiest}},
        "project_facts": {"": {"project": project(), "class": "facts"}},
        "project_partners": {"": {"project": project()}},
        "organisation_card": {"": {"organisation": TOWN}, "sample": {"organisation": OTHER_TOWN}},
        "good_practice_card": {
            "": {"practice": Sample({"title": "practice", "summary": "summary"}, places=Rows([UPPER, LOWER]))}
        },
        "agreement_card": {
            "": {"agreement": _agreement()},
            "nothing stated": {"agreement": _agreement("", last_sign=None)},
        },
        "agreement_row": {
            "": {"agreement": _agreement("dormant")},
            "nothing stated": {"agreement": _agreement("", last_sign=None)},
        },
        "agreement_life": {"": {"event": _agreement().last_sign}, "not stated": {}},
        "agreement_status": {state.value: {"agreement": _agreement(state.value)} for state in STATES},
        "parties": {"": {"parties": _agreement().public_parties}},
        "news_list": {"": {"articles": [article, foreign], "about": True}},
        "picture": {"": {"picture": picture}},
        "logo": {"": {"picture": picture}},
    }


def _pages() -> Examples:
    article = Sample({"title": "news"}, get_kind_display=word("news"))
    entry = Sample(
        record=article,
        url="#top",
        day=day("2026-12-12"),
        month_label=day("2026-12").format(),
        period=PERIOD,
        time=NOON,
        place=UPPER,
        note_field="note",
        venue_field="venue",
    )
    vague = Sample(record=article, url="#top", day=day("2026-12"), month_label=day("2026-12").format(), period=PERIOD)
    month, today = Sample(month=4, label=day("2018-04").format(), neighbours=(None, Month(2018, 5))), date(2018, 4, 10)
    month.weeks = [[(date(2018, 4, 8 + number), [entry] if number == 2 else []) for number in range(7)]]
    weekdays = [(letter, letter) for letter in "1234567"]
    places = {"month": month, "today": today}
    sections = [Section(name, word(name), "") for name in ("summary", "news", "document")]
    record = Sample(owner=TOWN, checked_on=today)
    return {
        "breadcrumbs": {"": {"trail": [(word("programme"), "#top")], "here": word("footbridge")}},
        "language_switch": {
            "": {
                "choices": [Sample(code=code, name=code, url="#top", is_current=code == "de") for code in ("cs", "de")]
            }
        },
        "contents_list": {"": {"sections": sections}},
        "long_page": {"without sections": {"sections": []}},
        "calendar_month": {"": places | {"weekdays": weekdays}},
        "calendar_day": {
            "busy": places | {"day": today, "entries": [entry]},
            "empty": places | {"day": date(2018, 4, 11)},
        },
        "event_list": {"day, month": {"entries": [entry, vague]}},
        "event_title": {"": {"entry": entry}},
        "when": {when or "unclear": {"when": when, "period": PERIOD} for when in ("past", "now", "coming", "")},
        "record_info": {
            "": {"record": record, "publishers": [OTHER_TOWN]},
            "not checked": {"record": Sample(owner=TOWN)},
        },
        "share": {"": {"title": word("footbridge")}},
        "print_address": {"": {}},
    }


def _money() -> Examples:
    measure = BudgetLine.Measure
    lines = [
        line(measure.TOTAL, "480000"),
        line(measure.GRANT, "384000", "eu"),
        line(measure.GRANT, "15000", "state"),
        line(measure.OWN, None, "own"),
        line(measure.GRANT, "240000", "eu", of=1),
        line(measure.GRANT, "144000", "eu", of=2),
    ]
    whole = project(budget_lines=Rows(lines), total_line=lines[0].pk)
    budget, total = Budget(whole, whole.partners), Total("EUR", Decimal(821799), 3, 6)
    rate = Sample(source="eu", country="", percent=Decimal(85))
    bars = [Bar(word("upper"), 5, "100%"), Bar(word("lower"), 2, "40%")]
    indicator = {"planned": Decimal(50), "reached": Decimal(40)}
    name = {"name": "participants"}
    return {
        "budget_bar": {"the rest not stated": {"budget": budget}},
        "budget_table": {"": {"budget": budget}},
        "budget_by_partner": {"": {"budget": budget}},
        "budget_cell": {"": {"lines": lines[:1]}, "not stated": {"lines": []}},
        "budget_figure": {"": {"figure": budget.rows[0].figure}},
        "budget_sum": {"": {"total": total}, "none": {}},
        "rates": {"": {"rates": [rate, Sample(source="state", country="CZ")], "id": "rates"}},
        "cost_table": {"": {"totals": [StageTotal(word("programme"), total)]}},
        "statistics": {"": {"chart": Chart("chart", word("programme"), word("upper"), bars, True)}},
        "indicator": {
            "reached": {"indicator": Sample(name, **indicator)},
            "not stated": {"indicator": Sample(name, planned=Decimal(50))},
        },
        "eu_support": {"without a programme": {"project": project()}},
    }


def _words() -> Examples:
    partners, kind = project().partners, Document.Kind.STUDY
    unnamed = [Sample(country="IT", number=3)]
    study = {
        "kind": kind.value,
        "get_kind_display": kind.label,
        "language": "cs,de",
        "size": 4_200_000,
        "file_type": "PDF",
    }
    documents = [
        Sample({"title": "document", "summary": "summary"}, url="#top", **study),
        Sample({"title": "document"}, language=""),
    ]
    activity = Sample(
        {"title": "workshop", "text": "summary"}, number="1", period=PERIOD, place=UPPER, partners=partners
    )
    link = {"kind": "other", "address": "https://portal.example/"}
    contact = Sample({"office": "office"}, organisation=TOWN, email="info@lhota.example", phone="+420 000 000 000")
    return {
        "activity": {"": {"activity": activity}, "bare": {"activity": Sample()}},
        "timeline": {"every kind": {"entries": entries(*StatusEntry.Kind)}},
        "details": {
            "": {"details": [Sample({"title": "workshop", "text": "summary"}), Sample({"text": "summary"}, only="lv")]}
        },
        "partner": {"lead": {"partner": partners[0], "place": UPPER}},
        "partner_list": {"with unnamed ones": {"partners": partners, "unnamed": unnamed}},
        "place": {"": {"place": UPPER}},
        "document_list": {"here, known by title": {"documents": documents}},
        "link": {
            "": {"link": Sample({"title": "document"}, **link)},
            "dead": {"link": Sample(dead_since=date(2020, 1, 1), **link)},
        },
        "contact": {"": {"contact": contact}},
        "not_stated": {"": {}},
        "state_note": {"archived": {"record": Sample(is_archived=True)}, "sample": {"record": Sample(is_sample=True)}},
        "status": {state.value: {"value": state.value, "label": state.label} for state in Lifecycle}
        | {"not stated": {}},
    }
