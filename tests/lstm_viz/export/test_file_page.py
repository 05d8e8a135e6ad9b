"""Numbers, equations and pages as files: each in each of its forms, read back by something else."""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lstm_viz.errors import UserError
from lstm_viz.export.dialog import ExportDialog
from lstm_viz.export.file_page import FilePage, file_name, with_ending
from lstm_viz.export.kinds import FetchedKind, Kind, Make
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import CELL, GRADIENTS, INSPECT, LIVE, Studio
from lstm_viz.theme import DARK, LIGHT
from lstm_viz.words import language


@pytest.fixture(scope="module")
def studio(application: object) -> Iterator[Studio]:
    """The window with its stored trace and its stored race, and no engine."""
    made = Studio(Preferences(Settings()))
    made.window.show()
    made.front.complete()
    made.live.show_stored()
    made.selection.set_position(8.0)
    yield made
    made.close()
    made.window.close()


@pytest.fixture
def dialog(studio: Studio) -> ExportDialog:
    studio.front.export.look_again()
    return studio.front.export


def written(qtbot: QtBot, page: FilePage, path: Path) -> Path:
    with qtbot.waitSignal(page.written):
        page.write(path)
    return path


def choose(page: FilePage, name: str) -> None:
    page.which.setCurrentIndex(page.which.findText(name))
    assert page.which.currentText() == name


