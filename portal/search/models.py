"""The tables of the search. They hold nothing that could not be made anew from the records.

The full-text index itself is no model: on SQLite an FTS5 table that triggers keep in step with `SearchEntry`, on
PostgreSQL a generated `tsvector` column of it (migration `0003_search_index`).
"""

from django.db import models

from portal.languages import languages


def name_column(language: str) -> str:
    """The column by which entries are sorted as a reader of *language* sorts names."""
    return f"name_{language}"


class SearchEntry(models.Model):
    """What the search knows of one public record. A record that is not public now has no entry.

    `facets` and `tokens` are words with a blank between them, all in the same full-text index. Their first letter says
    what they are, so that no text can pass for a facet: `f` a facet word, `b` a token of the whole text, `t` of the
    titles, `s` of the summaries, `e` a whole title as one word. Tokens of the whole text come first and in the order
    of the text, one a word, so that words next to each other can be looked for.
    """

    kind = models.CharField(max_length=16)
    object_id = models.PositiveBigIntegerField()
    date = models.CharField(max_length=10, blank=True)  # ISO 8601; the newest stands first among equals
    facets = models.TextField(blank=True)
    words = models.TextField(blank=True)  # of titles and summaries as they are written, `cs:Žitava`; for suggestions
    page = models.CharField(max_length=120, blank=True)  # where it is shown: `projects:detail lavka-pres-reku`
    tokens = models.TextField(blank=True)
    texts = models.JSONField(default=dict)  # {language: [title, summary, body]} in plain words, for what a hit shows
    # By what lists are sorted besides the date; texts of small letters, capitals and digits sort the same everywhere.
    cost = models.CharField(max_length=24, blank=True)
    number = models.PositiveIntegerField(default=0)  # of projects

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="one_search_entry_per_record")]
        indexes = [
            models.Index(fields=["kind", "date", "object_id"], name="search_entry_by_date"),
            models.Index(fields=["kind", "cost", "object_id"], name="search_entry_by_cost"),
            models.Index(fields=["kind", "number", "object_id"], name="search_entry_by_number"),
            *(models.Index(fields=["kind", name_column(code), "object_id"], name=f"search_entry_by_{name_column(code)}")
              for code in languages()),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"


for _code in languages():
    SearchEntry.add_to_class(name_column(_code), models.BinaryField(default=b""))


class FacetCount(models.Model):
    """How many entries of a kind have a facet word: what a list without any filter says beside its facets.

    The word is without its first letter; `facet` is the part of it that names the facet, empty for all entries.
    """

    kind = models.CharField(max_length=16)
    word = models.CharField(max_length=60, blank=True)
    facet = models.CharField(max_length=20, blank=True)
    count = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "word"], name="one_facet_count_per_word")]
        indexes = [models.Index(fields=["kind", "facet", "count"], name="facet_count_by_count")]

    def __str__(self) -> str:
        return f"{self.kind} {self.word}: {self.count}"


class SearchDue(models.Model):
    """A moment at which a record's entry must be made anew because something becomes public by itself."""

    kind = models.CharField(max_length=16)
    object_id = models.PositiveBigIntegerField()
    due = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="one_search_due_per_record")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id} {self.due}"


class SearchName(models.Model):
    """A word in a name of something that records mention: a place, a programme, a theme.

    Records hold only the `thing` (`place12`); all names lead to it, in every language, and a new name is at once true
    for every record. `phrase` is the whole name as stems, only at the row of its first word.
    """

    stem = models.CharField(max_length=60)
    thing = models.CharField(max_length=30, db_index=True)
    phrase = models.CharField(max_length=400, blank=True)
    publish_from = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["stem"], name="search_name_by_stem")]

    def __str__(self) -> str:
        return f"{self.stem} {self.thing}"


class SearchWord(models.Model):
    """A word of public titles and summaries, with the number of entries that have it; for suggestions and spelling."""

    language = models.CharField(max_length=8)
    shown = models.CharField(max_length=60)
    folded = models.CharField(max_length=60)
    count = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "shown"], name="one_search_word_per_language")]
        indexes = [models.Index(fields=["folded"], name="search_word_by_letters")]

    def __str__(self) -> str:
        return f"{self.language}:{self.shown}"
