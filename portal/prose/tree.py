"""HTML as a tree, and back: just what the cleaning of texts needs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

VOID = frozenset({"br"})
HOLDS_LINES = frozenset({"ul", "ol", "table", "tbody", "thead", "tr", "blockquote"})
LINE_EACH = HOLDS_LINES | {"p", "h3", "h4", "li", "th", "td"}


@dataclass
class Element:
    """A tag with what stands in it: elements and strings."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def elements(self) -> Iterator["Element"]:
        """The elements among its children."""
        return (child for child in self.children if isinstance(child, Element))


Node = Element | str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and tag in [element.tag for element in self.open]:
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """The tree of well-formed HTML, as the sanitiser leaves it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def written(nodes: list[Node]) -> str:
    """HTML with a line for each block, so that the source can be read where no editor runs."""
    return "".join(_written(node) for node in nodes).strip()


def _written(node: Node) -> str:
    if isinstance(node, str):
        return escape(node, quote=False)
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes.items())
    if node.tag in VOID:
        return f"<{node.tag}{attributes}>"
    inner = "".join(_written(child) for child in node.children)
    if node.tag in HOLDS_LINES:
        inner = f"\n{inner}"
    return f"<{node.tag}{attributes}>{inner}</{node.tag}>" + ("\n" if node.tag in LINE_EACH else "")
