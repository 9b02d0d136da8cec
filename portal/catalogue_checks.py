"""What is wrong with a translators' file, in sentences that say what the translator has to do."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import read_mo

from portal.catalogues import key, plural_forms, po_path, read, texts

PLACEHOLDER = re.compile(
    r"%\(\w+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|%[#0\-+]*\d*(?:\.\d+)?[sdrifx%]|\{\w*(?:![rsa])?(?::[^{}]*)?\}"
)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
DOUBLED_WORD = re.compile(r"(?<!\w)(\w+)\.?\s+\1(?!\w)", re.IGNORECASE)


def faults(code: str, root: Path | None = None) -> list[str]:
    """Everything that is wrong with the files of a language, but for texts that the code has and the file lacks."""
    path = po_path(code, root)
    if not path.exists():
        return [f"{code}: there is no {path.name}. Run `manage.py messages`."]
    catalogue = read(code, root)
    found = [*faults_of_header(catalogue, code)]
    for message in texts(catalogue):
        found += [f"{where(code, message)}: {fault}" for fault in faults_of_message(message, catalogue.num_plurals)]
    if catalogue.obsolete:
        found.append(f"{code}: {len(catalogue.obsolete)} old texts (#~). Run `manage.py messages`, which removes them.")
    return [*found, *faults_of_mo(code, catalogue, path.with_suffix(".mo"))]


def stale(code: str, template: Catalog, root: Path | None = None) -> list[str]:
    """The texts that the code has and the file lacks, and the other way round."""
    now, written = ({key(m): m for m in texts(catalogue)} for catalogue in (template, read(code, root)))
    update = "Run `manage.py messages`"
    new = [f"{where(code, now[k])}: new in the code. {update}, then translate it." for k in now.keys() - written]
    gone = [f"{where(code, written[k])}: no longer in the code. {update}." for k in written.keys() - now]
    changed = [
        f"{where(code, now[k])}: has another plural in the code. {update}, then translate it."
        for k in now.keys() & written.keys()
        if now[k].id != written[k].id
    ]
    return sorted(new) + sorted(changed) + sorted(gone)


def where(code: str, message: Message) -> str:
    """How a fault names a text: language, the beginning of the text, its context."""
    text, context = key(message)
    short = text if len(text) <= 60 else f"{text[:59]}…"
    return f"{code} “{short}”" + (f" (context “{context}”)" if context else "")


def faults_of_header(catalogue: Catalog, code: str) -> Iterator[str]:
    if re.sub(r"\s|;$", "", catalogue.plural_forms) != re.sub(r"\s|;$", "", plural_forms(code)):
        yield f"{code}: the header's Plural-Forms are not those of the language. Run `manage.py messages`."


def faults_of_message(message: Message, plurals: int) -> Iterator[str]:
    """What a translator has to do about one text."""
    if message.fuzzy:
        yield "marked fuzzy. Read it, correct it, then delete the word “fuzzy”."
    if isinstance(message.id, str):
        if not message.string:
            yield "not translated. Fill in msgstr."
        else:
            yield from faults_of_text(message.id, message.string)
        return
    forms = list(message.string) if isinstance(message.string, (tuple, list)) else [message.string]
    if len(forms) != plurals:
        yield f"has {len(forms)} plural forms. This language has {plurals}: fill in msgstr[0] to msgstr[{plurals - 1}]."
    for number, form in enumerate(forms):
        if not form:
            yield f"a plural form is empty. Fill in msgstr[{number}]."
        else:
            yield from (f"msgstr[{number}] {fault}" for fault in faults_of_text(message.id[1], form))


def faults_of_text(source: str, translation: str) -> Iterator[str]:
    """What differs between a text and its translation and must not."""
    for what, pattern in (("placeholders", PLACEHOLDER), ("HTML tags", TAG)):
        wanted, found = (Counter(pattern.findall(text)) for text in (source, translation))
        if wanted != found:
            missing = ", ".join((wanted - found).elements()) or "none"
            extra = ", ".join((found - wanted).elements()) or "none"
            yield f"{what} differ. Missing: {missing}; too many: {extra}. Keep them exactly as in the English text."
    for side, edge in (("start", r"\A\s*"), ("end", r"\s*\Z")):
        if re.search(edge, source)[0] != re.search(edge, translation)[0]:
            yield f"spaces or line breaks at the {side} differ. Make them as in the English text."
    doubled = DOUBLED_WORD.search(translation)
    if doubled and not DOUBLED_WORD.search(source):
        yield f"“{doubled[0]}” has a word twice. Delete one."


def faults_of_mo(code: str, catalogue: Catalog, mo: Path) -> Iterator[str]:
    """Whether the compiled file says something else than the translators' file."""
    remedy = "Run `manage.py messages --compile`."
    if not mo.exists():
        yield f"{code}: there is no {mo.name}. {remedy}"
        return
    with mo.open("rb") as file:
        compiled = read_mo(file)
    for message in texts(compiled):
        if isinstance(message.context, bytes):  # as Babel reads it
            message.context = message.context.decode()
    if dict(compiled_texts(catalogue)) != {key(m): forms(m) for m in texts(compiled)}:
        yield f"{code}: {mo.name} does not match django.po. {remedy}"
    elif compiled.plural_forms != catalogue.plural_forms:
        yield f"{code}: {mo.name} has other plural rules than django.po. {remedy}"


def compiled_texts(catalogue: Catalog) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """What a compiled file holds of a catalogue: nothing fuzzy, nothing empty, English for an empty plural form."""
    for message in texts(catalogue):
        if message.fuzzy or not message.string:
            continue
        if isinstance(message.id, str):
            yield key(message), (message.string,)
        else:
            yield key(message), tuple(text or message.id[min(n, 1)] for n, text in enumerate(message.string))


def forms(message: Message) -> tuple[str, ...]:
    """The translation of a text: one form, or one for each plural."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)
