"""PO files: the name of a text is its context, the fingerprint of the translation so far a comment."""

import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import write_po
from django.utils.translation import gettext_lazy as _

from portal.catalogues import LONG_AGO, BrokenFile, parse, texts
from portal.texts import TextState
from portal.translating.exchange.carried import Carried, Sent, Unreadable

MARK = "Translation so far: "


def write(units: Iterable, source: str, target: str) -> bytes:
    """Outdated translations are marked fuzzy and name the original from which they were made."""
    catalogue = Catalog(locale=target, project="portal", charset="utf-8")
    catalogue.creation_date = catalogue.revision_date = LONG_AGO
    catalogue.header_comment = ""
    for unit in units:
        is_old = unit.state in (TextState.OUTDATED, TextState.MACHINE)
        message = catalogue.add(
            unit.source,
            unit.target,
            context=unit.key,
            auto_comments=[*filter(None, (unit.row_title, unit.label)), MARK + unit.target_mark],
            flags=["fuzzy"] if is_old else [],
            previous_id=[unit.old_source] if unit.old_source else [],
        )
        message.flags.discard("python-format")
        message.flags.discard("python-brace-format")
    file = BytesIO()
    write_po(file, catalogue, width=0, include_previous=True)
    said = f'"X-Source-Language: {source}\\n"\n"Content-Transfer-Encoding'
    return file.getvalue().replace(b'"Content-Transfer-Encoding', said.encode(), 1)


def read(content: bytes) -> Carried:
    """Texts marked fuzzy are not finished; obsolete ones are passed over."""
    language = re.search(rb'"Language:\s*([a-z]{2,3})', content)
    if not language:
        raise Unreadable(_("The head of the file does not say into which language it translates."))
    source = re.search(rb'"X-Source-Language:\s*([a-z]{2,3})', content)
    target = language[1].decode()
    try:
        catalogue = parse(content, target, Path("file.po"))
    except BrokenFile as error:
        sentence = _("This is no PO file, or it is damaged. Look at line %(line)s.")
        raise Unreadable(sentence % {"line": error.line}) from error
    found = []
    for message in texts(catalogue):
        if not isinstance(message.id, str) or not message.context:
            raise Unreadable(_("This PO file does not come from here: its texts have no names."))
        mark = next((c.removeprefix(MARK) for c in message.auto_comments if c.startswith(MARK)), "")
        text = message.string if isinstance(message.string, str) else ""
        found.append(Sent(message.context, message.id, text, mark, bool(text) and not message.fuzzy))
    return Carried(source[1].decode() if source else "", target, found)
