"""The whole portal as an archive of open formats: out of one, into an empty one, whatever the database of each."""

from collections.abc import Callable
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DatabaseError, connection, models

from portal.archives.container import Refused, reading, writing
from portal.archives.media import add_files, named_files, put_files
from portal.archives.rows import columns_of, exported_models, forget_names, lines, take
from portal.archives.snapshot import snapshot
from portal.publishing import public_change
from portal.roles import grant_permissions

KIND = "portal site"
README = Path(__file__).with_name("README.txt")
Say = Callable[[str], None]


def export_site(path: Path, say: Say, with_passwords: bool = False) -> None:
    """Write everything to *path* while the site goes on."""
    forget_names()
    about = {"with_passwords": with_passwords, "records": {}}
    with writing(path, KIND, about) as writer:
        writer.add("README.txt", [README.read_bytes()])
        with snapshot():
            for model in exported_models():
                without = set() if with_passwords or model is not get_user_model() else {"password"}
                name = f"records/{model._meta.label_lower}.jsonl"
                writer.add(name, lines(model, without))
                about["records"][model._meta.label_lower] = [field.name for field in columns_of(model)
                                                             if field.name not in without]  # fmt: skip
            with connection.cursor() as cursor:
                files = list(named_files(cursor))
        for name in add_files(writer, files):
            say(f"Lost before: the store has no file {name}.")
    say(f"{path}: {len(writer.entries)} entries, {path.stat().st_size} bytes.")


def import_site(path: Path, say: Say) -> None:
    """Read *path* into this portal, which must be empty; all of it or nothing."""
    forget_names()
    with reading(path, KIND) as reader:
        known = {model._meta.label_lower: model for model in exported_models()}
        if unknown := set(reader.manifest["records"]) - set(known):
            raise Refused(f"This portal has no {', '.join(sorted(unknown))}. Was the archive made by a newer one?")
        refuse_full(list(known.values()))
        say("The archive is sound. Files …")
        new = []
        try:
            new = put_files(reader)
            with public_change():
                _take_all(reader, known, say)
                say("The search index …")
                call_command("rebuild_index", verbosity=0, stdout=_Silent())
        except BaseException:
            for name in new:
                default_storage.delete(name)
            raise
    say("Done.")


def _take_all(reader, known: dict[str, type[models.Model]], say: Say) -> None:
    Group._base_manager.all().delete()  # those of the migrations; the archive has its own
    for label in reader.manifest["records"]:
        with reader.open(f"records/{label}.jsonl") as file:
            number = take(known[label], file)
        if number:
            say(f"  {label}: {number}")
    try:
        connection.check_constraints()
    except DatabaseError as error:
        raise Refused(f"The records contradict each other: {str(error).strip()}") from error
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(known.values())):
            cursor.execute(statement)
    grant_permissions()


def refuse_full(tables: list[type[models.Model]]) -> None:
    """Raise `Refused` where there is anything that an import could mix with."""
    made_by_migrations = (Group, Group.permissions.through)
    full = [model._meta.label for model in tables
            if model not in made_by_migrations and models.QuerySet(model).exists()]  # fmt: skip
    if full:
        more = " …" if len(full) > 5 else ""
        raise Refused(
            f"This portal is not empty: {', '.join(full[:5])}{more}. Import into a new one: name another database and "
            "an empty data folder, and run `manage.py migrate`."
        )


class _Silent:
    """Where progress goes that nobody asked for."""

    def write(self, _text: str) -> None: ...

    def flush(self) -> None: ...
