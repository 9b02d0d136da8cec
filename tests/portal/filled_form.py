"""What a browser would send: every field of a page's form as it stands, to be changed and posted."""

from html.parser import HTMLParser


class FilledForm(HTMLParser):
    """Reads the form whose id ends with `_form`, without the templates of new rows."""

    def __init__(self) -> None:
        super().__init__()
        self.data: dict[str, list[str]] = {}
        self.disabled: set[str] = set()
        self._inside = False
        self._select: str | None = None
        self._textarea: str | None = None

    def handle_starttag(self, tag: str, attributes: list) -> None:
        values = dict(attributes)
        name = values.get("name", "")
        if tag == "form":
            self._inside = values.get("id", "").endswith("_form")
        if not self._inside or "__prefix__" in name:
            return
        if name and "disabled" in values:
            self.disabled.add(name)
        elif tag == "input" and name and values.get("type") not in ("submit", "button", "file"):
            if values.get("type") not in ("checkbox", "radio") or "checked" in values:
                self.data.setdefault(name, []).append(values.get("value") or "")
        elif tag == "textarea":
            self._textarea = name
            self.data[name] = [""]
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in values:
            self.data.setdefault(self._select, []).append(values.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = None
        elif tag == "textarea":
            self._textarea = None
        elif tag == "form":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.data[self._textarea][0] += data.removeprefix("\n") if not self.data[self._textarea][0] else data


def filled(response) -> dict[str, list[str]]:
    """The data of the form on a page that a client was given."""
    form = FilledForm()
    form.feed(response.text)
    assert form.data, "no form on the page"
    return form.data


def send(client, address: str, button: str = "_continue", **changes):
    """Open a form, change some fields, press a button; returns the page that follows."""
    data = filled(client.get(address)) | changes | {button: "1"}
    return client.post(address, data, follow=True)
