"""What a file is: a document, a talk, a list of changes, a checkpoint, or something that `Opening` knows.

Looks into files, so it belongs on a worker thread.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from lstm_viz import changes
from lstm_viz.errors import UserError
from lstm_viz.opening import SEQUENCE_ENDINGS
from lstm_viz.present import opened_talk, talk_file
from lstm_viz.sessions import session_file
from lstm_viz.words import tr

SESSION, TALK, CHANGES, CHECKPOINT, SEQUENCE, MODEL = (
    "session",
    "talk",
    "changes",
    "checkpoint",
    "sequence",
    "model",
)
LOOKED_AT = 200  # bytes at the beginning
BY_ENDING = {
    session_file.ENDING: SESSION,
    talk_file.ENDING: TALK,
    opened_talk.SOURCE_ENDING: TALK,
    ".checkpoint": CHECKPOINT,
    **dict.fromkeys(SEQUENCE_ENDINGS, SEQUENCE),
}


def kind_of(path: Path) -> str:
    """One of the names above, by the ending or else by what is inside; raises UserError."""
    if path.is_dir():
        raise UserError(
            tr("{name} is a folder.", name=path.name), tr("Open the model, the sequence or the document in it.")
        )
    kind = BY_ENDING.get(path.suffix.lower())
    if kind is not None:
        return kind
    try:
        with path.open("rb") as stream:
            beginning = stream.read(LOOKED_AT)
        members = _members(path) if beginning.startswith(b"PK") else frozenset()
    except OSError as error:
        raise UserError(
            tr("{name} cannot be read: {problem}.", name=path.name, problem=error.strerror or error)
        ) from error
    if session_file.DESCRIPTION in members:
        return SESSION
    if talk_file.DESCRIPTION in members:
        return TALK
    if changes.FORMAT.encode() in beginning:
        return CHANGES
    return MODEL  # or another program's: whoever opens it says


def _members(path: Path) -> frozenset[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return frozenset()  # not a whole archive: whoever opens it says what is wrong