def test_the_trace_as_arrays_and_as_a_table_are_the_same_numbers(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(dialog.numbers, "The trace")
    arrays = np.load(written(qtbot, dialog.numbers, tmp_path / "trace.npz"))
    with written(qtbot, dialog.numbers, tmp_path / "trace.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == sum(arrays[name].size for name in arrays)
    for row in rows:
        value = arrays[row["quantity"]][int(row["step"]) - 1, int(row["unit"]) - 1]
        assert np.float32(row["value"]) == value


def test_the_equations_are_latex_text_and_a_table(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    choose(dialog.numbers, "Equations")
    latex = written(qtbot, dialog.numbers, tmp_path / "step.tex").read_text("utf-8")
    assert latex.startswith("\\begin{aligned}")
    assert "\\odot" in latex
    text = written(qtbot, dialog.numbers, tmp_path / "step.txt").read_text("utf-8")
    assert text.startswith("Step 2")
    table = written(qtbot, dialog.numbers, tmp_path / "step.csv").read_text("utf-8")
    assert table.startswith("step,unit,quantity,value\n2,")


def test_what_live_plots_is_a_table_and_arrays(
    dialog: ExportDialog, studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.window.show_workspace(LIVE)
    plots = studio.live_workspace.plots
    assert plots is not None
    plots.draw_now()
    dialog.look_again()
    choose(dialog.numbers, "Loss")
    arrays = np.load(written(qtbot, dialog.numbers, tmp_path / "loss.npz"))
    record = studio.live.training.current
    assert record is not None
    exact = record.curves[0, "loss"].exact()
    assert exact is not None
    first = arrays["curve"] == arrays["curve"][0]
    assert np.array_equal(arrays["training_step"][first], exact[0])
    assert np.array_equal(arrays["mean"][first], exact[1])
    with written(qtbot, dialog.numbers, tmp_path / "loss.csv").open(newline="") as stream:
        assert len(list(csv.reader(stream))) == len(arrays["curve"]) + 1
    studio.window.show_workspace(CELL)


def test_what_the_laboratory_plots_can_be_had(dialog: ExportDialog, studio: Studio) -> None:
    studio.window.show_workspace(GRADIENTS)
    dialog.look_again()
    offered = [dialog.numbers.which.itemText(index) for index in range(dialog.numbers.which.count())]
    assert offered[:2] == ["The trace", "Equations"]
    tabled = [view for view in studio.window.shown.views().values() if getattr(view, "title", "")]
    assert offered[2:] == [view.title for view in tabled]  # type: ignore[attr-defined]


def test_an_ending_that_there_is_not_is_a_sentence(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.web.refused) as refused:
        dialog.web.write(tmp_path / "trace.doc")
    assert isinstance(refused.args[0], UserError)  # type: ignore[index]
    assert ".html" in str(refused.args[0])  # type: ignore[index]
    assert list(tmp_path.iterdir()) == []


def test_a_page_is_one_file(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    made = written(qtbot, dialog.web, tmp_path / "trace.html").read_text("utf-8")
    assert made.startswith("<!DOCTYPE html>")
    assert [found.name for found in tmp_path.iterdir()] == ["trace.html"]


def test_a_name_without_an_ending_gets_that_of_the_form(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert with_ending(tmp_path / "a.csv", "*.npz").name == "a.csv"
    choose(dialog.numbers, "The trace")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(tmp_path / "numbers"), "*.csv"))
    )
    with qtbot.waitSignal(dialog.numbers.written) as told:
        dialog.numbers.save.click()
    assert told.args == [tmp_path / "numbers.csv"]


def test_a_page_in_another_language_and_its_own_colours(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.web.language.setCurrentIndex(dialog.web.language.findData("de"))
    dialog.web.colours.setCurrentIndex(dialog.web.colours.findData("dark"))
    made = written(qtbot, dialog.web, tmp_path / "trace.html").read_text("utf-8")
    assert "Nächster Schritt" in made
    assert f"--window: {DARK.window}" in made
    assert LIGHT.window not in made
    assert language() == "en"


def test_what_is_stopped_is_said_and_leaves_the_old_file(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "much.csv"
    path.write_bytes(b"old")
    stop = threading.Event()

    def write(stream: IO[bytes]) -> None:
        while True:
            stream.write(b"1,2,3\n")
            stop.set()

    page = FilePage("much", lambda: [Kind("Much", "", (".csv",), lambda _: write)])
    qtbot.addWidget(page)
    page.look_again()
    with qtbot.waitSignal(page.refused) as refused:
        page.write(path)
        assert not page.save.isEnabled()
        assert stop.wait(10)
        page.stop.click()
    assert str(refused.args[0]) == "The export was stopped."  # type: ignore[index]
    assert page.save.isEnabled()
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_is_brought_first_tells_how_far_it_is_and_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[tuple[Callable[[Make], None], Callable[[UserError], None]]] = []
    left: list[bool] = []

    def fetch(
        done: Callable[[Make], None], failed: Callable[[UserError], None], told: Callable[[float], None]
    ) -> Callable[[], None]:
        asked.append((done, failed))
        told(0.4)
        return lambda: left.append(True)

    page = FilePage("far", lambda: [FetchedKind("Far", "", (".csv",), fetch)])
    qtbot.addWidget(page)
    page.look_again()
    path = tmp_path / "far.csv"
    page.write(path)
    assert (page.busy.value(), page.busy.maximum()) == (40, 100)
    assert not page.save.isEnabled()
    with qtbot.waitSignal(page.refused) as refused:
        page.stop.click()
    assert str(refused.args[0]) == "The export was stopped."  # type: ignore[index]
    assert left == [True]
    assert page.save.isEnabled()
    assert not path.exists()
    page.write(path)
    with qtbot.waitSignal(page.written):
        asked[1][0](lambda _: lambda stream: stream.write(b"here"))
    assert path.read_bytes() == b"here"
    page.write(path)
    with qtbot.waitSignal(page.refused):
        asked[2][1](UserError("gone"))
    assert page.save.isEnabled()
    assert path.read_bytes() == b"here"
    page.close_worker()


def test_the_text_and_the_image_of_inspect_are_tables(
    dialog: ExportDialog, studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.window.show_workspace(INSPECT)
    dialog.look_again()
    trace = studio.tracing.trace
    assert trace is not None
    assert trace.whole is not None
    choose(dialog.numbers, "The colours of the text")
    with written(qtbot, dialog.numbers, tmp_path / "text.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    name = f"{studio.inspect_workspace.looking.quantity}_{studio.selection.unit + 1}"
    assert [row["label"] for row in rows] == list(trace.labels)
    memory = trace.whole.arrays[studio.inspect_workspace.looking.quantity]
    assert [np.float32(row[name]) for row in rows] == list(memory[:, studio.selection.unit])
    choose(dialog.numbers, "Units × steps")
    image = np.load(written(qtbot, dialog.numbers, tmp_path / "image.npz"))
    assert len(image.files) == 2 + memory.shape[1]
    studio.window.show_workspace(CELL)


@pytest.mark.parametrize(
    ("words", "name"),
    [("∂L/∂h: how far?", "∂L-∂h- how far"), ("Units × steps", "Units × steps"), ("..", "export")],
)
def test_a_suggested_name_is_one_on_every_disk(words: str, name: str) -> None:
    assert file_name(words) == name
