"""How static files are stored in production: hashed, compressed, and each style sheet in one file."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'@import url\("([^":]+\.css)"\);\n?')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
# A colon is left alone: in a selector the space before it has a meaning.
AROUND_PUNCTUATION = re.compile(r" ?([{};,]) ?")


class JoinedStylesStorage(CompressedManifestStaticFilesStorage):
    """Replaces the imports of a style sheet by what they import, so that a page asks for one file.

    A sheet is joined when it imports with a relative `@import url("…");`. Imported files must not use relative
    addresses of their own unless they lie in the folder of the sheet that imports them.
    """

    support_js_module_import_aggregation = True  # a module imports others by their hashed names

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[tuple]:
        """Join, then hash and compress as usual. `paths` maps names to (storage, path) of the sources."""
        if not dry_run:
            sheets = {name: self._text(paths, name) for name in paths if name.endswith(".css")}
            for name, text in sheets.items():
                if IMPORT.search(text):
                    self.delete(name)
                    self._save(name, ContentFile(joined(name, sheets).encode()))
                    paths[name] = (self, name)
        yield from super().post_process(paths, dry_run, **options)

    @staticmethod
    def _text(paths: dict[str, Any], name: str) -> str:
        storage, path = paths[name]
        with storage.open(path) as file:
            return file.read().decode()


def joined(name: str, sheets: dict[str, str]) -> str:
    """The sheet `name` with its imports put in and spared of comments and white space.

    Raises KeyError where an imported sheet does not exist.
    """

    def part(match: re.Match[str]) -> str:
        return joined(posixpath.normpath(posixpath.join(posixpath.dirname(name), match[1])), sheets)

    return minified(IMPORT.sub(part, sheets[name]))


def minified(css: str) -> str:
    """The same rules without comments and needless white space; no string may hold a comment mark or a brace."""
    css = SPACE.sub(" ", COMMENT.sub("", css))
    return AROUND_PUNCTUATION.sub(r"\1", css).replace(";}", "}").replace(": ", ":").strip() + "\n"
