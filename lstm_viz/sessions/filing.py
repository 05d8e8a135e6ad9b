"""The document that is open: its file, whether all of it is saved, what was open lately; saving and opening.

Owns the order in which that happens, and that files are touched on a worker thread alone. It does not own the
dialogs (`dialogs`), nor what is in a document (`keeping`, `session_file`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from msgspec.structs import replace as with_fields
from PySide6.QtCore import QObject, Signal

from lstm_viz import models
from lstm_viz.changes import ListedChange, read_list
from lstm_viz.errors import UserError
from lstm_viz.history import History
from lstm_viz.opening import Opening
from lstm_viz.present import opened_talk
from lstm_viz.present.talk import Given
from lstm_viz.sessions import kinds, recent, session_file
from lstm_viz.sessions.keeping import Keeping
from lstm_viz.sessions.session import Kept, Opened, Session
from lstm_viz.sessions.several import Sorted, sorted_out
from lstm_viz.words import tr
from lstm_viz.workers import Worker

Done = Callable[[], object]
Stamp = tuple[int, int]  # when a file was written, in ns, and its bytes
# A document, a talk, a list of changes, a checkpoint, or which other kind it is (lessons, a model, a sequence).
Found = Opened | Given | tuple[ListedChange, ...] | bytes | str


class Filing(QObject):
    """Signals: `changed` (the name, whether all is saved, what was open lately), `saved` and `opened` (a Path; of
    another kind than a document `taken`, with what it is), `refused` (a UserError), `working_changed`.
    """

    changed = Signal()
    saved = Signal(object)
    opened = Signal(object)
    taken = Signal(object, object)
    refused = Signal(object)
    working_changed = Signal()

    def __init__(
        self,
        keeping: Keeping,
        history: History,
        opening: Opening,
        folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`folder` is the user's own for this program; None: nothing is remembered."""
        super().__init__(parent)
        self._keeping = keeping
        self._history = history
        self._opening = opening
        self._folder = folder
        self._path: Path | None = None
        self._stamp: Stamp | None = None  # of the document's file, as it was read or written here
        self._recent: tuple[Path, ...] = ()
        self._working = ""  # what is read or written, in words
        self._stopped = False
        self._busy = 0  # of the newest thing that was asked for; what comes of an older one is void
        self.left_out = ""  # of what was saved last, in words
        self._waiting: list[Path] = []  # dropped together with what is being opened
        self._worker = Worker(self)
        opening.refused.connect(self._on_not_opened)
        opening.model_taken.connect(self._go_on)
        history.changed.connect(self.changed)
        if folder is not None:
            self._worker.run(lambda: recent.load(folder), self._on_recent, self.refused.emit)

    @property
    def path(self) -> Path | None:
        """The document's file; None where it was never saved."""
        return self._path

    @property
    def name(self) -> str:
        """As the window's title says it."""
        return tr("Untitled") if self._path is None else self._path.stem

    @property
    def unsaved(self) -> bool:
        return self._history.unsaved

    @property
    def recent(self) -> tuple[Path, ...]:
        """What was open lately, the newest first."""
        return self._recent

    def new(self) -> None:
        """Begins another document: the first model, its example, nothing changed, nothing trained."""
        scene = with_fields(self._keeping.fresh, model=models.FIRST)
        self._busy += 1
        self._show(session_file.opened(Kept(Session(scene=scene))), None)

    # --- saving ----------------------------------------------------------------------------------------------

    def save(self, path: Path | None = None, then: Done = lambda: None) -> None:
        """Writes the document into a file, its own where none is named; `then` is called when it is there. What
        somebody else has saved in its own file meanwhile is only replaced where the file is named.

        Raises ValueError where it has no file yet and none is named.
        """
        target = path if path is not None else self._path
        if target is None:
            raise ValueError("the document has no file yet")
        if target.suffix.lower() != session_file.ENDING:
            target = target.with_name(f"{target.name}{session_file.ENDING}")
        mark, stamp = self._history.mark, self._stamp if path is None else None
        self._begin(tr("Saving {name} …", name=target.name))

        def on_written(written: Stamp) -> None:
            self._end()
            self.left_out = left_out
            self._path, self._stamp = target, written
            self._history.mark_saved(mark)
            self._remember(target)
            self.saved.emit(target)
            then()

        left_out = ""

        def on_taken(kept: Kept) -> None:
            nonlocal left_out
            left_out = kept.left_out
            self._worker.run(
                lambda: _write(target, kept, stamp, lambda: self._stopped), on_written, self._on_not_saved
            )

        self._keeping.take(on_taken, self._on_not_saved)

    def _on_not_saved(self, error: UserError) -> None:
        self._end()
        self.refused.emit(error)

    # --- what takes a while ----------------------------------------------------------------------------------

    @property
    def working(self) -> str:
        """What is read or written just now, in words; "" while nothing is."""
        return self._working

    def leave_off(self) -> None:
        """Stops it: the document stays as it is, and a file that was to be written as it was."""
        self._stopped = True
        self._busy += 1
        self._waiting = []
        self._end()

    def _begin(self, words: str) -> None:
        self._stopped, self._working = False, words
        self.working_changed.emit()

    def _end(self) -> None:
        self._working = ""
        self.working_changed.emit()

    # --- opening ---------------------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Takes a file for what it is: a document, a talk, a model, a sequence, a list of changes."""
        self._busy += 1
        number = self._busy
        self._begin(tr("Opening {name} …", name=path.name))

        def on_found(found: Found) -> None:
            if number == self._busy:
                self._end()
                self._take(path, found)

        def on_refused(error: UserError) -> None:
            if number == self._busy:
                self._end()
                self.refused.emit(error)

        self._worker.run(lambda: _look_into(path), on_found, on_refused)

    def open_several(self, paths: Sequence[Path]) -> None:
        """Takes each of several files, or of those in a folder, for what it is; one of a kind."""
        self._busy += 1
        number = self._busy

        def on_sorted(found: Sorted) -> None:
            if number != self._busy:
                return
            if found.said:
                self.refused.emit(UserError(found.said))
            self._open_next([path for path, _ in found.files])

        self._worker.run(lambda: sorted_out(paths), on_sorted, self.refused.emit)

    def _open_next(self, paths: list[Path]) -> None:
        """One after the other: a sequence waits for the model that comes with it."""
        if not paths:
            return
        self._waiting = paths[1:]
        self.open(paths[0])

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._open_next(waiting)

    def _on_not_opened(self, problem: object) -> None:
        if problem is not None:
            self._waiting = []

    def _take(self, path: Path, found: Found) -> None:
        if isinstance(found, Opened):
            self._show(found, path)
        elif isinstance(found, str) and found in {kinds.MODEL, kinds.SEQUENCE}:
            self.taken.emit(path, found)
            self._opening.open(path)
        else:
            self.taken.emit(path, found)
        self._remember(path)
        if found != kinds.MODEL:
            self._go_on()

    def put(self, found: Opened) -> None:
        """Shows what was left behind by a crash: a document that is not saved as it stands."""
        file = found.kept.session.file
        self._busy += 1
        self._show(found, Path(file) if file else None)
        self._history.touch()

    def kept_now(self, kept: Kept) -> Kept:
        """What was taken, with where its document is saved."""
        file = "" if self._path is None else str(self._path)
        return replace(kept, session=with_fields(kept.session, file=file))

    def _show(self, found: Opened, path: Path | None) -> None:
        try:
            self._keeping.put(found)
        except UserError as error:
            self.refused.emit(error)
            return
        self._path, self._stamp = path, None if path is None else _stamp_of(path)
        self._history.forget()
        self.opened.emit(path)
        self.changed.emit()

    # --- what was open lately --------------------------------------------------------------------------------

    def _on_recent(self, paths: tuple[Path, ...]) -> None:
        for path in reversed(self._recent):  # opened while the list was read
            paths = recent.with_newest(paths, path)
        self._recent = paths
        self.changed.emit()

    def _remember(self, path: Path) -> None:
        self._recent = recent.with_newest(self._recent, path.absolute())
        folder = self._folder
        if folder is not None:
            newest = path.absolute()
            self._worker.run(lambda: recent.remember(folder, newest), self._on_recent, self.refused.emit)
        self.changed.emit()

    def close(self) -> None:
        """Waits for what is being written."""
        self._worker.close()


def _stamp_of(path: Path) -> Stamp | None:
    """By what a file is known to be the same as before; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _write(path: Path, kept: Kept, before: Stamp | None, stopped: Callable[[], bool]) -> Stamp:
    """Writes a document, unless somebody else has written its file since `before`; raises UserError."""
    now = _stamp_of(path)
    if before is not None and now is not None and now != before:
        raise UserError(
            tr("{name} was saved elsewhere since it was opened here, perhaps in another window.", name=path.name),
            tr("Save as… replaces it, or saves this one under another name."),
        )
    session_file.write(path, kept, stopped)
    written = _stamp_of(path)
    assert written is not None
    return written


def _look_into(path: Path) -> Found:
    """What a file is, read as far as that kind is read here; raises UserError."""
    kind = kinds.kind_of(path)
    if kind == kinds.SESSION:
        return session_file.read(path)
    if kind == kinds.TALK:
        return opened_talk.named(str(path))
    if kind == kinds.CHANGES:
        return read_list(path)
    if kind == kinds.CHECKPOINT:
        return session_file.FORM.bytes_of(path)
    return kind
