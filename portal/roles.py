"""The four roles. A migration makes their groups; what each may do stands here.

Administrators do everything. Publishers also publish and archive. Editors write and hand in for review. Translators
change texts of records that exist, and add or remove nothing.
"""

ADMINISTRATOR, PUBLISHER, EDITOR, TRANSLATOR = "administrator", "publisher", "editor", "translator"
ROLES = (ADMINISTRATOR, PUBLISHER, EDITOR, TRANSLATOR)
CONTENT_APPS = ("partners", "projects", "news")
# What only administrators touch even within the content apps: nothing today; of the portal's own models, all.
ACTIONS = {
    PUBLISHER: ("view", "add", "change", "delete"),
    EDITOR: ("view", "add", "change", "delete"),
    TRANSLATOR: ("view", "change"),
}


def grant_permissions(using: str = "default", **_kwargs) -> None:
    """Give each role the permissions it is meant to have; runs after every migration and takes nothing away."""
    from django.contrib.auth.models import Group, Permission

    content = Permission.objects.using(using).filter(content_type__app_label__in=CONTENT_APPS)
    for role, actions in ACTIONS.items():
        group, _made = Group.objects.using(using).get_or_create(name=role)
        group.permissions.add(*[p for p in content if p.codename.split("_")[0] in actions])
    administrators, _made = Group.objects.using(using).get_or_create(name=ADMINISTRATOR)
    administrators.permissions.add(
        *Permission.objects.using(using).filter(content_type__app_label__in=(*CONTENT_APPS, "portal", "auth"))
    )
