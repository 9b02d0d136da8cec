"""Programmes, projects with all that belongs to them, and good practice."""

from projects.models.activity import Activity
from projects.models.budget import BudgetLine, FundingRate
from projects.models.details import ContactPoint, Detail, Indicator, ProjectIdentifier, ProjectRelation, StatusEntry
from projects.models.good_practice import GoodPractice
from projects.models.import_file import ImportFile
from projects.models.media import ProjectDocument, ProjectLink, ProjectPicture
from projects.models.participation import Participation, UnnamedPartners
from projects.models.programme import Programme, ProgrammeRate, Theme
from projects.models.project import Project

__all__ = [
    "Activity",
    "BudgetLine",
    "ContactPoint",
    "Detail",
    "FundingRate",
    "GoodPractice",
    "ImportFile",
    "Indicator",
    "Participation",
    "Programme",
    "ProgrammeRate",
    "Project",
    "ProjectDocument",
    "ProjectIdentifier",
    "ProjectLink",
    "ProjectPicture",
    "ProjectRelation",
    "StatusEntry",
    "Theme",
    "UnnamedPartners",
]
