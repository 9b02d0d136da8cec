"""Public pages of projects, programmes, good practice and statistics."""

from projects.views.good_practice import GoodPracticeDetail, GoodPracticeList
from projects.views.programme import ProgrammeDetail, ProgrammeList
from projects.views.project import ProjectDetail, ProjectList, statistics

__all__ = [
    "GoodPracticeDetail",
    "GoodPracticeList",
    "ProgrammeDetail",
    "ProgrammeList",
    "ProjectDetail",
    "ProjectList",
    "statistics",
]
