"""Addresses below the words for news and the calendar; the words stand in `portal.urls`."""

from django.urls import path

from news import views

news_patterns = [
    path("", views.ArticleList.as_view(), name="list"),
    path("<int:year>/", views.year, name="year"),
    path("<slug:slug>/", views.ArticleDetail.as_view(), name="detail"),
]
calendar_patterns = [
    path("", views.calendar, name="list"),
    path("<int:year>/<int:month>/", views.month, name="month"),
]
