"""The sample PDF: one page of German text that a screen reader can follow.

Written by hand, because the portal needs no library for PDF otherwise: tagged (heading and paragraphs), with title and
language. The fonts are two of those that every reader of PDF has; they hold the letters of WinAnsi, German among them.
"""

TITLE = "Ein Steg für Olšinov und Lindenfurt"
PARAGRAPHS = (
    "Beispieldokument: Städte und Steg sind erfunden.",
    "Der Steg führt Fußgänger und Radfahrer über den Grenzbach. Er ist 42 Meter lang und ohne Stufen zu erreichen.",
    "Während des Baus ist der Uferweg auf beiden Seiten gesperrt. Die Umleitung ist auf Deutsch und Tschechisch "
    "ausgeschildert.",
    "Fragen beantwortet das Bauamt der Stadt Lindenfurt: bauamt@lindenfurt.example",
)
LINE_LENGTH = 78  # letters of 12 points that surely fit into the 455 points between the margins


def leaflet() -> bytes:
    """The PDF file."""
    tags = ["H1", *("P" for _ in PARAGRAPHS)]
    elements = range(9, 9 + len(tags))  # the numbers of the objects that are the structure's elements
    content = _content()
    title = _hex_text(TITLE)
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Lang (de) /MarkInfo << /Marked true >> /StructTreeRoot 7 0 R "
            b"/ViewerPreferences << /DisplayDocTitle true >> >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /StructParents 0 /Tabs /S "
            b"/Resources << /Font << /Text 5 0 R /Head 6 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
            f"<< /Type /StructTreeRoot /K 8 0 R /ParentTree << /Nums [0 [{_references(elements)}]] >> >>".encode(),
            f"<< /Type /StructElem /S /Document /P 7 0 R /K [{_references(elements)}] >>".encode(),
            *(
                f"<< /Type /StructElem /S /{tag} /P 8 0 R /Pg 3 0 R /K {number} >>".encode()
                for number, tag in enumerate(tags)
            ),
            f"<< /Title {title} >>".encode(),
        ]
    )


def _content() -> bytes:
    """The page: each block between marks that tie it to its element of the structure."""
    blocks = [_block("H1", 0, "Head", 22, 780, [TITLE])]
    top = 730
    for number, paragraph in enumerate(PARAGRAPHS, start=1):
        lines = _lines(paragraph)
        blocks.append(_block("P", number, "Text", 12, top, lines))
        top -= 18 * len(lines) + 14
    return b"\n".join(blocks)


def _block(tag: str, number: int, font: str, size: int, top: int, lines: list[str]) -> bytes:
    shown = b" T*\n".join(b"(" + _escaped(line) + b") Tj" for line in lines)
    head = f"/{tag} << /MCID {number} >> BDC\nBT /{font} {size} Tf 18 TL 70 {top} Td\n"
    return head.encode() + shown + b"\nET EMC"


def _lines(paragraph: str) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LINE_LENGTH:
            lines[-1] += " "  # a reader that joins the lines keeps the words apart
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip() if lines[-1] else word
    return lines


def _escaped(line: str) -> bytes:
    """The line in the fonts' encoding; a letter outside it raises UnicodeEncodeError."""
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _hex_text(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _references(numbers: range) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _file(objects: list[bytes]) -> bytes:
    """The objects, numbered from 1, with the table of where each begins; the last one is the file's information."""
    body, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, len(objects), len(body))
    )
