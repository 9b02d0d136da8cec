"""Themes, programmes, projects and good practice in the API."""

from projects.api.views import GoodPractices, Programmes, Projects, Themes

__all__ = ["GoodPractices", "Programmes", "Projects", "Themes"]
