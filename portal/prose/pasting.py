"""What word processors and web pages leave around a text: lists written as paragraphs, styles, the page's furniture."""

import re

from portal.prose.tree import Element, Node

# Parts of a page that are not its text, by the words of their class or id.
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|drobeckova|navigation|navbar|nav|menu|sidebar|share|sharing|social"
    r"|sdilet|sdileni|udostepnij|newsletter|advert|ads|banner|pagination|pager|skip-?link|sr-only|screen-reader-text"
    r"|visually-?hidden|toolbar|related-posts|comments|print-?link|back-to-top|popup|modal|site-(?:header|footer))(?:$|[\s_-])",
    re.IGNORECASE,
)
ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "toolbar", "menu"}
BOXES = {"div", "section", "ul", "ol", "p", "span", "a", "li", "header", "footer", "dl"}
# Whole lines that pages put around their text, in the languages of our neighbours; compared without case and signs.
LINES = {
    *(
        "share",
        "share this page",
        "print",
        "print this page",
        "back to top",
        "read more",
        "accept all",
        "skip to content",
    ),
    *(
        "sdílet",
        "sdílet na facebooku",
        "tisk",
        "vytisknout",
        "vytisknout stránku",
        "nahoru",
        "zpět nahoru",
        "číst dále",
    ),
    *("přijmout vše", "zpět", "přeskočit na obsah", "poslat e-mailem", "souhlasím"),
    *("udostępnij", "drukuj", "wydrukuj", "do góry", "powrót do góry", "czytaj więcej", "czytaj dalej", "powrót"),
    *("akceptuję", "zaakceptuj wszystkie", "przejdź do treści", "wyślij e-mailem"),
    *("teilen", "drucken", "seite drucken", "nach oben", "zum seitenanfang", "weiterlesen", "mehr lesen", "zurück"),
    *("alle akzeptieren", "zum inhalt springen", "seite teilen"),
    *("dalīties", "drukāt", "uz augšu", "lasīt vairāk", "atpakaļ", "pieņemt visas", "pāriet uz saturu"),
    *("facebook", "twitter", "x", "linkedin", "whatsapp", "e-mail", "pinterest"),
}
WORD_LIST = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)]")
BOLD, NOT_BOLD = (
    re.compile(r"(?<!-)font-weight\s*:\s*(?:bold|[6-9]00)"),
    re.compile(r"(?<!-)font-weight\s*:\s*(?:normal|400)"),
)
ITALIC = re.compile(r"(?<!-)font-style\s*:\s*italic")
HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden")


def tidy(root: Element) -> None:
    """Take the furniture away and turn what only looks like a mark into the mark; changes the tree."""
    root.children = [node for node in root.children if not _is_furniture(node)]
    for element in list(root.elements()):
        tidy(element)
        _mark(element)
    root.children = _with_lists(root.children)


def without_lines(root: Element) -> None:
    """Take away whole lines such as *Share* or *Back to top*: for what is pasted, never for what was written here."""
    for element in list(root.elements()):
        without_lines(element)
    root.children = [node for node in root.children if not _is_line_of_page(node)]


def _is_furniture(node: Node) -> bool:
    if isinstance(node, str):
        return False
    attributes = node.attributes
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or attributes.get("role") in ROLES:
        return True
    if HIDDEN.search(attributes.get("style", "")):
        return True
    words = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return node.tag == "aside" or (node.tag in BOXES and bool(FURNITURE.search(words)))


def _is_line_of_page(node: Node) -> bool:
    if isinstance(node, str) or node.tag not in {*BOXES, "address"}:
        return False
    return " ".join(node.text.split()).strip(" .…:!›»«‹↑→|").casefold() in LINES


def _mark(element: Element) -> None:
    """Bold and italic by style become marks; Google's bold box that is not bold becomes a box."""
    style = element.attributes.get("style", "")
    if element.tag in ("b", "strong") and NOT_BOLD.search(style):
        element.tag = "div" if any(child.tag in ("p", "ul", "ol", "div") for child in element.elements()) else "span"
    if element.tag != "span":
        return
    for rule, tag in ((BOLD, "strong"), (ITALIC, "em")):
        if rule.search(style) and element.text.strip():
            element.children = [Element(tag, {}, element.children)]


def _with_lists(nodes: list[Node]) -> list[Node]:
    """Word's paragraphs that are numbered or have a bullet, as lists; deeper levels inside the item before."""
    out: list[Node] = []
    open_lists: list[Element] = []
    for node in nodes:
        level = _level(node)
        if not level:
            if isinstance(node, Element) or node.strip():
                open_lists = []
            out.append(node)
            continue
        marker, item = _item(node)
        kind = "ol" if NUMBERED.match(marker) else "ul"
        del open_lists[level:]
        if len(open_lists) == level and open_lists[-1].tag != kind:
            open_lists.pop()
        while len(open_lists) < level:
            new = Element(kind)
            if open_lists and open_lists[-1].children:
                open_lists[-1].children[-1].children.append(new)
            elif not open_lists:
                out.append(new)
            else:  # a list that begins at a deep level
                open_lists[-1].children.append(Element("li", {}, [new]))
            open_lists.append(new)
        open_lists[-1].children.append(item)
    return out


def _level(node: Node) -> int:
    if isinstance(node, str) or node.tag not in ("p", "div"):
        return 0
    found = WORD_LIST.search(node.attributes.get("style", ""))
    return int(found[1]) if found else 0


def _item(node: Element) -> tuple[str, Element]:
    """The sign before a paragraph of Word's, and the paragraph without it as an item of a list."""
    marker = next((child for child in node.elements() if _is_marker(child)), None)
    if marker is not None:
        return marker.text.strip(), Element("li", {}, [child for child in node.children if child is not marker])
    if node.children and isinstance(node.children[0], str):
        found = re.match(r"\s*([·•§o–-]|\(?\w{1,4}[.)])[\s\u00a0]+", node.children[0])
        if found:
            return found[1], Element("li", {}, [node.children[0][found.end() :], *node.children[1:]])
    return "", Element("li", {}, node.children)


def _is_marker(element: Element) -> bool:
    ignored = "mso-list:ignore" in element.attributes.get("style", "").replace(" ", "").lower()
    return ignored or (element.tag == "span" and any(_is_marker(child) for child in element.elements()))
