"""What a file is: a document, a talk, lessons, a list of changes, a checkpoint, or something that `Opening` knows.

Looks into files, so it belongs on a worker thread.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from lstm_viz import changes, npy
from lstm_viz.errors import UserError
from lstm_viz.opening import ARCHIVE_ENDING, MODEL_ENDINGS, SEQUENCE_ENDINGS
from lstm_viz.present import opened_talk, talk_file
from lstm_viz.sessions import session_file
from lstm_viz.words import tr

SESSION, TALK, LESSONS, CHANGES, CHECKPOINT, SEQUENCE, MODEL = (
    "session",
    "talk",
    "lessons",
    "changes",
    "checkpoint",
    "sequence",
    "model",
)
LOOKED_AT = 4000  # bytes at the beginning
OF_LESSONS = re.compile(rb'^format[ \t]*=[ \t]*"lstm-viz-(lesson|questions|glossary)', re.MULTILINE)
INDEX = ".index.json"  # how an index over the parts of a model is called: model.safetensors.index.json
PART = re.compile(r"-\d+-of-\d+\.\w+$")
BY_ENDING = {
    session_file.ENDING: SESSION,
    talk_file.ENDING: TALK,
    ".checkpoint": CHECKPOINT,
    **dict.fromkeys(SEQUENCE_ENDINGS, SEQUENCE),
}


def kind_of(path: Path) -> str:
    """One of the names above, by the ending or else by what is inside; raises UserError. A folder is one of
    lessons; what else is in one is found by `in_folder`.
    """
    if path.is_dir():
        if any(_is_lesson(found) for found in sorted(path.glob(f"*{opened_talk.SOURCE_ENDING}"))):
            return LESSONS
        raise UserError(
            tr("{name} is a folder.", name=path.name), tr("Open the model, the sequence or the document in it.")
        )
    if path.suffix.lower() == opened_talk.SOURCE_ENDING:
        return LESSONS if _is_lesson(path) else TALK
    if path.suffix.lower() == ARCHIVE_ENDING and npy.holds_model(path):
        return MODEL
    return BY_ENDING.get(path.suffix.lower()) or _kind_by_content(path)


def _kind_by_content(path: Path) -> str:
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


def in_folder(folder: Path) -> Path:
    """What a folder stands for: itself where it holds lessons, else the one file in it that can be opened, as of a
    model that lies in its folder with what belongs to it. Raises UserError.
    """
    try:
        entries = sorted(path for path in folder.iterdir() if path.is_file())
        if any(_is_lesson(path) for path in entries if path.suffix.lower() == opened_talk.SOURCE_ENDING):
            return folder
    except OSError as error:
        raise UserError(
            tr("{name} cannot be read: {problem}.", name=folder.name, problem=error.strerror or error)
        ) from error
    indices = [path for path in entries if path.name.endswith(INDEX)]
    if len(indices) == 1 and all(is_part(path) for path in entries if path.suffix.lower() in MODEL_ENDINGS):
        return indices[0]
    endings = {session_file.ENDING, talk_file.ENDING, *MODEL_ENDINGS}
    found = [path for path in entries if path.suffix.lower() in endings]
    found = found or [path for path in entries if path.suffix.lower() in SEQUENCE_ENDINGS]
    if len(found) == 1:
        return found[0]
    many = (
        tr("{count} files in it could be meant.", count=len(found))
        if found
        else tr("Nothing in it can be opened.")
    )
    raise UserError(tr("{name} is a folder. {what}", name=folder.name, what=many), tr("Open one file."))


def is_part(path: Path) -> bool:
    """Whether a file is called as one of the several in which a model lies, beside an index over them."""
    return PART.search(path.name) is not None


def _is_lesson(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return OF_LESSONS.search(stream.read(LOOKED_AT)) is not None
    except OSError:
        return False  # whoever opens it says why


def _members(path: Path) -> frozenset[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return frozenset()  # not a whole archive: whoever opens it says what is wrong
