"""People, settings and pages of the portal: for administrators only."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.editing import InLanguageMissing, RecordAdmin, changed_column, languages_column
from portal.editing.changes import PublicChangeMixin
from portal.editing.columns import yes_or_no
from portal.editing.parts import PartedForm
from portal.models import Page, SiteSettings, User
from portal.roles import ADMINISTRATOR, EDITOR, PUBLISHER, ROLES, TRANSLATOR

ROLE_CHOICES = [
    ("", pgettext_lazy("role", "none – may sign in, sees nothing")),
    (TRANSLATOR, pgettext_lazy("role", "translator – changes texts of existing records, adds and removes nothing")),
    (EDITOR, pgettext_lazy("role", "editor – writes and hands in for review")),
    (PUBLISHER, pgettext_lazy("role", "publisher – also publishes and archives")),
    (ADMINISTRATOR, pgettext_lazy("role", "administrator – everything, people and settings included")),
]
ORGANISATIONS = User._meta.get_field("organisations")


class RoleForm(forms.ModelForm):
    """What both forms of a person ask beside Django's questions: the role and the organisations."""

    role = forms.ChoiceField(
        label=pgettext_lazy("role", "Role"), choices=ROLE_CHOICES, required=False, widget=forms.RadioSelect
    )
    organisations = forms.ModelMultipleChoiceField(
        queryset=ORGANISATIONS.related_model._default_manager.all(), required=False, label=_("Organisations"),
        # A field that leads to organisations tells the autocomplete where to look.
        widget=AutocompleteSelectMultiple(ORGANISATIONS.related_model._meta.get_field("owner"), admin.site),
        help_text=_("The person sees and changes only what these organisations own or publish."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            held = set(self.instance.groups.values_list("name", flat=True))
            self.initial.setdefault("role", next((role for role in ROLES if role in held), ""))
            self.initial.setdefault("organisations", list(self.instance.organisations.all()))

    def write_role(self) -> None:
        """Give the saved person the one role and the organisations; other groups stay."""
        person: User = self.instance
        person.groups.remove(*Group.objects.filter(name__in=ROLES))
        if self.cleaned_data["role"]:
            person.groups.add(Group.objects.get(name=self.cleaned_data["role"]))
        person.organisations.set(self.cleaned_data["organisations"])


class PersonChangeForm(RoleForm, UserChangeForm):
    """Changing a person."""


class PersonCreationForm(RoleForm, AdminUserCreationForm):
    """Adding a person."""


@admin.register(User)
class PersonAdmin(PublicChangeMixin, PartedForm, UserAdmin):
    """The people who work on the portal."""

    form = PersonChangeForm
    add_form = PersonCreationForm
    list_display = ("username", "first_name", "last_name", "email", "roles", "where", "may_sign_in", "last_login")
    list_filter = (("groups", admin.RelatedOnlyFieldListFilter), "is_active")
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password", "is_active")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email", "language")}),
        (
            _("Role and organisations"),
            {
                "fields": ("role", "organisations"),
                "description": _("Give as little as the work needs; it can be more at any time."),
            },
        ),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("username", "usable_password", "password1", "password2")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email", "language")}),
        (_("Role and organisations"), {"fields": ("role", "organisations")}),
    )

    @admin.display(description=pgettext_lazy("role", "role"))
    def roles(self, person: User) -> str:
        """The words for the person's roles."""
        labels = {role: str(label).split(" – ")[0] for role, label in ROLE_CHOICES if role}
        return ", ".join(labels.get(group.name, group.name) for group in person.groups.all()) or "–"

    @admin.display(description=_("organisations"))
    def where(self, person: User) -> str:
        """The person's organisations."""
        return ", ".join(str(organisation) for organisation in person.organisations.all()) or "–"

    @admin.display(description=User._meta.get_field("is_active").verbose_name, ordering="is_active")
    def may_sign_in(self, person: User) -> str:
        """Whether the account works."""
        return yes_or_no(person.is_active)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        people = super().get_queryset(request).prefetch_related("groups", "organisations")
        return people if request.user.is_superuser else people.filter(is_superuser=False)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        obj.is_staff = True  # everybody who has an account here works in the admin
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if isinstance(form, RoleForm):
            form.write_role()


admin.site.unregister(Group)  # the four groups are the roles; what they may do stands in `portal.roles`


@admin.register(SiteSettings)
class SiteSettingsAdmin(RecordAdmin):
    """The one row of settings: the list leads straight to it."""

    named_by = "name"
    fieldsets = (
        (_("Name and welcome"), {"fields": ["name", "tagline", "welcome", "introduction", "original_language"]}),
        (
            _("Who runs the portal"),
            {
                "fields": ["operator", "address", "email", "phone", "security_contact"],
                "description": _("Shown on the contact page and in the statements that the law asks for."),
            },
        ),
        (_("Licence and support statement"), {"fields": ["licence_name", "licence_url", "pl_funded_form"]}),
        (
            _("Accessibility statement"),
            {
                "fields": [
                    "compliance", "not_accessible", "statement_method", "statement_made_on", "statement_reviewed_on",
                    "site_published_on", "site_updated_on", "communication_access", "buildings_access",
                    "enforcement_body", "enforcement_url",
                ],
                "description": _("The statement is put together from these answers, in each country's legal form."),
            },
        ),
    )  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not SiteSettings.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if SiteSettings.objects.exists() and self.has_view_or_change_permission(request):
            return HttpResponseRedirect(reverse("admin:portal_sitesettings_change", args=[1]))
        if self.has_add_permission(request):
            return HttpResponseRedirect(reverse("admin:portal_sitesettings_add"))
        return super().changelist_view(request, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: SiteSettings, form: Any, change: bool) -> None:
        obj.pk = 1
        super().save_model(request, obj, form, change)


@admin.register(Page)
class PageAdmin(RecordAdmin):
    """The portal's own pages."""

    list_display = ("__str__", "key", languages_column, changed_column)
    list_filter = (InLanguageMissing,)
    fieldsets = (
        (
            None,
            {
                "fields": ["key", "title", "text", "original_language"],
            },
        ),
    )
