"""The living samples: two invented towns, so that the demo also shows what is going on now.

Every record is labelled as a sample on its page. Dates count from the day of loading, because a running project and a
coming event must stay so; once written, they stay as they are. A few texts are left in fewer languages on purpose.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.samples import agreement, drafts, files, footbridge, good_practice, news, programmes, reading, towns


def documents() -> Iterator[dict[str, Any]]:
    """All samples; towns first, because they own the others."""
    for module in (towns, programmes, agreement, files, footbridge, reading, drafts, good_practice, news):
        yield from module.documents()
