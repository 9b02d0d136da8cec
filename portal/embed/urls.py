"""Addresses below the word for embedding; the word stands in `portal.urls`."""

from django.urls import path

from portal.embed import frames
from portal.embed.builder import builder
from portal.languages import route

app_name = "embed"
urlpatterns = [
    path("", builder, name="builder"),
    path(route("{projects}/"), frames.projects, name="projects"),
    path(route("{projects}/<slug:slug>/"), frames.project, name="project"),
    path(route("{calendar}/"), frames.calendar, name="events"),
]
