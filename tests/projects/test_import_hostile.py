"""Files that nobody should send: a sentence, and nothing else."""

import io
import zipfile

import pytest

from portal.importing.cells import Unreadable, decoded, read, separator_of
from tests.projects.tables import book

pytestmark = pytest.mark.once


def zipped(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """A sound workbook with one part more."""
    file = io.BytesIO(book(A=[["x"]]))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", with_part("xl/media/bomb", b"0" * 400_000_001), "400 MB"),
        ("a.xlsm", with_part("xl/vbaProject.bin", b"x"), "makra"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + b"x" * 600, "starého Excelu"),
        ("a.xlsx", zipped(a=b"x"), "není soubor XLSX"),
        ("a.xlsx", b"PK\x03\x04 broken", "není soubor XLSX"),
        ("a.xlsx", book(A=[["x"] * 500]), "sloupců: 400"),
        ("a.csv", b"a;" * 1000, "sloupců: 400"),
        ("a.csv", b"a;b\n" * 300_001, "řádků: 300000"),
        ("a.csv", b"a,b\n" + b"x" * 200_002 + b",1\n", "nelze přečíst, řádek 2"),
        ("a.csv", b"\x00\x01\x02 binary", "není tabulka"),
        ("a.pdf", b"%PDF-1.4", ".xlsx nebo .csv"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refused_with_a_sentence(name, content, sentence):
    with pytest.raises(Unreadable) as refusal:
        read(name, content)
    assert sentence in str(refusal.value.args[0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250", "iso-8859-2", "cp1257"])
def test_the_encoding_is_recognised(encoding):
    text = {"cp1257": "Nosaukums;Pilsēta\nTilts pār upi;Rēzekne, Ķegums\n"}.get(
        encoding, "Název;Místo\nŽluťoučký kůň;Český Těšín, Łódź\n"
    )
    assert decoded(text.encode(encoding)).lstrip("\ufeff") == text


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_the_separator_is_recognised(mark):
    assert separator_of(f'title{mark}start{mark}"a, b; c"\nx{mark}2016{mark}"1,5"\n') == mark


def test_a_formula_is_never_worked_out_and_a_great_size_is_not_believed():
    (sheet,) = read("a.xlsx", book(A=[["title", "=1+1"]]))
    assert type(sheet.rows[0].values[1]).__name__ == "Formula"
    content = book(A=[["title"]]).replace(b"A1:A1", b"A1:A1")
    assert read("a.xlsx", content)[0].rows[0].values == ("title",)
