"""Addresses below the words for partners and agreements; the words stand in `portal.urls`."""

from django.urls import path

from partners import views

partner_patterns = [
    path("", views.PartnerList.as_view(), name="list"),
    path("<slug:slug>/", views.PartnerDetail.as_view(), name="detail"),
]
agreement_patterns = [
    path("", views.AgreementList.as_view(), name="list"),
    path("<slug:slug>/", views.AgreementDetail.as_view(), name="detail"),
]
