"""Files that organisations own and records use: documents and pictures."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.images import get_image_dimensions
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners import pictures, uploads
from portal.partial_dates import PartialDateField
from portal.records import OwnedRow, Record
from portal.texts import Translated, titled


class StoredFile(models.Model):
    """A file that belongs to an organisation: checked by its content before it is kept, known again by it."""

    digest = models.CharField(max_length=64, blank=True, editable=False, db_index=True)

    class Meta:
        abstract = True

    @property
    def has_new_file(self) -> bool:
        """True between the choice of a file and its saving."""
        return bool(self.file) and not self.file._committed

    def check_file(self) -> None:
        """Raise `ValidationError` when the new file cannot be used."""
        raise NotImplementedError

    def clean(self) -> None:
        super().clean()
        if self.has_new_file:
            try:
                self.check_file()
            except ValidationError as error:
                raise ValidationError({"file": error.messages}) from error

    def take_file(self) -> None:
        """Before saving: check a new file, also where no form did, and note its fingerprint."""
        if self.has_new_file:
            self.check_file()
            self.digest = uploads.digest_of(self.file)

    def same_files(self) -> models.QuerySet:
        """Other records with the same file."""
        same = type(self).objects.filter(digest=self.digest) if self.digest else type(self).objects.none()
        return same.exclude(pk=self.pk)


class Document(StoredFile, Record, Translated):
    """A document: a file here, an address elsewhere, or neither: known by its title, not available here."""

    class Kind(models.TextChoices):
        """What sort of document it is."""

        AGREEMENT = "agreement", pgettext_lazy("kind of document", "agreement or memorandum")
        STUDY = "study", pgettext_lazy("kind of document", "study or strategy")
        REPORT = "report", pgettext_lazy("kind of document", "report or minutes")
        SUMMARY = "summary", pgettext_lazy("kind of document", "summary")
        PUBLICATION = "publication", pgettext_lazy("kind of document", "publication")
        NEWS = "news", pgettext_lazy("kind of document", "news item")
        MANUAL = "manual", pgettext_lazy("kind of document", "rules or manual")
        OTHER = "other", pgettext_lazy("kind of document", "other")

    class Accessible(models.TextChoices):
        """Whether the file itself can be read with assistive technology."""

        YES = "yes", pgettext_lazy("accessible file", "yes")
        NO = "no", pgettext_lazy("accessible file", "no")

    owner = models.ForeignKey(
        "partners.Organisation", models.PROTECT, related_name="documents", verbose_name=_("owner")
    )
    title = models.CharField(_("title"), max_length=250, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.OTHER)
    file = models.FileField(_("file"), upload_to=uploads.document_path, max_length=200, blank=True)
    address = models.URLField(
        _("web address"), blank=True, max_length=500, help_text=_("Where the document is, if it is not here.")
    )
    language = models.CharField(
        _("language of the document"),
        max_length=20,
        blank=True,
        help_text=_("Two-letter codes, several with a comma: cs, de"),
    )
    date = PartialDateField(_("date"), null=True, blank=True)
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("Three sentences for readers who cannot read the document's language.")
    )
    accessible = models.CharField(_("accessible"), max_length=3, choices=Accessible, blank=True)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ("title",)
        constraints = [
            titled("title", "document_has_title"),
            models.CheckConstraint(
                condition=Q(file="") | Q(address=""),
                name="document_in_one_place",
                violation_error_message=_("Please give either a file or a web address, not both."),
            ),
        ]

    def __str__(self) -> str:
        return self.best_text("title")[0]

    def check_file(self) -> None:
        uploads.check_document(self.file)

    def save(self, *args, **kwargs) -> None:
        self.take_file()
        super().save(*args, **kwargs)

    @property
    def url(self) -> str:
        """Where the document can be read; empty when it is known by its title only."""
        return self.file.url if self.file else self.address

    @property
    def file_type(self) -> str:
        """The kind of file as people name it, e.g. *PDF*; empty for an address."""
        return PurePath(self.file.name).suffix.lstrip(".").upper() if self.file else ""

    @property
    def size(self) -> int | None:
        """Bytes; None where there is no file, or where the store has lost it."""
        try:
            return self.file.size if self.file else None
        except OSError:
            return None


class Picture(StoredFile, Record, Translated):
    """A picture with the words that go with it."""

    owner = models.ForeignKey("partners.Organisation", models.PROTECT, related_name="pictures", verbose_name=_("owner"))
    file = models.ImageField(
        _("file"),
        upload_to=uploads.picture_path,
        max_length=200,
        width_field="width",
        height_field="height",
    )
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    alt = models.CharField(
        _("description for those who cannot see it"),
        max_length=300,
        blank=True,
        help_text=_("What the picture shows, in one sentence."),
    )
    is_decorative = models.BooleanField(
        _("decoration only"),
        default=False,
        help_text=_("The picture says nothing that the text does not say; it needs no description."),
    )
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True, help_text=_("Author and licence."))
    focus_x = models.PositiveSmallIntegerField(
        _("centre of interest, from the left in %"), default=50, validators=[MaxValueValidator(100)]
    )
    focus_y = models.PositiveSmallIntegerField(
        _("centre of interest, from the top in %"), default=50, validators=[MaxValueValidator(100)]
    )

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(condition=~Q(file=""), name="picture_has_file"),
            models.CheckConstraint(
                condition=Q(focus_x__range=(0, 100), focus_y__range=(0, 100)), name="picture_focus_inside"
            ),
        ]

    def __str__(self) -> str:
        return self.best_text("caption")[0] or self.best_text("alt")[0] or PurePath(self.file.name).name

    def check_file(self) -> None:
        pictures.check(self.file)

    def save(self, *args, **kwargs) -> None:
        if self.has_new_file:
            self.take_file()
            content, ending = pictures.stripped(self.file)
            self.file.save(f"{PurePath(self.file.name).stem}.{ending}", content, save=False)
            self.width, self.height = get_image_dimensions(content)  # upright, unlike those of the upload
        forms = (self.file.name, self.focus_x, self.focus_y)
        made = type(self).objects.filter(pk=self.pk).values_list("file", "focus_x", "focus_y").first()
        super().save(*args, **kwargs)
        if forms != made:
            pictures.make(self.file.storage, self.file.name, forms[1:])

    @property
    def sources(self) -> list[pictures.Source]:
        """For `<picture>`: every format with its widths."""
        return pictures.sources(self.file.storage, self.file.name, self.width)

    @property
    def card_sources(self) -> list[pictures.Source]:
        """The same, cropped to the shape of a card around the centre of interest."""
        return pictures.sources(self.file.storage, self.file.name, self.width, card=True)

    @property
    def medium_url(self) -> str:
        """For `<img>` where a browser knows none of the new formats."""
        return self.file.storage.url(pictures.name_of(self.file.name, min(self.width, 960), "jpg"))

    @property
    def card_url(self) -> str:
        """The same, cropped to the shape of a card."""
        return self.file.storage.url(pictures.name_of(self.file.name, min(self.width, 960), "jpg", card=True))


class DocumentUse(OwnedRow):
    """That a record offers a document."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="+", verbose_name=_("document"))

    class Meta(OwnedRow.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.document)


class PictureUse(OwnedRow):
    """That a record shows a picture."""

    picture = models.ForeignKey(Picture, models.PROTECT, related_name="+", verbose_name=_("picture"))

    class Meta(OwnedRow.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.picture)


class Link(OwnedRow):
    """An address elsewhere that belongs to a record."""

    class Kind(models.TextChoices):
        """What stands at the address."""

        WEBSITE = "website", pgettext_lazy("kind of link", "website")
        PARTNER = "partner", pgettext_lazy("kind of link", "partner's website")
        METHODOLOGY = "methodology", pgettext_lazy("kind of link", "rules and methodology")
        APPLICATION = "application", pgettext_lazy("kind of link", "application to use")
        VIDEO = "video", pgettext_lazy("kind of link", "video")
        OTHER = "other", pgettext_lazy("kind of link", "other")

    title = models.CharField(_("title"), max_length=200, blank=True)
    address = models.URLField(_("web address"), max_length=500)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.WEBSITE)
    dead_since = models.DateField(_("does not answer since"), null=True, blank=True)

    class Meta(OwnedRow.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.best_text("title")[0] or self.address
