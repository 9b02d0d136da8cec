"""The translators' files: `locale/<language>/LC_MESSAGES/django.po`, and the `.mo` files that Django reads.

The files are written here and not by GNU gettext's msgmerge, so that they come out the same everywhere: sorted by
text, unwrapped, without dates, names, paths, guesses or texts that the portal no longer has. Only `extract` needs a
program that Python does not bring: xgettext. The scripts of the portal carry no text; they read it from the page.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, generate_po, read_po
from django.conf import settings
from django.utils.dateparse import parse_datetime
from django.utils.translation.template import templatize

FOLDERS_WITHOUT_TEXTS = {"var", "tests", "docs", "static", "locale", "migrations", "node_modules", "__pycache__"}
# What Django's own makemessages looks for, besides the functions that xgettext knows.
KEYWORDS = (
    *("gettext_noop", "gettext_lazy", "ngettext_lazy:1,2", "pgettext:1c,2", "pgettext_lazy:1c,2"),
    *("npgettext:1c,2,3", "npgettext_lazy:1c,2,3"),
)
# msgfmt wants a date and two names; the history of the file knows the true ones.
HEADER = """\
# {name}: the texts of the portal. `manage.py messages` keeps this file; fill in each msgstr.
msgid ""
msgstr ""
"Project-Id-Version: portal\\n"
"PO-Revision-Date: 2000-01-01 00:00+0000\\n"
"Last-Translator: \\n"
"Language-Team: \\n"
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""
SHORT = 2  # words; a longer text explains itself
SHOWN_PLACES = 3  # files named beside a short text
LONG_AGO = parse_datetime("2000-01-01T00:00:00+00:00")  # a compiled file must not change with the day
Key = tuple[str, str]  # text and context


# A line of a PO file: nothing, a comment, or a quoted text with or without its word before it.
PO_LINE = re.compile(
    r'\s*(?:#.*|(?:(?P<word>msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?"(?P<text>(?:[^"\\]|\\.)*)")?\s*'
)


class ExtractionError(Exception):
    """The texts cannot be taken out of the code; the message says why."""


class BrokenFile(Exception):
    """A translators' file that cannot be used; the message names file, line and reason."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{shown(path)}:{line}: {reason}.")
        self.line = line


def shown(path: Path) -> str:
    """A path as people at the project's folder write it."""
    return str(path.relative_to(settings.BASE_DIR) if path.is_relative_to(settings.BASE_DIR) else path)


def po_path(code: str, root: Path | None = None) -> Path:
    """The translators' file of a language."""
    return Path(root or settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.po"


def key(message: Message) -> Key:
    """What tells a text from all others: itself (its singular) and its context."""
    context = message.context or ""
    if isinstance(context, bytes):  # as Babel reads it from a compiled file
        context = context.decode()
    return (message.id if isinstance(message.id, str) else message.id[0], context)


def texts(catalogue: Catalog) -> list[Message]:
    """The texts of a catalogue, without its header."""
    return [message for message in catalogue if message.id]


def plural_forms(code: str) -> str:
    """The plural rules of a language for whole numbers: nothing here is counted in fractions.

    Django's own Czech and Polish files have a fourth form, for fractions; it keeps files with other rules apart.
    """
    return Catalog(locale=code).plural_forms


def read(code: str, root: Path | None = None) -> Catalog:
    """The catalogue of a language, empty where there is no file yet. Raises BrokenFile."""
    path = po_path(code, root)
    return read_file(path, code) if path.exists() else Catalog(locale=code)


def read_file(path: Path, code: str) -> Catalog:
    """A translators' file, wherever it lies. Raises BrokenFile."""
    return parse(path.read_bytes(), code, path)


def parse(content: bytes, code: str, path: Path) -> Catalog:
    """The content of a translators' file. Raises BrokenFile with the line and the reason if any line is not PO."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenFile(path, 1, f"it is not UTF-8 ({error.reason}); save it as UTF-8") from None
    lines = text.replace("\r\n", "\n").splitlines(keepends=True)
    _refuse_bad_lines(path, lines)
    try:
        return read_po(lines, locale=code, abort_invalid=True)  # without `locale` Babel forgets the plural rules
    except PoFileError as error:
        many = "num_plurals" in str(error)
        reason = "this text has more plural forms than the header names in Plural-Forms" if many else str(error)
        raise BrokenFile(path, error.lineno + (not many), reason) from None
    except (ValueError, IndexError, KeyError, AttributeError) as error:  # what Babel raises on the rest
        raise BrokenFile(path, 1, f"it cannot be read as a PO file: {error}") from None


def _refuse_bad_lines(path: Path, lines: list[str]) -> None:
    """Babel overlooks a missing quotation mark and takes the last of two equal texts; both lose a translation."""
    seen: dict[Key, int] = {}
    entry: dict[str, str] = {}
    word, begun = "", 1
    for number, line in enumerate(lines, 1):
        match = PO_LINE.fullmatch(line.rstrip("\n"))
        if not match or (match["text"] is not None and not match["word"] and not entry):
            raise BrokenFile(path, number, f"this is no line of a PO file; a quotation mark may be missing: {line!r}")
        if match["word"]:
            word = match["word"]
            if word == "msgctxt" or (word == "msgid" and "msgid" in entry):
                entry = {}
            begun = number if not entry else begun
            entry[word] = ""
        if match["text"] is not None:
            entry[word] += match["text"]
        if match["word"] in ("msgstr", "msgstr[0]"):
            identity = (entry.get("msgid", ""), entry.get("msgctxt", ""))
            if identity in seen:
                raise BrokenFile(path, begun, f"the same text stands in line {seen[identity]} too; delete one of them")
            seen[identity] = begun


def write(code: str, catalogue: Catalog, root: Path | None = None) -> None:
    """Write the translators' file and compile it."""
    names = dict(settings.LANGUAGES)
    header = HEADER.format(name=names.get(code, code), code=code, plural_forms=plural_forms(code))
    body = generate_po(catalogue, omit_header=True, no_location=True, ignore_obsolete=True, sort_by="message", width=0)
    path = po_path(code, root)
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, (header + "".join(body).rstrip("\n") + "\n").encode())
    compile_catalogue(code, root)


