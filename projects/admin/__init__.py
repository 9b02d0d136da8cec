"""The admin of programmes, themes, projects and good practice."""

from projects.admin.good_practice import GoodPracticeAdmin
from projects.admin.programme import ProgrammeAdmin, ThemeAdmin
from projects.admin.project import ProjectAdmin

__all__ = ["GoodPracticeAdmin", "ProgrammeAdmin", "ProjectAdmin", "ThemeAdmin"]
