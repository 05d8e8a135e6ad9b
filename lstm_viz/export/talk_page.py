"""Export: a talk as slides, or as a handout with its notes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.errors import UserError
from lstm_viz.export import slides
from lstm_viz.export.choices import box, colours_box, language_box
from lstm_viz.export.command_process import CommandProcess, Words
from lstm_viz.export.file_page import file_name
from lstm_viz.present import talk_file, talk_source
from lstm_viz.present.talk import Given
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

SLIDES, HANDOUT = ".pptx", ".pdf"


class TalkPage(QWidget):
    """Signals: `written` (a Path), `refused` (a UserError). One file at a time, made by a process of its own."""

    written = Signal(object)
    refused = Signal(object)

    def __init__(self, open_talk: Callable[[], Given | None]) -> None:
        """`open_talk` gives the talk that is open or made in the window, where there is one."""
        super().__init__()
        self._open_talk = open_talk
        self._process: CommandProcess | None = None
        self.talk = box(tr("Talk"))
        self.form = box(tr("Format"))
        self.form.addItem(tr("Slides (PowerPoint)"), SLIDES)
        self.form.addItem(tr("Handout with the notes (PDF)"), HANDOUT)
        self.theme = colours_box()
        self.language = language_box()
        self.clips = QCheckBox(tr("Scenes that play as clips"))
        self.clips.setChecked(True)
        self.about = label(role="muted", wrap=True)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress of the slides"))
        self.stop = QPushButton(tr("Stop"))
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        self._lay_out()
        self._show_form()
        self._show_process()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.stop, self.save):
            buttons.addWidget(button)
        form = QFormLayout()
        for name, field in (
            (tr("Talk"), self.talk),
            (tr("Format"), self.form),
            (tr("Colours"), self.theme),
            (tr("Language"), self.language),
            ("", self.clips),
        ):
            form.addRow(name, field)
        form.addRow(self.about)
        form.addRow(self.progress)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(buttons)
        self.form.currentIndexChanged.connect(self._show_form)
        self.save.clicked.connect(self._ask)
        self.stop.clicked.connect(self._on_stop)

    def show_talks(self) -> None:
        """The talk that is open, and those that are shipped."""
        chosen = self.talk.currentText()
        self.talk.clear()
        given = self._open_talk()
        if given is not None and given.talk.scenes:
            self.talk.addItem(tr("{title} (open)", title=given.talk.title), "")
        for name in talk_source.shipped():
            self.talk.addItem(talk_source.title_of(name), name)
        self.talk.setCurrentIndex(max(0, self.talk.findText(chosen)))

    def write(self, path: Path) -> None:
        """Begins to make the file that is chosen."""
        name = self.talk.currentData()
        talk = name or self._open_talk()
        problem = slides.missing() if path.suffix.lower() == SLIDES else ""
        if talk is None:
            self.refused.emit(UserError(tr("The talk is not open any more."), tr("Choose another one.")))
            return
        if problem:
            self.refused.emit(UserError(tr("Slides cannot be written here."), problem))
            return
        words = words_for(talk, self.theme.currentData(), clips=self.clips.isChecked())
        process = self._process = CommandProcess(path, self.language.currentData(), words, self)
        process.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        process.finished.connect(self._on_finished)
        process.failed.connect(self._on_failed)
        process.cancelled.connect(self._end)
        self._show_process()
        process.start()

    def close_worker(self) -> None:
        """Stops what is under way, and waits for it."""
        if self._process is not None:
            self._process.close()

    @property
    def _ending(self) -> str:
        return str(self.form.currentData())

    def _ask(self) -> None:
        given = self._open_talk()
        name = self.talk.currentData() or file_name(given.talk.title if given is not None else tr("talk"))
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export a talk"), f"{name}{self._ending}", f"*{self._ending}"
        )
        if path:
            found = Path(path)
            same = found.suffix.lower() == self._ending
            self.write(found if same else found.with_name(found.name + self._ending))

    def _on_stop(self) -> None:
        if self._process is not None:
            self._process.cancel()

    def _on_finished(self, path: Path) -> None:
        self._end()
        self.written.emit(path)

    def _on_failed(self, error: UserError) -> None:
        self._end()
        self.refused.emit(error)

    def _end(self) -> None:
        if self._process is not None:
            self._process.close()
            self._process.deleteLater()
            self._process = None
        self._show_process()

    def _show_process(self) -> None:
        """Whether one is at work."""
        busy = self._process is not None
        self.progress.setVisible(busy)
        self.progress.setValue(0)
        self.stop.setVisible(busy)
        self.save.setEnabled(not busy)

    def _show_form(self) -> None:
        of_slides = self._ending == SLIDES
        self.clips.setEnabled(of_slides)
        words = tr("A slide for each scene: its picture as lines and as points, its caption, and the notes.")
        paper = tr("A page for each scene: its picture, its caption, and the notes.")
        self.about.setText((slides.missing() or words) if of_slides else paper)


def words_for(talk: str | Given, theme: str, *, clips: bool = True) -> Words:
    """What `lstm-viz slides` is told of a shipped talk, by its name, or of one that is open."""

    def words(folder: Path) -> list[str]:
        source = str(folder / f"talk{talk_file.ENDING}")
        if isinstance(talk, str):
            source = talk
        else:
            talk_file.FORM.write(Path(source), lambda: talk_file.members_of(talk))
        return ["slides", source, "--theme", theme, *([] if clips else ["--no-clips"])]

    return words