def compile_catalogue(code: str, root: Path | None = None) -> None:
    """Write the `.mo` file beside the `.po` file."""
    catalogue = read(code, root)
    catalogue.creation_date = catalogue.revision_date = LONG_AGO
    path = po_path(code, root).with_suffix(".mo")
    with tempfile.TemporaryFile() as file:
        write_mo(file, catalogue)
        file.seek(0)
        replace(path, file.read())


def replace(path: Path, content: bytes) -> None:
    """Give a file a new content in one step, unless it has that content already."""
    if path.exists() and path.read_bytes() == content:
        return
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.write_bytes(content)
    new.replace(path)


def merged(template: Catalog, old: Catalog, code: str) -> Catalog:
    """The texts of *template* with the translations of *old*; a text that *old* lacks is left empty, never guessed."""
    new = Catalog(locale=code)
    known = {key(message): message for message in texts(old)}
    for message in texts(template):
        before = known.get(key(message))
        kept = before is not None and before.id == message.id
        new.add(
            message.id,
            before.string if kept else "" if isinstance(message.id, str) else [""] * new.num_plurals,
            context=message.context,
            auto_comments=message.auto_comments,
            user_comments=before.user_comments if before is not None else (),
            flags={"fuzzy"} & before.flags if kept else (),
        )
    return new


def with_work_of(translator: Catalog, old: Catalog, code: str) -> tuple[Catalog, list[Message]]:
    """The texts of *old* with what a translator has finished, and the texts that got another translation by it."""
    work = {key(message): message for message in texts(translator) if not message.fuzzy and all(forms(message))}
    changed = []
    for message in texts(old):
        done = work.get(key(message))
        if done and done.id == message.id and forms(done) != forms(message):
            message.string = done.string
            message.flags.discard("fuzzy")
            changed.append(message)
    return merged(old, old, code), changed


def forms(message: Message) -> tuple[str, ...]:
    """The translation of a text: one form, or one for each plural."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def sources(root: Path) -> Iterator[Path]:
    """The files that may hold texts: all Python of the portal and everything in a folder `templates`."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in FOLDERS_WITHOUT_TEXTS and name[0] != ".")
        here = Path(folder)
        in_templates = "templates" in here.relative_to(root).parts
        yield from (here / name for name in sorted(names) if name.endswith(".py") or in_templates)


def extract(root: Path | None = None) -> Catalog:
    """All texts that code and templates mark for translation. Raises ExtractionError, without xgettext above all."""
    root = Path(root or settings.BASE_DIR)
    if not shutil.which("xgettext"):
        raise ExtractionError("xgettext was not found: install GNU gettext (Debian: apt-get install gettext).")
    with tempfile.TemporaryDirectory(prefix="portal-messages-") as folder:
        paths = [python_of(path, root, Path(folder)) for path in sources(root)]
        listing, pot = Path(folder, "files"), Path(folder, "texts.pot")
        listing.write_text("\n".join(map(str, paths)))
        command = [
            *(
                "xgettext",
                "--language=Python",
                "--from-code=UTF-8",
                "--add-comments=Translators",
                "--add-location=file",
            ),
            *(f"--keyword={keyword}" for keyword in KEYWORDS),
            *(f"--files-from={listing}", f"--output={pot}"),
        ]
        run = subprocess.run(command, capture_output=True, text=True, cwd=root)
        if run.returncode or not pot.exists():
            raise ExtractionError(f"xgettext failed: {run.stderr.strip() or 'it found no text'}")
        # Everything after the header, which is xgettext's form to fill in.
        found = read_po(pot.read_bytes().partition(b"\n\n")[2].decode("utf-8").splitlines(keepends=True))
        for message in texts(found):
            explain(message, folder, root)
        return found


def explain(message: Message, folder: str, root: Path) -> None:
    """Tell the translator of a short text without a context where it stands: *Share* may be a noun or a verb."""
    text, context = key(message)
    if context or message.auto_comments or len(text.split()) > SHORT:
        return
    paths = [Path(name) for name, _line in message.locations]
    stands = {str(path.relative_to(folder))[:-3] if path.is_relative_to(folder) else str(path) for path in paths}
    names = sorted(name.removeprefix(f"{root}/") for name in stands)
    more = f" and {len(names) - SHOWN_PLACES} more" if len(names) > SHOWN_PLACES else ""
    message.auto_comments.append(f"Stands in: {', '.join(names[:SHOWN_PLACES])}{more}")


def python_of(path: Path, root: Path, folder: Path) -> Path:
    """The file itself if it is Python, else what Django makes of a template for xgettext, in *folder*."""
    if path.suffix == ".py":
        return path
    python = folder / f"{path.relative_to(root)}.py"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(templatize(path.read_text("utf-8"), origin=str(path.relative_to(root))), "utf-8")
    return python
