"""Three versions of a record put together: each side's changes are kept, what collides is named and stays."""

import copy

import pytest

from portal.copies.merging import merge, same, settle

pytestmark = pytest.mark.once

BASE = {
    "model": "projects.project",
    "uuid": "p",
    "fields": {"title_cs": "Lávka", "title_pl": "", "themes": ["a", "b"], "text_origins": {}},
    "children": {
        "activities": [{"id": key, "fields": {"title_cs": key, "text_cs": ""}} for key in "123"],
        "budget_lines": [
            {"id": "m", "fields": {"amount": "100.00", "currency": "EUR", "qualifier": "exact", "note_cs": ""}}
        ],
    },
}


def changed(rows: str = "", key: str = "", document: dict = BASE, **fields) -> dict:
    """A copy of the document with some values changed, of the record or of one of its rows."""
    result = copy.deepcopy(document)
    place = next(row for row in result["children"][rows] if row["id"] == key) if rows else result
    place["fields"].update(fields)
    return result


def ordered(keys: str) -> dict:
    result = copy.deepcopy(BASE)
    result["children"]["activities"] = [{"id": key, "fields": {"title_cs": key, "text_cs": ""}} for key in keys]
    return result


def order(document: dict) -> str:
    return "".join(row["id"] for row in document["children"]["activities"])


def test_both_sides_keep_what_only_they_changed():
    merged, conflicts = merge(BASE, changed(title_cs="Most"), changed("activities", "2", text_cs="Ráno"))
    assert not conflicts
    assert merged["fields"]["title_cs"] == "Most"
    assert merged["children"]["activities"][1]["fields"]["text_cs"] == "Ráno"


def test_what_collides_is_named_with_all_texts_and_theirs_stays_until_mine_is_chosen():
    mine, theirs = changed(title_cs="Most"), changed(title_cs="Brod", title_pl="Bród")
    merged, [conflict] = merge(BASE, mine, theirs)
    assert (conflict.path, conflict.base, conflict.mine, conflict.theirs) == (
        "title_cs", {"title_cs": "Lávka"}, {"title_cs": "Most"}, {"title_cs": "Brod"},
    )  # fmt: skip
    assert merged["fields"]["title_cs"] == "Brod"
    settled = settle(merged, mine, [conflict], {"title_cs": "mine"})
    assert (settled["fields"]["title_cs"], settled["fields"]["title_pl"]) == ("Most", "Bród")


def test_the_same_change_on_both_sides_is_no_conflict():
    assert merge(BASE, changed(title_cs="Most"), changed(title_cs="Most"))[1] == []


def test_an_amount_is_one_value_with_its_currency():
    mine, theirs = changed("budget_lines", "m", amount="200.00"), changed("budget_lines", "m", currency="CZK")
    merged, [conflict] = merge(BASE, mine, theirs)
    assert conflict.columns == ("amount", "currency", "qualifier")
    line = settle(merged, mine, [conflict], {conflict.path: "mine"})["children"]["budget_lines"][0]["fields"]
    assert (line["amount"], line["currency"]) == ("200.00", "EUR")


def test_lists_of_related_records_keep_both_sides_additions_and_removals():
    merged, conflicts = merge(BASE, changed(themes=["a", "c"]), changed(themes=["a", "b", "d"]))
    assert (merged["fields"]["themes"], conflicts) == (["a", "c", "d"], [])


def test_a_row_that_one_side_removed_and_the_other_changed_is_a_conflict_either_way():
    text = changed("activities", "2", text_cs="Ráno")
    merged, [conflict] = merge(BASE, ordered("13"), text)
    assert (conflict.path, conflict.mine, order(merged)) == ("activities/2", None, "123")
    assert order(settle(merged, ordered("13"), [conflict], {conflict.path: "mine"})) == "13"
    merged, [conflict] = merge(BASE, text, ordered("13"))
    assert (conflict.theirs, order(merged)) == (None, "13")
    assert set(order(settle(merged, text, [conflict], {conflict.path: "mine"}))) == set("123")


def test_rows_are_added_removed_and_moved_on_both_sides():
    assert order(merge(BASE, ordered("1243"), ordered("0123"))[0]) == "01243"
    assert order(merge(BASE, ordered("321"), ordered("1234"))[0]) == "3421"
    assert order(merge(BASE, ordered("13"), ordered("123"))[0]) == "13"
    assert order(merge(BASE, ordered("12"), ordered("132"))[0]) == "12"


def test_a_document_that_names_one_field_changes_one_field():
    partial = {"model": "projects.project", "uuid": "p", "fields": {"title_pl": "Kładka"}}
    merged, conflicts = merge({**partial, "fields": {"title_pl": ""}}, partial, changed(title_cs="Most"))
    assert not conflicts
    assert (merged["fields"]["title_cs"], merged["fields"]["title_pl"]) == ("Most", "Kładka")
    assert merged["children"] == BASE["children"]


def test_the_origin_of_a_text_goes_with_the_text_that_stays():
    def entry(origin: str) -> dict:
        return {"origin": origin, "source": "x"}

    mine = changed(title_pl="Kładka", text_origins={"title": {"pl": entry("translated")}})
    theirs = changed(title_pl="Most", text_origins={"title": {"pl": entry("machine"), "de": entry("machine")}})
    merged, conflicts = merge(BASE, mine, theirs)
    assert merged["fields"]["text_origins"]["title"] == {"pl": entry("machine"), "de": entry("machine")}
    settled = settle(merged, mine, conflicts, {"title_pl": "mine"})
    assert settled["fields"]["text_origins"]["title"]["pl"] == entry("translated")


@pytest.mark.parametrize(("one", "other"), [(None, ""), ("a\r\nb", "a\nb"), ([], None)])
def test_nothing_stated_and_other_line_ends_are_no_change(one, other):
    assert same(one, other)
