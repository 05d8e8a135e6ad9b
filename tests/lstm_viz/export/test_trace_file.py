"""The playing cell in a file: another process draws the very frames that the window would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import pytest
from pytestqt.qtbot import QtBot

from lstm_viz import stored
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.export import trace_file
from lstm_viz.export.film import CellFilm, Plan
from lstm_viz.export.trace_file import Played
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio
from lstm_viz.theme import LIGHT

PLAN = Plan(start=4.0, stop=6.0, size=(320, 180), rate=24)


def test_what_is_read_is_drawn_as_what_was_written(application: object, tmp_path: Path) -> None:
    played = Played(load_cell("lstm"), stored.load("remember_first"), 3)
    trace_file.write(tmp_path / "a.played", played)
    again = trace_file.read(tmp_path / "a.played")
    films = [CellFilm(each.cell, each.trace, each.unit, LIGHT, PLAN) for each in (played, again)]
    for number in (0, 17, PLAN.frames - 1):
        assert films[0].frame(number) == films[1].frame(number)
    for film in films:
        film.close()


@pytest.mark.parametrize("data", [b"", b"\x81\xa4cell\x01", b"nothing"])
def test_a_file_that_is_none_is_a_sentence(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.played").write_bytes(data)
    with pytest.raises(UserError, match=r"a\.played cannot be read"):
        trace_file.read(tmp_path / "a.played")


@pytest.fixture(scope="module")
def studio(application: object) -> Iterator[Studio]:
    made = Studio(Preferences(Settings()))
    yield made
    made.close()


def test_the_page_has_a_process_film_the_steps_that_are_chosen(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    page = studio.front.export.clip
    page.look_again()
    page.steps.first.setValue(2)
    page.steps.last.setValue(3)
    page.steps.speed.setCurrentIndex(page.steps.speed.count() - 1)
    page.size_box.setCurrentIndex(0)
    page.rate.setCurrentIndex(0)
    plan = page.plan
    assert (plan.start, plan.stop) == (4, 12)
    path = tmp_path / "steps.webm"
    shares: list[int] = []
    page.progress.valueChanged.connect(shares.append)
    with qtbot.waitSignal(page.written, timeout=60_000):
        page.write(path)
        assert not page.save.isEnabled()
    with av.open(str(path)) as film:
        assert len(list(film.decode(film.streams.video[0]))) == plan.frames
    assert max(shares) == 100
    assert page.save.isEnabled()


def test_steps_in_the_wrong_order_are_a_sentence(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    page = studio.front.export.clip
    page.look_again()
    page.steps.first.setValue(5)
    page.steps.last.setValue(2)
    assert page.about.text() == "The last step comes before the first."
    with qtbot.waitSignal(page.refused) as refused:
        page.write(tmp_path / "steps.webm")
    assert str(refused.args[0]) == "The last step comes before the first."  # type: ignore[index]
    assert list(tmp_path.iterdir()) == []
