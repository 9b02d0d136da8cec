"""`manage.py messages`: bring the translators' files up to date, compile them, check them."""

from django.core.management import BaseCommand, CommandError

from portal import catalogue_checks, catalogues
from portal.languages import languages

SHOWN = 50  # faults of one language; nobody mends more at a time


class Command(BaseCommand):
    """Without an option: extract, merge, compile. `--check` changes nothing and exits with 1 if anything is wrong."""

    help = "Bring locale/*/LC_MESSAGES/django.po up to date with the code, and compile them."
    requires_system_checks = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("--language", action="append", choices=languages(), help="only this one; may be repeated")
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--compile", action="store_true", help="only make the .mo files; needs no xgettext")
        what.add_argument("--check", action="store_true", help="change nothing; list what is wrong and exit with 1")

    def handle(self, *args, language: list[str] | None, compile: bool, check: bool, **options) -> None:
        codes = language or languages()
        if compile:
            for code in codes:
                catalogues.compile_catalogue(code)
        elif check:
            self.check_catalogues(codes)
        else:
            self.update(codes)

    def update(self, codes: list[str]) -> None:
        """Give every file the texts of the code, keep the translations, say what is left to translate."""
        try:
            template = catalogues.extract()
        except catalogues.ExtractionError as error:
            raise CommandError(str(error)) from None
        for code in codes:
            catalogue = catalogues.merged(template, catalogues.read(code), code)
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
            if template is not None:
                faults += catalogue_checks.stale(code, template)
            found += faults[:SHOWN]
            if len(faults) > SHOWN:
                found.append(f"{code}: {len(faults) - SHOWN} more")
        if found:
            raise CommandError("\n".join(["The translations are not complete:", *found]), returncode=1)
        self.stdout.write("The translations are complete.")


def untranslated(catalogue: catalogues.Catalog) -> list[catalogues.Message]:
    """The texts that lack a translation or one of its plural forms."""
    return [m for m in catalogues.texts(catalogue) if not all(catalogue_checks.forms(m))]
