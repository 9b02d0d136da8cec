"""Orders for lists of records with texts in several languages."""

from django.db.models import Case, CharField, F, Value, When
from django.db.models.functions import Coalesce, NullIf

from portal.collation import in_reader_order
from portal.languages import current_language, languages


def shown_text(field: str) -> Coalesce:
    """The text that `best_text` would choose for the reader, as an expression; empty where there is none."""
    texts = {code: NullIf(F(f"{field}_{code}"), Value("")) for code in languages()}
    original = Case(
        *(When(original_language=code, then=text) for code, text in texts.items()),
        default=None,
        output_field=CharField(),
    )
    return Coalesce(texts[current_language()], original, *texts.values(), Value(""), output_field=CharField())


def by_text(field: str):
    """Order by a translated text as the reader reads and sorts it."""
    return in_reader_order(shown_text(field)).asc()
