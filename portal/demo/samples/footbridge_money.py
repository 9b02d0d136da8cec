"""The sample budget. In euros it adds up by partner and by source; the land in crowns stands beside it."""

from typing import Any

from portal.demo.writing import ref, row, texts

# EUR: total, European Union (80 %), Czech state budget (5 % for Czech partners), own contribution
OLSINOV = ("300000", "240000", "15000", "45000")
LINDENFURT = ("180000", "144000", "", "36000")
PROJECT = ("480000", "384000", "15000", "81000")


def budget() -> list[dict[str, Any]]:
    """The whole project, then each town, then a contribution in kind."""
    whole = [row(**line) for line in _lines(PROJECT)]
    towns = [
        row(participation=ref(name), **line)
        for name, amounts in (("olsinov", OLSINOV), ("lindenfurt", LINDENFURT))
        for line in _lines(amounts)
    ]
    return [*whole, *towns, _land()]


def _lines(amounts: tuple[str, str, str, str]) -> list[dict[str, Any]]:
    total, union, state, own = amounts
    lines = [
        {"measure": "total", "amount": total},
        {"measure": "grant", "amount": union, "sources": ["eu"]},
        {"measure": "grant", "amount": state, "sources": ["state"], "source_country": "CZ"},
        {"measure": "own", "amount": own, "sources": ["municipality"]},
    ]
    return [{**line, "currency": "EUR", "stage": "approved"} for line in lines if line["amount"]]


def _land() -> dict[str, Any]:
    return row(
        participation=ref("olsinov"),
        measure="own",
        amount="250000",
        currency="CZK",
        qualifier="about",
        sources=["municipality"],
        is_in_kind=True,
        note=texts(
            cs="pozemek pod lávkou, nad rámec rozpočtu",
            pl="grunt pod kładką, poza budżetem",
            de="Grundstück unter dem Steg, zusätzlich zum Finanzplan",
            lv="zeme zem tiltiņa, papildus budžetam",
        ),
    )


def rates() -> list[dict[str, Any]]:
    """The shares that the contract names."""
    return [
        row(source="eu", percent="80", ceiling="384000", ceiling_currency="EUR"),
        row(
            source="state",
            country="CZ",
            percent="5",
            applies_to=texts(cs="Olšinov", pl="Olšinov", de="Olšinov", lv="Olšinova"),
        ),
    ]
