"""What is known of each language of the portal: `data/languages.toml`. Read by the settings, so without Django."""

import tomllib
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "data" / "languages.toml"
LANGUAGE_DATA: dict[str, dict[str, Any]] = tomllib.loads(FILE.read_text("utf-8"))
