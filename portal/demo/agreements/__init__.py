"""The five agreements of the Liberec Region with regions abroad, one module each.

All facts are those of the region's page. What it does not state is left out: the term, the financing, the day on which
an agreement came into force. Names of persons are left out; their offices are facts.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.agreements import bursa, ha_tinh, more_og_romsdal, orenburg, valle_d_aosta


def documents() -> Iterator[dict[str, Any]]:
    """Each agreement after the place and the documents that it names."""
    for module in (valle_d_aosta, orenburg, more_og_romsdal, ha_tinh, bursa):
        yield from module.documents()
