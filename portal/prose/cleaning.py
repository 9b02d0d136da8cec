"""From whatever was typed, pasted or imported to a text as the portal keeps it: a short list of blocks.

Plain text stays welcome: without any HTML in it, blank lines part paragraphs and lines that begin with a hyphen are a
list. What the portal keeps is the same when it is cleaned again.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape, unescape

import nh3

from portal.prose import pasting
from portal.prose.marks import BLOCKS, safe_address, sanitised
from portal.prose.tree import Element, Node, read, written

# Only names of tags count: "3 < 5" and "<Name>" are words.
TAGS = (
    "a|abbr|article|aside|b|blockquote|body|br|button|center|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer"
    "|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|mark|meta|nav|object|ol|p|pre|s|script|section"
    "|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|tt|u|ul|video"
)
MARKUP = re.compile(rf"<!--|<!doctype|</?(?:{TAGS}|[ovw]:\w+)(?=[\s/>])", re.IGNORECASE)
HEADING = re.compile(r"h[1-6]")
INLINE = {"strong", "em", "a", "br"}
RENAMED = {"b": "strong", "i": "em", "dt": "p", "dd": "p", "figcaption": "p", "pre": "p", "tfoot": "tbody"}
CELLS = ("td", "th")
SPACES = re.compile(r"[ \t\r\n\f]+")
NOTHING = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
SPACES_WITH_NO_BREAK = re.compile("(?: \u00a0|\u00a0 |\u00a0\u00a0)[ \u00a0]*")
GONE = {
    *("script", "style", "head", "title", "template", "noscript", "iframe", "object", "embed", "svg", "math", "video"),
    *("audio", "canvas", "select", "textarea", "button", "nav", "form", "dialog"),
}
_reading = nh3.Cleaner(
    tags={*BLOCKS, *INLINE, *RENAMED, *CELLS, "li", "tr", "tbody", "thead", "h1", "h2", "h5", "h6", "div", "span"}
    | {"section", "article", "main", "aside", "header", "footer", "figure", "center", "dl", "address", "caption", "hr"},
    clean_content_tags=GONE,
    attributes={
        "*": {"class", "id", "style", "role", "hidden", "aria-hidden", "href", "colspan", "rowspan"},
    },
    url_schemes={"http", "https", "mailto", "tel", "file", "about"},
    link_rel=None,
    strip_comments=True,
)


def has_markup(text: str) -> bool:
    """Whether the text is HTML rather than words with a blank line between paragraphs."""
    return bool(MARKUP.search(text))


@lru_cache(maxsize=1024)
def clean(text: str, headings: bool = True) -> str:
    """The text as the portal keeps it. *headings*: False where a text stands too deep in a page to have some."""
    text = text.replace("\r\n", "\n").replace("\x00", "")
    html = _from_html(text) if has_markup(text) else from_plain(text)
    html = html if headings else re.sub(r"<(/?)h[34]>", r"<\1p>", html)
    return sanitised(html)


def pasted(html: str) -> str:
    """What was copied from a word processor or a web page, as a text; also without lines such as *Share*."""
    if not has_markup(html):
        return clean(html)
    root = read(_reading.clean(html))
    pasting.without_lines(root)
    pasting.tidy(root)
    return sanitised(written(_levelled(list(_blocks(root.children, top=True)))))


def from_plain(text: str) -> str:
    """Plain text as HTML: blank lines part paragraphs, lines that begin with a hyphen are a list."""
    blocks = (block.strip("\n").splitlines() for block in re.split(r"\n[ \t]*\n", text.strip()) if block.strip())
    return "\n".join(_plain_block([escape(_single(line.strip()), quote=False) for line in lines]) for lines in blocks)


def _plain_block(lines: list[str]) -> str:
    if all(line.startswith("- ") for line in lines):
        return "<ul>\n" + "".join(f"<li>{line[2:].strip()}</li>\n" for line in lines) + "</ul>"
    return f"<p>{'<br>'.join(lines)}</p>"


def plain(text: str | None) -> str:
    """The words of a text without its marks: paragraphs with a blank line between, lists with hyphens."""
    if not text or not has_markup(text):
        return text or ""
    text = re.sub(r"(?<!\n)<(ul|ol)>", r"\n<\1>", text)  # a list in an item begins on a line of its own
    text = re.sub(r"<li>(?:<p>)?", "- ", text)
    text = re.sub(r"</(?:p|h3|h4)>\s*(?=</li>)", "", text)
    text = re.sub(r"</(?:td|th)>\s*(?=<t[dh])", " | ", text)
    text = re.sub(r"<br>|</(?:li|tr)>\n?", "\n", text)
    text = re.sub(r"</(?:p|h3|h4|ul|ol|table|blockquote)>\n?", "\n\n", text)
    text = unescape(re.sub(r"<[^>]*>\n?", "", text))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _from_html(text: str) -> str:
    root = read(_reading.clean(text))
    pasting.tidy(root)
    return written(_levelled(list(_blocks(root.children, top=True))))


def _blocks(nodes: list[Node], top: bool = False) -> Iterator[Element]:
    """The nodes as blocks: words between blocks become paragraphs, boxes around blocks disappear."""
    words: list[Node] = []
    for node in nodes:
        inline = _inline(node)
        if inline is not None:
            words += inline
            continue
        yield from _paragraphs(words)
        words = []
        yield from _block(node, top)
    yield from _paragraphs(words)


def _block(node: Element, top: bool = False) -> Iterator[Element]:
    """The node as blocks; a heading stays one at the *top* of a text only, not in an item, a cell or a quotation."""
    tag = RENAMED.get(node.tag, node.tag)
    if HEADING.fullmatch(tag):
        words = _flat(node.children)
        if _has_words(words):
            yield Element(tag if top else "p", {}, _trimmed([part for part in words if not _is(part, "br")]))
    elif tag in ("ul", "ol"):
        items = [item for item in _items(node) if item.children]
        if items:
            yield Element(tag, {}, items)
    elif tag == "blockquote":
        inside = list(_blocks(node.children))
        if inside:
            yield Element(tag, {}, inside)
    elif tag == "table":
        yield from _table(node)
    else:
        yield from _blocks(node.children, top)


def _items(node: Element) -> Iterator[Element]:
    """The items of a list; whatever else stands in it becomes an item, a list in a list belongs to the item before."""
    last: Element | None = None
    for child in node.children:
        if isinstance(child, str) and not child.strip():
            continue
        if _is(child, "ul", "ol") and last is not None:
            last.children += list(_block(child))
            continue
        last = Element("li", {}, _unwrapped(list(_blocks(child.children if _is(child, "li") else [child]))))
        yield last


def _table(node: Element) -> Iterator[Element]:
    rows = list(_rows(node))
    cells = [cell for row in rows for cell in row.elements()]
    if (len(rows) < 2 and len(cells) < 2) or _only_for_looks(node):
        for cell in cells:
            yield from _blocks(cell.children)
    elif any(_has_words([cell]) for cell in cells):
        yield Element("table", {}, [Element("tbody", {}, rows)])


def _rows(node: Element) -> Iterator[Element]:
    for child in node.elements():
        if child.tag == "tr":
            cells = [Element(cell.tag, _spans(cell), _cell(cell)) for cell in child.elements() if cell.tag in CELLS]
            if cells:
                yield Element("tr", {}, cells)
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from _rows(child)


def _cell(cell: Element) -> list[Node]:
    return _unwrapped([block for block in _blocks(cell.children) if block.tag != "table"])


def _only_for_looks(node: Element) -> bool:
    return node.attributes.get("role") in ("presentation", "none")


def _spans(cell: Element) -> dict[str, str]:
    values = {name: cell.attributes.get(name, "") for name in ("colspan", "rowspan")}
    return {name: value for name, value in values.items() if value.isdecimal() and 1 < int(value) <= 50}


def _unwrapped(blocks: list[Node]) -> list[Node]:
    """What stands in an item or a cell: a single paragraph needs no mark of its own."""
    paragraphs = [block for block in blocks if _is(block, "p")]
    if len(paragraphs) == 1 and blocks[0] is paragraphs[0]:
        return [*paragraphs[0].children, *blocks[1:]]
    return blocks


def _inline(node: Node) -> list[Node] | None:
    """The node as words with their marks; None for a block or a box that holds one."""
    if isinstance(node, str):
        return [NOTHING.sub("", node)]
    tag = RENAMED.get(node.tag, node.tag)
    if tag not in INLINE and tag != "span":
        return None
    if tag == "br":
        return [Element("br")]
    parts = [_inline(child) for child in node.children]
    if any(part is None for part in parts):  # a link or a bold box around whole paragraphs
        return None
    words = [word for part in parts for word in part]
    if tag == "a":
        address = safe_address(node.attributes.get("href", ""))
        return [Element("a", {"href": address}, words)] if address and _has_words(words) else words
    if tag == "span" or not _has_words(words):
        return words
    return [Element(tag, {}, words)]


def _flat(nodes: list[Node]) -> list[Node]:
    """Everything in the nodes as words; headings are bold by themselves."""
    words: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            words += _inline(node) or []
        elif node.tag in ("a", "em", "i", "br"):
            words += _inline(Element(node.tag, node.attributes, _flat(node.children))) or []
        else:
            words += _flat(node.children)
    return words


def _paragraphs(words: list[Node]) -> Iterator[Element]:
    """The words as paragraphs: two ends of line in a row, or a blank line, part them."""
    found: list[list[Node]] = [[]]
    for node in words:
        if _is(node, "br") and found[-1] and _is(found[-1][-1], "br"):
            found.append([])
        elif isinstance(node, str) and "\n" in node.strip(" \t"):
            first, *others = re.split(r"\n[ \t]*\n", node)
            found[-1].append(first)
            found += [[other] for other in others]
        else:
            found[-1].append(node)
    for part in found:
        part = _trimmed(part)
        if _has_words(part):
            yield Element("p", {}, part)


def _trimmed(nodes: list[Node]) -> list[Node]:
    """The same words with single spaces, none at either end nor beside an end of line."""
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            node = _single(out.pop() + node if out and isinstance(out[-1], str) else node)
            if not out or _is(out[-1], "br"):
                node = node.lstrip()
            if not node:
                continue
        elif node.tag == "br":
            if not out:
                continue
            if isinstance(out[-1], str):
                out[-1] = out[-1].rstrip()
        else:
            node = Element(node.tag, node.attributes, _spaced(node.children))
        out.append(node)
    while out and (_is(out[-1], "br") or (isinstance(out[-1], str) and not out[-1].strip())):
        out.pop()
    if out and isinstance(out[-1], str):
        out[-1] = out[-1].rstrip()
    return out


def _spaced(nodes: list[Node]) -> list[Node]:
    """The words inside a mark with single spaces."""
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            out.append(_single(out.pop() + node if out and isinstance(out[-1], str) else node))
        else:
            out.append(Element(node.tag, node.attributes, _spaced(node.children)))
    return out


def _single(words: str) -> str:
    return SPACES_WITH_NO_BREAK.sub(" ", SPACES.sub(" ", words))


def _levelled(blocks: list[Element]) -> list[Element]:
    """Headings at the level of the page: the highest that the text uses is h3, all below it h4."""
    levels = sorted({block.tag for block in blocks if HEADING.fullmatch(block.tag)})
    for block in blocks:
        if block.tag in levels:
            block.tag = "h3" if block.tag == levels[0] else "h4"
    return blocks


def _has_words(nodes: list[Node]) -> bool:
    return any((node if isinstance(node, str) else node.text).strip() for node in nodes)


def _is(node: Node, *tags: str) -> bool:
    return isinstance(node, Element) and node.tag in tags
