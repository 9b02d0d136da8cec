"""How long 10,000 texts take to go out to a translator and come back, and how much memory.

Works on a throw-away SQLite file, which a process of its own fills. Prints for each step the seconds, those of them in
which the processor worked, and the peak of memory in MB.
"""

import multiprocessing
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
folder = tempfile.TemporaryDirectory(prefix="portal-bench-")
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "portal.settings",
    "PORTAL_DATA_DIR": folder.name,
    "DATABASE_URL": f"sqlite:///{folder.name}/portal.sqlite3",
    "DEBUG": "False",
}

import django  # noqa: E402 - the settings above come first

django.setup()

from django.core.management import call_command  # noqa: E402

from partners.models import Organisation  # noqa: E402
from portal.models import User  # noqa: E402
from portal.publishing import public_change  # noqa: E402
from portal.translating import exchange  # noqa: E402
from portal.translating.documents import current_documents  # noqa: E402
from portal.translating.importing import carry_out, plan  # noqa: E402
from portal.translating.units import units_of  # noqa: E402
from projects.models import Activity, Project  # noqa: E402

PROJECTS, ACTIVITIES = 250, 39  # with the title of the project: 40 texts each, 10,000 together
SENTENCE = "Obě města připraví společný plán dopravy a zveřejní jej v obou jazycích. "


def measured(what: str, work):
    """Run a step and print how long it took."""
    start, worked = time.perf_counter(), time.process_time()
    result = work()
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what}: {seconds:.1f} s ({worked:.1f} s of processor), peak {peak:.0f} MB", flush=True)
    return result


def fill() -> None:
    """Published projects with their activities, in Czech only."""
    call_command("migrate", verbosity=0)
    owner = Organisation.objects.create(name_cs="Město", original_language="cs")
    with public_change():
        for number in range(PROJECTS):
            project = Project.objects.create(
                title_cs=f"Projekt {number}", original_language="cs", owner=owner, state="published"
            )
            for place in range(ACTIVITIES):
                text = f"<p>{SENTENCE * 3}{number}/{place}</p>"
                Activity.objects.create(project=project, text_cs=text, original_language="cs", position=place)


def main(form: str) -> None:
    """Out, through a translator who answers at once, and in again."""
    filling = multiprocessing.get_context("fork").Process(target=fill)
    filling.start()
    filling.join()
    person = User.objects.create_superuser("bench")
    records = list(Project.objects.all())

    def out() -> bytes:
        documents = current_documents(records).values()
        units = [unit for document in documents for unit in units_of(document, "cs", "pl") if unit.waits]
        print(f"{len(units)} texts")
        return exchange.write(form, units, "cs", "pl")

    def access(label: str, names: set[str]) -> dict[str, Project]:
        return {str(record.uuid): record for record in records}

    content = measured(f"{form} out", out)
    carried = measured("read", lambda: exchange.read(f"x{exchange.WRITTEN_AS[form]}", content))
    answered = [exchange.Sent(s.key, s.source, s.source.replace("plán", "plan"), s.target_mark) for s in carried.texts]
    made = measured("dry run", lambda: plan(exchange.Carried("cs", "pl", answered), access))
    number = measured("taken over", lambda: carry_out(made, person))
    print(f"{number} texts taken over, {len(made.failed)} records refused")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "xliff")
