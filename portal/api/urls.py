"""Every address of the API, put together from the apps."""

from django.urls import include, path, re_path
from django.views.generic import RedirectView
from rest_framework.routers import SimpleRouter

from news.api import Articles
from news.api_events import Events
from partners.api import Agreements, Documents, Organisations, Places
from portal.api.changes import Changes
from portal.api.root import Root
from portal.api.schema import Schema
from portal.api.views import Missing
from projects.api import GoodPractices, Programmes, Projects, Themes

router = SimpleRouter(use_regex_path=False)
for viewset in (
    Projects, Organisations, Places, Agreements, Programmes, Themes, Articles, GoodPractices, Documents,
):  # fmt: skip
    router.register(viewset.serializer_class.room, viewset, basename=viewset.serializer_class.room)
router.register("events", Events, basename="events")
router.register("changes", Changes, basename="changes")

app_name = "api"
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="api_docs"), name="docs"),
    path("schema/", Schema.as_view(), name="schema"),
    path("v1/", Root.as_view(), name="root"),
    path("v1/", include(router.urls)),
    re_path("^(?P<rest>.*)$", Missing.as_view()),
]
