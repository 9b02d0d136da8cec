"""`manage.py add_language CODE`: prepare what a further language needs, and say what people have to fill in."""

import subprocess
import sys
import tomllib
from pathlib import Path

from babel import Locale, UnknownLocaleError
from django.conf import settings
from django.core.management import BaseCommand, CommandError

from portal import catalogues, language_data
from portal.languages import PATH_WORDS, languages

FORMULAS = Path("projects", "data", "eu_support.toml")
SECTION = """
[{code}]
name = "{name}"
letters = {{}}  # to fill in: letters that stand apart in the alphabet
law = ""  # to fill in: the law on accessible websites, as the country names it
bodies = []  # to fill in: [["who enforces it", "https://…"]]
[{code}.paths]  # to translate, in small letters without marks; afterwards never to be changed
{paths}
"""


class Command(BaseCommand):
    """Adds nothing twice; nothing is written when the code is not one of a language."""

    help = "Prepare a further language: its data, catalogue, legal formulas and migrations."
    requires_system_checks = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("code", help="two letters, e.g. sk")
        parser.add_argument("--name", help="the language's own name, e.g. Slovenčina")

    def handle(self, *args, code: str, name: str | None, **options) -> None:
        try:
            locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError) as error:
            raise CommandError(f"{code} is no code of a language: {error}") from None
        if code != locale.language:
            raise CommandError("A language is named by two letters, without a country.")
        if code in languages():
            raise CommandError(f"{code} is a language of the portal already.")
        name = name or locale.get_display_name(code).capitalize()
        self.add_data(code, name)
        self.add_catalogue(code)
        self.add_formulas(code)
        self.add_migrations(code)
        self.stdout.write(TO_DO.format(code=code, name=name))

    def add_data(self, code: str, name: str) -> None:
        """Name, path words (English until they are translated), letters and law."""
        paths = "\n".join(f'{room} = "{room.replace("_", "-")}"' for room in PATH_WORDS)
        written = language_data.FILE.read_text("utf-8")
        added = written + SECTION.format(code=code, name=name, paths=paths)
        tomllib.loads(added)
        catalogues.replace(language_data.FILE, added.encode())

    def add_catalogue(self, code: str) -> None:
        """A catalogue with all texts, its plural rules, and nothing translated; for English the texts themselves."""
        template = catalogues.read(settings.LANGUAGE_CODE)
        catalogue = catalogues.merged(template, catalogues.read(code), code)
        for message in catalogues.texts(catalogue) if code == "en" else ():
            message.string = message.id
        catalogues.write(code, catalogue)

    def add_formulas(self, code: str) -> None:
        """A line to fill in where a table of the EU's statements lacks the language; nobody may invent its words."""
        path = settings.BASE_DIR / FORMULAS
        blocks = path.read_text("utf-8").split("\n\n")
        wanted = f'# {code} = ""  # to fill in: the words of the regulation'
        done = [
            f"{block.rstrip()}\n{wanted}" if block.startswith("[") and f"\n{code} = " not in block else block.rstrip()
            for block in blocks
        ]
        catalogues.replace(path, ("\n\n".join(done) + "\n").encode())

    def add_migrations(self, code: str) -> None:
        """The columns of the new language. A process of its own reads the settings anew."""
        command = [sys.executable, "-m", "django", "makemigrations", "--name", f"language_{code}", "-v", "0"]
        done = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True)
        if done.returncode:
            raise CommandError(f"The migrations could not be made: {done.stderr.strip()}")


TO_DO = """\
{name} ({code}) is prepared. What people still have to do, in this order:

1. portal/data/languages.toml, section [{code}]: translate the path words, fill in letters, law and bodies.
2. projects/data/eu_support.toml: fill in the statements of the European Union, word for word from the regulations.
3. locale/{code}/LC_MESSAGES/django.po: translate; `manage.py messages --check --language {code}` says what is left.
4. docs/glossary.md: a column with the terms in {name}. The check and the translation page read it.
5. portal/templatetags/portal.py: the sentences "only in …" and "shown in …"; until then a label names the language.
6. portal/partial_date_text.py, portal/typesetting.py, portal/search/: only if the general rules do not do.
7. `manage.py migrate`, then `python3 manage.py test`.
"""
