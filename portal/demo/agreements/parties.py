"""What the five agreements have in common: the Liberec Region on our side, and the partner's website."""

from typing import Any

from portal.demo.writing import Texts, row, texts, uuid_of

OWNER = "organisation/liberec-region"


def parties(partner: str) -> list[dict[str, Any]]:
    """The two sides; *partner* is the name of the other region's organisation in the demo."""
    return [
        row(organisation=uuid_of(OWNER), is_ours=True),
        row(organisation=uuid_of(f"organisation/{partner}")),
    ]


def partner_site(address: str, shown: str) -> list[dict[str, Any]]:
    """The link to the partner's official site, named by the address as people write it."""
    return [row(address=address, kind="partner", title=official_site(shown))]


def official_site(shown: str) -> Texts:
    """The words of such a link."""
    return texts(
        cs=f"Oficiální stránky regionu: {shown}",
        pl=f"Oficjalna strona regionu: {shown}",
        de=f"Offizielle Website der Region: {shown}",
        lv=f"Reģiona oficiālā tīmekļvietne: {shown}",
    )
