"""What Inspect measured and found, as files: with the real engine, from the Export dialog."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from lstm_viz.studio import Studio
from tests.end_to_end.windows import wait_for


def test_what_it_learned_and_what_was_found_are_written_as_tables(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace("Inspect")
    looking = running.inspect_workspace.looking
    wait_for(qtbot, lambda: looking.measurement is not None)
    looking.set_stretch((1, 3))
    wait_for(qtbot, lambda: looking.pattern is not None)
    looking.score_rule("a letter")
    wait_for(qtbot, lambda: looking.scores is not None)
    page = running.front.export.numbers
    running.front.export.look_again()
    names = [page.which.itemText(place) for place in range(page.which.count())]
    assert {"What this layer learned", "The range of every unit", "Units that match"} <= set(names)
    measurement, scores = looking.measurement, looking.scores
    assert measurement is not None
    assert scores is not None

    page.which.setCurrentIndex(names.index("The range of every unit"))
    path = tmp_path / "range.csv"
    with qtbot.waitSignal(page.written):
        page.write(path)
    with path.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    for name, means in measurement.mean.items():
        found = [float(row["mean"]) for row in rows if row["quantity"] == name]
        np.testing.assert_array_equal(np.array(found, dtype=np.float32), means.numpy())

    page.which.setCurrentIndex(names.index("Units that follow the rule"))
    path = tmp_path / "rule.npz"
    with qtbot.waitSignal(page.written):
        page.write(path)
    arrays = np.load(path)
    assert arrays["unit"].tolist() == [score.unit + 1 for score in scores.scores]
    assert arrays["held_out_auc"].tolist() == [score.held_out for score in scores.scores]
