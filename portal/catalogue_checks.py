"""What is wrong with a translators' file, in sentences that say what the translator has to do."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import read_mo

from portal import glossary
from portal.catalogues import BrokenFile, forms, key, plural_forms, po_path, read, read_file, shown, texts

PLACEHOLDER = re.compile(
    r"%\(\w+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|%[#0\-+]*\d*(?:\.\d+)?[sdrifx%]|\{\w*(?:![rsa])?(?::[^{}]*)?\}"
)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
DOUBLED_WORD = re.compile(r"(?<!\w)(\w+)\.?\s+\1(?!\w)", re.IGNORECASE)


def faults(code: str, root: Path | None = None) -> list[str]:
    """Everything that is wrong with the files of a language, but for texts that the code has and the file lacks."""
    path = po_path(code, root)
    if not path.exists():
        return [f"{shown(path)}: this file is missing. Run `manage.py messages`."]
    try:
        catalogue = read(code, root)
    except BrokenFile as error:
        return [str(error)]
    return [*faults_of_catalogue(path, catalogue, code), *faults_of_mo(path, catalogue)]


def faults_of_file(path: Path, code: str) -> list[str]:
    """What is wrong with a file that a translator sent."""
    try:
        return faults_of_catalogue(path, read_file(path, code), code)
    except BrokenFile as error:
        return [str(error)]


def dangers(path: Path, catalogue: Catalog) -> Iterator[str]:
    """The faults with which a file must not be used, because a page would break."""
    for message in texts(catalogue):
        for _number, source, translation in () if message.fuzzy else pairs(message):
            yield from (f"{where(path, message)}: {fault}" for fault in faults_of_markup(source, translation))


def faults_of_catalogue(path: Path, catalogue: Catalog, code: str) -> list[str]:
    """The faults of header and texts, each with file and line."""
    found = [*faults_of_header(path, catalogue, code)]
    for message in texts(catalogue):
        found += [f"{where(path, message)}: {fault}" for fault in faults_of_message(message, catalogue, code)]
    if catalogue.obsolete:
        count = len(catalogue.obsolete)
        found.append(f"{shown(path)}: {count} old texts (#~). Run `manage.py messages`, which removes them.")
    return found


def stale(code: str, template: Catalog, root: Path | None = None) -> list[str]:
    """The texts that the code has and the file lacks, and the other way round."""
    path = po_path(code, root)
    now, written = ({key(m): m for m in texts(catalogue)} for catalogue in (template, read(code, root)))
    update = "Run `manage.py messages`"
    new = [f"{where(path, now[k], 0)}: new in the code. {update}, then translate it." for k in now.keys() - written]
    gone = [f"{where(path, written[k])}: no longer in the code. {update}." for k in written.keys() - now]
    changed = [
        f"{where(path, written[k])}: has another plural in the code. {update}, then translate it."
        for k in now.keys() & written.keys()
        if now[k].id != written[k].id
    ]
    return sorted(new) + sorted(changed) + sorted(gone)


def where(path: Path, message: Message, line: int | None = None) -> str:
    """How a fault names a text: file and line, the beginning of the text, its context."""
    text, context = key(message)
    line = message.lineno if line is None else line
    short = text if len(text) <= 60 else f"{text[:59]}…"
    place = f"{shown(path)}:{line}" if line else shown(path)
    return f"{place}: “{short}”" + (f" (context “{context}”)" if context else "")


def faults_of_header(path: Path, catalogue: Catalog, code: str) -> Iterator[str]:
    """Whether the plural rules are those by which the portal counts."""
    if re.sub(r"\s|;$", "", catalogue.plural_forms) != re.sub(r"\s|;$", "", plural_forms(code)):
        yield f"{shown(path)}: the header's Plural-Forms are not those of the language. Run `manage.py messages`."


def pairs(message: Message) -> Iterator[tuple[str, str, str]]:
    """(name of the place, source, translation) for each filled form of a text."""
    if isinstance(message.id, str):
        if message.string:
            yield "msgstr", message.id, message.string
        return
    for number, form in enumerate(forms(message)):
        if form:
            yield f"msgstr[{number}]", message.id[1], form


def faults_of_message(message: Message, catalogue: Catalog, code: str) -> Iterator[str]:
    """What a translator has to do about one text."""
    if message.fuzzy:
        yield "marked fuzzy. Read it, correct it, then delete the word “fuzzy”."
    if not isinstance(message.id, str):
        found, wanted = len(forms(message)), catalogue.num_plurals
        if found != wanted:
            yield f"has {found} plural forms. This language has {wanted}: fill in msgstr[0] to msgstr[{wanted - 1}]."
        empty = [number for number, form in enumerate(forms(message)) if not form]
        yield from (f"a plural form is empty. Fill in msgstr[{number}]." for number in empty)
    elif not message.string:
        yield "not translated. Fill in msgstr."
    for number, source, translation in pairs(message):
        prefix = "" if number == "msgstr" else f"{number} "
        yield from (f"{prefix}{fault}" for fault in faults_of_text(source, translation, code))


def faults_of_text(source: str, translation: str, code: str) -> Iterator[str]:
    """What differs between a text and its translation and must not."""
    yield from faults_of_markup(source, translation)
    for side, edge in (("start", r"\A\s*"), ("end", r"\s*\Z")):
        if re.search(edge, source)[0] != re.search(edge, translation)[0]:
            yield f"spaces or line breaks at the {side} differ. Make them as in the English text."
    doubled = DOUBLED_WORD.search(translation)
    if doubled and not DOUBLED_WORD.search(source):
        yield f"“{doubled[0]}” has a word twice. Delete one."
    for term in glossary.terms_in(source, glossary.SOURCE):
        if term.get(code) and not glossary.has_term(translation, term, code):
            wanted = " or ".join(f"“{form}”" for form in term[code])
            yield (
                f"the glossary has {wanted} for “{term[glossary.SOURCE][0]}”. Use it; if the word means something else "
                "here, add the English phrase to “Not these terms” in docs/glossary.md."
            )


def faults_of_markup(source: str, translation: str) -> Iterator[str]:
    """Placeholders and tags that are not those of the source: pages would fail, or be built wrongly."""
    for what, pattern in (("placeholders", PLACEHOLDER), ("HTML tags", TAG)):
        wanted, found = (Counter(pattern.findall(text)) for text in (source, translation))
        if wanted != found:
            missing = ", ".join((wanted - found).elements()) or "none"
            extra = ", ".join((found - wanted).elements()) or "none"
            yield f"{what} differ. Missing: {missing}; too many: {extra}. Keep them exactly as in the English text."


def faults_of_mo(path: Path, catalogue: Catalog) -> Iterator[str]:
    """Whether the compiled file says something else than the translators' file."""
    mo, remedy = path.with_suffix(".mo"), "Run `manage.py messages --compile`."
    if not mo.exists():
        yield f"{shown(mo)}: this file is missing. {remedy}"
        return
    with mo.open("rb") as file:
        compiled = read_mo(file)
    for message in texts(compiled):
        if isinstance(message.context, bytes):  # as Babel reads it
            message.context = message.context.decode()
    if dict(compiled_texts(catalogue)) != {key(m): forms(m) for m in texts(compiled)}:
        yield f"{shown(mo)}: does not match {path.name}. {remedy}"
    elif compiled.plural_forms != catalogue.plural_forms:
        yield f"{shown(mo)}: has other plural rules than {path.name}. {remedy}"


def compiled_texts(catalogue: Catalog) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """What a compiled file holds of a catalogue: nothing fuzzy, nothing empty, English for an empty plural form."""
    for message in texts(catalogue):
        if message.fuzzy or not message.string:
            continue
        if isinstance(message.id, str):
            yield key(message), (message.string,)
        else:
            yield key(message), tuple(text or message.id[min(n, 1)] for n, text in enumerate(message.string))
