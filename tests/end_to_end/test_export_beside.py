"""What Export has made beside the window: a very large picture by a process, a long text’s numbers."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image
from pytestqt.qtbot import QtBot

from lstm_viz.studio import INSPECT, Studio
from tests.end_to_end import beside_and_here
from tests.end_to_end.windows import shown, wait_for

STEPS = 100_000


def test_a_very_large_picture_is_painted_by_a_process_and_is_the_same_to_the_pixel(tmp_path: Path) -> None:
    """In a process of its own, which has the same fonts: a test's window has fewer."""
    words = [sys.executable, "-m", beside_and_here.__name__, str(tmp_path)]
    ended = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
    with Image.open(tmp_path / "beside.png") as beside, Image.open(tmp_path / "here.png") as here:
        assert here.width > 2500
        np.testing.assert_array_equal(np.asarray(beside), np.asarray(here))


def test_all_of_a_long_texts_colours_and_its_image_as_it_is_seen(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("A" + "·" * (STEPS - 1), encoding="utf-8")
    running.front.complete()
    running.document.open_file(path)
    wait_for(qtbot, lambda: shown(running).steps == STEPS)
    running.window.show_workspace(INSPECT)
    assert shown(running).whole is None
    dialog = running.front.export
    dialog.look_again()
    dialog.numbers.which.setCurrentText("The colours of the text")
    with qtbot.waitSignal(dialog.numbers.written, timeout=60_000):
        dialog.numbers.write(tmp_path / "text.csv")
    with (tmp_path / "text.csv").open(newline="", encoding="utf-8") as stream:
        rows = list(csv.reader(stream))[1:]
    assert [int(row[0]) for row in rows] == list(range(1, STEPS + 1))
    assert [row[1] for row in rows] == list(shown(running).labels)
    running.selection.set_step(STEPS - 1)
    wait_for(qtbot, lambda: shown(running).at(STEPS - 1) is not None)
    for held in shown(running).stretches:
        memory = held.arrays["c"][:, running.selection.unit]
        found = np.array([float(row[2]) for row in rows[held.start : held.stop]])
        np.testing.assert_allclose(found, memory, atol=1e-6)
    dialog.numbers.which.setCurrentText("Units × steps")
    with qtbot.waitSignal(dialog.numbers.written, timeout=60_000):
        dialog.numbers.write(tmp_path / "image.npz")
    with np.load(tmp_path / "image.npz") as image:
        assert image["first_step"][0] == 1
        assert image["last_step"][-1] == STEPS
        assert len(image.files) == 2 + running.document.model.hidden_size
