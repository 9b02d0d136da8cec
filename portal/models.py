"""The people who work on the portal, its own settings and its own pages."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.copies.models import OpenForm, Preview, WorkingCopy
from portal.last_changes import LastChange
from portal.prose.fields import ProseField
from portal.publishing import Generation
from portal.records import Record
from portal.search.models import FacetCount, SearchDue, SearchEntry, SearchName, SearchWord
from portal.slugs import OldSlug
from portal.texts import Translated, titled
from portal.translating.models import TranslationFile
from portal.workflow.models import Transition

__all__ = [
    "FacetCount",
    "Generation",
    "LastChange",
    "OldSlug",
    "OpenForm",
    "Page",
    "Preview",
    "SearchDue",
    "SearchEntry",
    "SearchName",
    "SearchWord",
    "SiteSettings",
    "Transition",
    "TranslationFile",
    "User",
    "WorkingCopy",
]


class User(AbstractUser):
    """A person who signs in. To which organisations they belong stands with the organisations."""

    language = models.CharField(
        _("language of messages"), max_length=8, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )

    @property
    def is_administrator(self) -> bool:
        """True for those who see and change everything: superusers and the group of that name."""
        return self.is_superuser or "administrator" in self.role_names

    @property
    def role_names(self) -> set[str]:
        """The names of the person's roles, see `portal.roles`."""
        if not hasattr(self, "_role_names"):
            self._role_names = set(self.groups.values_list("name", flat=True))
        return self._role_names


class SiteSettings(Translated):
    """What the operator says about the portal: its name, who runs it, and the accessibility statement. One row."""

    class Compliance(models.TextChoices):
        """How far the site meets the accessibility standard (Implementing Decision (EU) 2018/1523)."""

        FULL = "full", pgettext_lazy("accessibility", "fully compliant")
        PARTIAL = "partial", pgettext_lazy("accessibility", "partially compliant")
        NONE = "none", pgettext_lazy("accessibility", "not compliant")

    class FundedForm(models.TextChoices):
        """The two Polish forms of *Funded by the European Union*; both are met, the operator chooses."""

        FINANSOWANE = "Finansowane przez Unię Europejską", "Finansowane przez Unię Europejską"
        SFINANSOWANE = "Sfinansowane przez Unię Europejską", "Sfinansowane przez Unię Europejską"

    name = models.CharField(_("name of the portal"), max_length=100, blank=True)
    tagline = models.CharField(_("what it is, in a few words"), max_length=200, blank=True)
    welcome = models.CharField(_("heading of the home page"), max_length=200, blank=True)
    introduction = models.TextField(
        _("introduction on the home page"), blank=True, help_text=_("One or two sentences.")
    )
    operator = models.CharField(_("who runs the portal"), max_length=200, blank=True)
    address = models.TextField(_("postal address"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    licence_name = models.CharField(_("licence of the content"), max_length=60, default="CC BY 4.0")
    licence_url = models.URLField(_("address of the licence"), default="https://creativecommons.org/licenses/by/4.0/")
    security_contact = models.CharField(
        _("contact for security reports"), max_length=200, blank=True, help_text=_("A mail address or a web address.")
    )
    pl_funded_form = models.CharField(
        _("Polish form of the statement “funded”"),
        max_length=60,
        choices=FundedForm,
        blank=True,
        help_text=_("Without a choice the Polish statement is not shown and editors are told so."),
    )
    compliance = models.CharField(_("accessibility"), max_length=10, choices=Compliance, default=Compliance.PARTIAL)
    not_accessible = ProseField(
        _("content that is not accessible"),
        blank=True,
        help_text=_("What, why, and what can be used instead."),
        headings=False,
    )
    statement_method = ProseField(_("how accessibility was assessed"), blank=True, headings=False)
    statement_made_on = models.DateField(_("accessibility statement made on"), null=True, blank=True)
    statement_reviewed_on = models.DateField(_("accessibility statement reviewed on"), null=True, blank=True)
    site_published_on = models.DateField(_("portal online since"), null=True, blank=True)
    site_updated_on = models.DateField(_("last major change of the portal"), null=True, blank=True)
    buildings_access = ProseField(_("access to the operator's building"), blank=True, headings=False)
    communication_access = ProseField(_("help with communication"), blank=True, headings=False)
    enforcement_body = models.CharField(
        _("enforcement body"),
        max_length=300,
        blank=True,
        help_text=_(
            "Leave empty for the body that the language's country names by law. German states differ: name yours."
        ),
    )
    enforcement_url = models.URLField(_("address of the enforcement body"), blank=True)

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="one_site_settings")]

    def __str__(self) -> str:
        return self.name or str(_("site settings"))

    @classmethod
    def load(cls) -> "SiteSettings":
        """The one row; an empty one, not saved, before the operator has filled it in."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)


class Page(Record, Translated):
    """A page of the portal itself: about, privacy, contact. It has no owner; administrators keep it."""

    class Key(models.TextChoices):
        """Which page this is; its address stands in `portal.languages.PATH_WORDS`."""

        ABOUT = "about", pgettext_lazy("page", "about the portal")
        ACCESSIBILITY = "accessibility", pgettext_lazy("page", "accessibility statement")
        PRIVACY = "privacy", pgettext_lazy("page", "privacy")
        CONTACT = "contact", pgettext_lazy("page", "contact")

    key = models.CharField(_("page"), max_length=20, choices=Key, unique=True)
    title = models.CharField(_("title"), max_length=200, blank=True)
    text = ProseField(
        _("text"),
        blank=True,
        help_text=_("The accessibility statement is made from the site settings; a text here stands above it."),
    )
    updated_at = models.DateTimeField(_("last change"), auto_now=True)

    class Meta:
        verbose_name = _("site page")
        verbose_name_plural = _("site pages")
        ordering = ("key",)
        constraints = [
            titled("title", "page_has_title"),
        ]

    def __str__(self) -> str:
        return self.title or self.get_key_display()
