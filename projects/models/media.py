"""The documents, pictures and addresses that a project uses."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from partners.models.media import DocumentUse, Link, PictureUse
from projects.models.project import Project


class ProjectDocument(DocumentUse):
    """A document offered with a project."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="document_uses", verbose_name=_("project"))

    class Meta(DocumentUse.Meta):
        abstract = False
        verbose_name = _("document")
        verbose_name_plural = _("documents")


class ProjectPicture(PictureUse):
    """A picture shown with a project."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="picture_uses", verbose_name=_("project"))

    class Meta(PictureUse.Meta):
        abstract = False
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")


class ProjectLink(Link):
    """An address that belongs to a project."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="links", verbose_name=_("project"))

    class Meta(Link.Meta):
        abstract = False
        verbose_name = _("link")
        verbose_name_plural = _("links")
