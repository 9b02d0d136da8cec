"""`manage.py messages`: bring the translators' files up to date, compile them, check them."""

import contextlib
import re
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from portal import catalogue_checks, catalogues
from portal.languages import languages

SHOWN = 50  # faults of one language; nobody mends more at a time


class Command(BaseCommand):
    """Without an option: extract, merge, compile. `--check` changes nothing and exits with 1 if anything is wrong.

    Nothing is written unless every file concerned can be read and would break no page.
    """

    help = "Bring locale/*/LC_MESSAGES/django.po up to date with the code, and compile them."
    requires_system_checks = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("--language", action="append", choices=languages(), help="only this one; may be repeated")
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--compile", action="store_true", help="only make the .mo files; needs no xgettext")
        what.add_argument("--check", action="store_true", help="change nothing; list what is wrong and exit with 1")
        what.add_argument("--take", action="store_true", help="take over what a translator has finished in FILE")
        parser.add_argument("file", nargs="?", type=Path, help="a translator's file, for --check and --take")

    def handle(self, *args, language, compile: bool, check: bool, take: bool, file: Path | None, **options) -> None:
        if take != (file is not None) and not (check and file):
            raise CommandError("--take needs a FILE, and a FILE needs --take or --check.")
        codes = language or languages()
        try:
            if file:
                code = language[0] if language else language_of(file)
                self.take(file, code) if take else self.check_file(file, code)
            elif compile:
                self.compile(codes)
            elif check:
                self.check_catalogues(codes)
            else:
                self.update(codes)
        except (catalogues.BrokenFile, catalogues.ExtractionError) as error:
            raise CommandError(str(error)) from None

    def compile(self, codes: list[str]) -> None:
        """Compile all of the files, or none."""
        for code in codes:
            refuse_dangers(catalogues.po_path(code), catalogues.read(code), code)
        for code in codes:
            catalogues.compile_catalogue(code)

    def check_file(self, file: Path, code: str) -> None:
        """List the faults of a translator's file."""
        if found := catalogue_checks.faults_of_file(file, code):
            raise CommandError("\n".join(["This file is not complete:", *found[:SHOWN]]), returncode=1)
        self.stdout.write("This file is complete.")

    def take(self, file: Path, code: str) -> None:
        """Take over the finished texts of a translator's file, unless it would break a page."""
        theirs = catalogues.read_file(file, code)
        refuse_dangers(file, theirs, code)
        catalogue, changed = catalogues.with_work_of(theirs, catalogues.read(code), code)
        if changed:
            catalogues.write(code, catalogue)
        known = {catalogues.key(m) for m in catalogues.texts(catalogue)}
        for message in catalogues.texts(theirs):
            if catalogues.key(message) not in known:
                self.stdout.write(f"{catalogue_checks.where(file, message)}: not a text of the portal, left out.")
            elif message.fuzzy or not all(catalogues.forms(message)):
                self.stdout.write(f"{catalogue_checks.where(file, message)}: not finished, left as it was.")
        self.stdout.write(f"{code}: {len(changed)} texts changed")

    def update(self, codes: list[str]) -> None:
        """Give every file the texts of the code, keep the translations, say what is left to translate."""
        template = catalogues.extract()
        old = {code: catalogues.read(code) for code in codes}
        for code, catalogue in old.items():
            refuse_dangers(catalogues.po_path(code), catalogue, code, header=False)
        for code in codes:
            catalogue = catalogues.merged(template, old[code], code)
            catalogues.write(code, catalogue)
            total, empty = len(catalogues.texts(catalogue)), len(untranslated(catalogue))
            self.stdout.write(f"{code}: {total} texts, {empty} to translate")

    def check_catalogues(self, codes: list[str]) -> None:
        """List every fault; without xgettext say that nobody looked for new texts."""
        found: list[str] = []
        template = None
        try:
            template = catalogues.extract()
        except catalogues.ExtractionError as error:
            self.stderr.write(f"Not checked whether texts are new or gone: {error}")
        for code in codes:
            faults = catalogue_checks.faults(code)
            if template is not None and catalogues.po_path(code).exists():
                with contextlib.suppress(catalogues.BrokenFile):  # named among the faults
                    faults += catalogue_checks.stale(code, template)
            found += faults[:SHOWN]
            if len(faults) > SHOWN:
                found.append(f"{catalogues.shown(catalogues.po_path(code))}: {len(faults) - SHOWN} more")
        if found:
            raise CommandError("\n".join(["The translations are not complete:", *found]), returncode=1)
        self.stdout.write("The translations are complete.")


def refuse_dangers(path: Path, catalogue: catalogues.Catalog, code: str, header: bool = True) -> None:
    """End with the list of what would break a page. An update mends the header itself."""
    found = [*catalogue_checks.dangers(path, catalogue)]
    if header:
        found += catalogue_checks.faults_of_header(path, catalogue, code)
    if found:
        raise CommandError("\n".join(["This would break pages; nothing was changed:", *found[:SHOWN]]))


def language_of(file: Path) -> str:
    """The language that a translator's file names in its header, or in its name. Raises CommandError."""
    named = re.search(rb'"Language:\s*([a-zA-Z]+)', file.read_bytes()) if file.is_file() else None
    if not file.is_file():
        raise CommandError(f"There is no file {file}.")
    code = named[1].decode().lower() if named else file.stem.lower()
    if code not in languages():
        raise CommandError(f"{file}: the header names no language of the portal. Say which: --language cs")
    return code


def untranslated(catalogue: catalogues.Catalog) -> list[catalogues.Message]:
    """The texts that lack a translation or one of its plural forms."""
    return [m for m in catalogues.texts(catalogue) if not all(catalogues.forms(m))]
