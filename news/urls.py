"""Addresses below the words for news and the calendar; the words stand in `portal.urls`."""

from django.urls import path

from news import views
from news.calendar_table import CalendarTable
from news.feeds import WholeCalendar
from portal.feeds import ListFeed
from portal.search.hits import Order
from portal.tables.views import ListFile

news_patterns = [
    path("", views.ArticleList.as_view(), name="list"),
    path("feed.atom", ListFeed.as_view(of=views.ArticleList, order=Order("date", descending=True)), name="feed"),
    path("<slug:table>.<slug:form>", ListFile.as_view(of=views.ArticleList), name="table"),
    path("<int:year>/", views.year, name="year"),
    path("<slug:slug>/", views.ArticleDetail.as_view(), name="detail"),
]
calendar_patterns = [
    path("", views.calendar, name="list"),
    path("calendar.ics", WholeCalendar.as_view(), name="feed"),
    path("<slug:table>.<slug:form>", CalendarTable.as_view(), name="table"),
    path("<int:year>/<int:month>/", views.month, name="month"),
]
