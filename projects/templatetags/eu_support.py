"""The block that says who paid, for the template of a project."""

from django import template

from projects.eu_support import Support, support_of
from projects.models import Project

register = template.Library()


@register.simple_tag
def eu_support(project: Project) -> Support | None:
    """The project's support block, or None."""
    return support_of(project)
