"""Addresses below the words for projects, programmes and good practice; the words stand in `portal.urls`."""

from django.urls import path

from portal.feeds import ListFeed
from portal.pages import following
from portal.tables.views import ListFile
from projects import share, views
from projects.feeds import ProjectFeed
from projects.models import Project

project_patterns = [
    path("", views.ProjectList.as_view(), name="list"),
    path("feed.atom", ListFeed.as_view(of=views.ProjectList), name="feed"),
    path("<slug:table>.<slug:form>", ListFile.as_view(of=views.ProjectList), name="table"),
    path("<slug:slug>/", views.ProjectDetail.as_view(), name="detail"),
    path("<slug:slug>/feed.atom", following(Project, ProjectFeed.as_view()), name="record_feed"),
    path("<slug:slug>/share.png", share.project_picture, name="share"),
]
programme_patterns = [
    path("", views.ProgrammeList.as_view(), name="list"),
    path("<slug:slug>/", views.ProgrammeDetail.as_view(), name="detail"),
]
good_practice_patterns = [
    path("", views.GoodPracticeList.as_view(), name="list"),
    path("feed.atom", ListFeed.as_view(of=views.GoodPracticeList), name="feed"),
    path("<slug:table>.<slug:form>", ListFile.as_view(of=views.GoodPracticeList), name="table"),
    path("<slug:slug>/", views.GoodPracticeDetail.as_view(), name="detail"),
]
