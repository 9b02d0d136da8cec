"""The last word of an address: one per record, kept unique, redirecting when it changes."""

import unicodedata
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from portal.languages import RESERVED_WORDS, fallback_order

# Letters that do not fall apart into a plain letter and a mark.
PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "đ": "d", "Đ": "D"})
MAX_LENGTH = 80


class OldSlug(models.Model):
    """A slug that a record once had; its address leads to the new one."""

    model = models.CharField(max_length=60)
    slug = models.SlugField(max_length=MAX_LENGTH)
    object_id = models.PositiveBigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["model", "slug"], name="one_record_per_old_slug")]


def slug_from(text: str) -> str:
    """A readable slug of at most 80 characters, cut at a word; empty for a text without a usable letter or digit."""
    slug = slugify(unicodedata.normalize("NFKD", text.translate(PLAIN)))
    return slug if len(slug) <= MAX_LENGTH else slug[: MAX_LENGTH + 1].rpartition("-")[0][:MAX_LENGTH]


class Sluggable(models.Model):
    """A record with a page of its own."""

    slug_source = "title"

    slug = models.SlugField(
        _("address"),
        max_length=MAX_LENGTH,
        unique=True,
        blank=True,
        help_text=_("The end of the page's address. Leave empty to have it made; old addresses keep working."),
    )

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        label = self._meta.label_lower
        before = type(self)._base_manager.filter(pk=self.pk).values_list("slug", flat=True).first() if self.pk else None
        if not self.slug:
            self.slug = before or self._free_slug()
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "slug"}
        super().save(*args, **kwargs)
        if before and before != self.slug:
            OldSlug.objects.update_or_create(model=label, slug=before, defaults={"object_id": self.pk})
            OldSlug.objects.filter(model=label, slug=self.slug).delete()

    def slug_stem(self) -> str:
        """The address that its name gives, which may be taken."""
        order = fallback_order(self.original_language)
        text = next((text for code in order if (text := self.text_in(self.slug_source, code))), "")
        return slug_from(text) or self._meta.model_name

    def _free_slug(self, also_taken: Iterable[str] = ()) -> str:
        stem = self.slug_stem()
        taken = (
            set(type(self)._base_manager.filter(slug__startswith=stem).values_list("slug", flat=True))
            | RESERVED_WORDS
            | set(also_taken)
        )
        taken |= set(
            OldSlug.objects.filter(model=self._meta.label_lower, slug__startswith=stem).values_list("slug", flat=True)
        )
        if stem not in taken and not stem.isdigit():  # a number alone stands for a year
            return stem
        for number in range(2, len(taken) + 3):
            slug = f"{stem[: MAX_LENGTH - len(str(number)) - 1]}-{number}"
            if slug not in taken:
                return slug
        raise AssertionError("unreachable: one more number than slugs taken")

    def clean(self):
        super().clean()
        if self.slug in RESERVED_WORDS or self.slug.isdigit():
            raise ValidationError({"slug": _("This address is used by the portal itself. Please choose another.")})


def free_slugs(records: list[Sluggable]) -> None:
    """Give each of these new records of one kind an address of its own; for writers that bypass `save()`."""
    stems = {record.slug or record.slug_stem() for record in records}
    there = type(records[0])._base_manager.filter(slug__in=stems).values_list("slug", flat=True)
    old = OldSlug.objects.filter(model=records[0]._meta.label_lower, slug__in=stems).values_list("slug", flat=True)
    taken = {*there, *old, *RESERVED_WORDS}
    for record in records:
        stem = record.slug or record.slug_stem()
        record.slug = stem if stem not in taken and not stem.isdigit() else record._free_slug(taken)
        taken.add(record.slug)
