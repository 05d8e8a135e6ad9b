"""Several files at once, or a folder: which of them are opened, in which order, and what is said of the others.

Knows no widget. Looks into files, so it belongs on a worker thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lstm_viz.errors import UserError
from lstm_viz.sessions import kinds
from lstm_viz.words import tr

ORDER = (
    kinds.SESSION,
    kinds.LESSONS,
    kinds.TALK,
    kinds.CHECKPOINT,
    kinds.MODEL,
    kinds.SEQUENCE,
    kinds.CHANGES,
)
"""What comes first: a model before the sequence that it reads, and both before what is changed in them."""


@dataclass(frozen=True)
class Sorted:
    """The files to be opened with their kinds, in their order; `said`: why others are not, or ""."""

    files: tuple[tuple[Path, str], ...]
    said: str


def sorted_out(paths: Iterable[Path]) -> Sorted:
    """One file of each kind; a document, or lessons, alone. Raises UserError where nothing can be opened."""
    found: dict[str, Path] = {}
    left: list[Path] = []
    problems: list[UserError] = []
    paths = list(paths)
    whole = {path.parent for path in paths if path.name.endswith(kinds.INDEX)}
    for path in paths:
        if path.parent in whole and kinds.is_part(path):
            continue  # the index, which lies beside it, opens it, too
        try:
            meant = kinds.in_folder(path) if path.is_dir() else path
            kind = kinds.kind_of(meant)
        except UserError as error:
            problems.append(error)
            continue
        if kind in found:
            left.append(path)
        else:
            found[kind] = meant
    if not found:
        raise problems[0] if problems else UserError(tr("Nothing was dropped."))
    files = [(found[kind], kind) for kind in ORDER if kind in found]
    if files[0][1] in {kinds.SESSION, kinds.LESSONS}:  # what else there is would only change it at once
        left += [path for path, _ in files[1:]]
        files = files[:1]
    said = [str(problem) for problem in problems]
    if left:
        names = ", ".join(path.name for path in left)
        said.append(tr("Not opened, since one of a kind is open at a time: {names}.", names=names))
    return Sorted(tuple(files), " ".join(said))
