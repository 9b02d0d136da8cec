"""Every address of the portal, put together from the apps. Words in addresses differ by language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path, re_path

from news.feeds import FoundCalendar, partner_calendar, project_calendar
from news.urls import calendar_patterns, news_patterns
from partners import views as partner_views
from partners.urls import agreement_patterns, partner_patterns
from portal import dcat, home, open_data, views
from portal.changes_feed import ChangesFeed
from portal.copies.previews import preview
from portal.embed import frames
from portal.embed.oembed import oembed
from portal.languages import route
from portal.search import views as search_views
from portal.search.feed import SearchFeed
from portal.sitemaps import SITEMAPS
from portal.table_groups import TABLE_GROUPS
from portal.tables import views as table_views
from projects import views as project_views
from projects.operations.urls import operation_patterns
from projects.urls import good_practice_patterns, programme_patterns, project_patterns

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("portal.api.urls")),
    path("embed.js", frames.script, name="embed_script"),
    path("oembed", oembed, name="oembed"),
    path("catalog", dcat.catalogue, name="catalogue"),
    re_path("^catalog[.](?P<ending>ttl|jsonld|rdf)$", dcat.catalogue, name="catalogue_file"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("media/<path:name>", views.media, name="media"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security, name="security"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    *i18n_patterns(
        path("", home.home, name="home"),
        path("feed.atom", ChangesFeed.as_view(), name="feed"),
        path("manifest.webmanifest", views.manifest, name="manifest"),
        path(route("{projects}/calendar.ics"), FoundCalendar.as_view(), name="projects_calendar"),
        path(route("{projects}/<slug:slug>/calendar.ics"), project_calendar, name="project_calendar"),
        path(route("{partners}/<slug:slug>/calendar.ics"), partner_calendar, name="partner_calendar"),
        path(route("{projects}/"), include((project_patterns, "projects"))),
        path(route("{programmes}/"), include((programme_patterns, "programmes"))),
        path(route("{good_practice}/"), include((good_practice_patterns, "good_practice"))),
        path(route("{operations}/"), include((operation_patterns, "operations"))),
        path(route("{statistics}/"), project_views.statistics, name="statistics"),
        path(route("{partners}/"), include((partner_patterns, "partners"))),
        path(route("{agreements}/"), include((agreement_patterns, "agreements"))),
        path(route("{news}/"), include((news_patterns, "news"))),
        path(route("{calendar}/"), include((calendar_patterns, "calendar"))),
        path(route("{search}/"), search_views.search, name="search"),
        path(route("{search}/feed.atom"), SearchFeed.as_view(), name="search_feed"),
        path(route("{search}/suggestions.json"), search_views.suggest, name="suggest"),
        path(route("{open_data}/"), open_data.open_data, name="open_data"),
        path(route("{open_data}/api/"), open_data.api_docs, name="api_docs"),
        path(route("{embed}/"), include("portal.embed.urls")),
        path(route("{about}/"), views.about, name="about"),
        path(route("{accessibility}/"), views.accessibility, name="accessibility"),
        path(route("{privacy}/"), views.privacy, name="privacy"),
        path(route("{contact}/"), views.contact, name="contact"),
        path(route("{tables}/"), table_views.documentation, {"groups": TABLE_GROUPS}, name="tables"),
        path("preview/<str:token>/", preview, name="preview"),
        path(route("{report}/"), partner_views.report, name="report"),
    ),
]

if settings.DEBUG:
    from portal.styleguide import gallery

    urlpatterns += [
        path("styleguide/", gallery, name="styleguide"),
        path("styleguide/<str:language>/", gallery, name="styleguide"),
    ]

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.forbidden"
handler404 = "portal.errors.not_found"
handler500 = "portal.errors.server_error"
