"""A text that a person names as a file: read whole, or refused in words."""

from __future__ import annotations

from pathlib import Path

from lstm_viz.errors import UserError
from lstm_viz.words import tr


def text_of(path: Path, most_bytes: int, where_larger: str) -> str:
    """The text, its line ends as Python gives them. Raises UserError for what cannot be read, is not UTF-8, or has
    more than `most_bytes`; `where_larger` says what to do then.
    """
    try:
        if path.stat().st_size > most_bytes:
            raise UserError(tr("{name} is too large.", name=path.name), where_larger)
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UserError(tr("{name} cannot be read: {why}.", name=path.name, why=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise UserError(tr("{name} is not UTF-8 text.", name=path.name), tr("Save it as UTF-8.")) from error
