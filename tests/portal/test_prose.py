"""Long texts: what is kept of what people type and paste, and nothing unsafe among it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.prose import clean, pasted, plain, shown
from portal.prose.marks import EXTENSIONS, safe_address, sanitised

pytestmark = pytest.mark.once
PASTED = Path(__file__).parent / "pasted"


def test_plain_text_becomes_paragraphs_and_lists():
    assert clean("Ahoj & 3 < 5\n\n- most\n- lávka\n\nprvní\r\ndruhý") == (
        "<p>Ahoj &amp; 3 &lt; 5</p>\n<ul>\n<li>most</li>\n<li>lávka</li>\n</ul>\n<p>první<br>druhý</p>"
    )


def test_a_document_from_word_keeps_its_structure_and_loses_its_styles():
    assert pasted((PASTED / "word.html").read_text()) == (
        "<h3>Cíle projektu</h3>\n<p>Lávka spojí <strong>obě města</strong>.</p>\n"
        "<ul>\n<li>chodníky<ul>\n<li>na české straně</li>\n</ul>\n</li>\n<li>osvětlení</li>\n</ul>\n"
        "<h4>Postup</h4>\n<ol>\n<li>povolení</li>\n<li>stavba</li>\n</ol>\n"
        "<table>\n<tbody>\n<tr>\n<td><strong>Město</strong></td>\n<td>Podíl</td>\n</tr>\n"
        "<tr>\n<td>Horní Lhota</td>\n<td>15 %</td>\n</tr>\n</tbody>\n</table>\n"
        '<p>Více na <a href="https://www.lhota.example/lavka" rel="noopener">stránce města</a>, viz plán a [1].</p>'
    )


def test_a_web_page_is_pasted_without_its_furniture():
    assert pasted((PASTED / "page.html").read_text()) == (
        "<h3>Společná jízdenka</h3>\n<p>Od <em>ledna</em> platí&nbsp;jedna jízdenka na obou stranách.</p>\n"
        "<p>Kupuje se u řidiče.</p>\n<h4>Kde platí</h4>\n<ul>\n<li>Horní Lhota</li>\n<li>Grünthal</li>\n</ul>\n"
        "<p>Autobus na hranici</p>\n<p><strong>Cena:</strong> 2 €</p>\n"
        '<p>Koupit <a href="mailto:jizdenka@lhota.example" rel="noopener">napište nám</a></p>'
    )


def test_what_an_editor_wrote_stays_even_where_a_page_would_have_it_as_furniture():
    assert clean("<p>Tisk</p><p>Nahoru</p>") == "<p>Tisk</p>\n<p>Nahoru</p>"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "file:///C:/a", "vbscript:x", "#a"]
)
def test_unsafe_addresses_lose_the_link_and_keep_the_words(address):
    assert clean(f'<p><a href="{address}">slova</a></p>') == "<p>slova</p>"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("//a.example", "https://a.example"),
        ("www.a.example", "https://www.a.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:+420123", "tel:+420123"),
        ("/cs/projekty/", "/cs/projekty/"),
        ("https://[", ""),
    ],
)
def test_safe_addresses_stay(typed, kept):
    assert safe_address(typed) == kept


def test_headings_begin_at_the_level_of_the_page():
    assert clean("<h1>A</h1><h2>B</h2><h6>C</h6>") == "<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>"
    assert clean("<h4>A</h4>") == "<h3>A</h3>"
    assert clean("<h2>A</h2><p>b</p>", headings=False) == "<p>A</p>\n<p>b</p>"
    assert shown("<h3>A</h3><h4>B</h4>", "cs", heading=2) == "<h2>A</h2><h3>B</h3>"


def test_typesetting_reaches_the_words_and_spares_the_addresses():
    html = shown('<p>V létě a <a href="https://a.example/?a=v lete">v zimě</a></p>', "cs")
    assert "V\u00a0létě" in html and "v\u00a0zimě" in html and "a=v lete" in html


def test_words_without_marks_serve_search_and_descriptions():
    html = clean("<h3>A &amp; B</h3><ul><li>x<ul><li>y</li></ul></li></ul><table><tr><td>1<td>2</table>")
    assert plain(html) == "A & B\n\n- x\n- y\n\n1 | 2"
    assert plain("3 < 5 & x") == "3 < 5 & x"


def test_editor_and_sanitiser_read_the_same_list():
    assert sanitised("<p><u>a</u><strong>b</strong></p>") == "<p>a<strong>b</strong></p>"
    assert EXTENSIONS["Heading"]["levels"] == [3, 4] and "Underline" not in EXTENSIONS


PIECES = (
    *("<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "<h2>"),
    *("</h2>", "<br>", "<div class=share>", "</div>", "<script>", "<a href='x:y'>", "</a>", "- a", " v ", "&lt;", "<"),
    *("<blockquote>", "</blockquote>", "<span style='mso-list:l0 level2'>", "<p style='mso-list:l0 level3'>", "\n\n"),
    *("<a href='/a'>", "\u00a0", "é", "\n", "<em>", "</em>", "<ol>", "</ol>", "<th colspan=2>"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_whatever_comes_in_is_safe_and_stays_the_same_when_cleaned_again(text):
    once = clean(text)
    assert clean(once) == once and sanitised(once) == once
    assert not re.search(r"<(?:script|div|span)|style=|class=", once)
