"""Addresses below the words for the list of operations; the words stand in `portal.urls`."""

from django.urls import path

from portal.pages import following
from projects.models import Programme
from projects.operations.views import OperationsFile, listing

operation_patterns = [
    path("", listing, name="list"),
    path("<slug:table>.<slug:form>", OperationsFile.as_view(), name="table"),
    path("<slug:slug>/", following(Programme, listing), name="programme"),
    path(
        "<slug:slug>/<slug:table>.<slug:form>", following(Programme, OperationsFile.as_view()), name="programme_table"
    ),
]
