"""The last word of an address: one per record, kept unique, redirecting when it changes."""

import unicodedata

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

    def _free_slug(self) -> str:
        order = fallback_order(self.original_language)
        text = next((text for code in order if (text := self.text_in(self.slug_source, code))), "")
        stem = slug_from(text) or self._meta.model_name
        taken = (
            set(type(self)._base_manager.filter(slug__startswith=stem).values_list("slug", flat=True)) | RESERVED_WORDS
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
