"""The key that signs sessions and links, where the operator gives none: made once and kept beside the data."""

import os
import secrets
from pathlib import Path


def stored_secret_key(data_dir: Path) -> str:
    """Return the key kept in *data_dir*, making it (readable by its owner alone) when there is none yet."""
    path = data_dir / "secret-key"
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        try:
            with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(50))
        except FileExistsError:  # another process was faster
            pass
    return path.read_text().strip()
