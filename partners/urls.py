"""Addresses below the words for partners and agreements; the words stand in `portal.urls`."""

from django.urls import path

from partners import views
from partners.feeds import PartnerFeed
from partners.models import Organisation
from portal.feeds import ListFeed
from portal.pages import following
from portal.tables.views import ListFile

partner_patterns = [
    path("", views.PartnerList.as_view(), name="list"),
    path("feed.atom", ListFeed.as_view(of=views.PartnerList), name="feed"),
    path("<slug:table>.<slug:form>", ListFile.as_view(of=views.PartnerList), name="table"),
    path("<slug:slug>/", views.PartnerDetail.as_view(), name="detail"),
    path("<slug:slug>/feed.atom", following(Organisation, PartnerFeed.as_view()), name="record_feed"),
]
agreement_patterns = [
    path("", views.AgreementList.as_view(), name="list"),
    path("feed.atom", ListFeed.as_view(of=views.AgreementList), name="feed"),
    path("<slug:table>.<slug:form>", ListFile.as_view(of=views.AgreementList), name="table"),
    path("<slug:slug>/", views.AgreementDetail.as_view(), name="detail"),
]
