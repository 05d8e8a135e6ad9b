"""A training run in time lapse: each frame the plots as they were at a training step, whatever was before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from lstm_viz.__main__ import main
from lstm_viz.errors import UserError
from lstm_viz.export import run_file
from lstm_viz.export.clip_page import ClipPage
from lstm_viz.export.film import Film, SpokenFilm
from lstm_viz.export.run_film import RunFilm, plan_of, until
from lstm_viz.preferences import Preferences
from lstm_viz.runs import stored
from lstm_viz.runs.kept import kept_of
from lstm_viz.runs.record import RunRecord
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio
from lstm_viz.theme import DARK, LIGHT
from lstm_viz.words import language

SIZE = (480, 270)


@pytest.fixture(scope="module")
def record() -> RunRecord:
    return stored.load()[0]


@pytest.fixture
def film(application: object, record: RunRecord) -> Iterator[Film]:
    made = RunFilm(record, 0, LIGHT, plan_of(record, 2, SIZE, 24))
    yield made
    made.close()


def test_a_run_until_a_training_step_has_its_values_and_no_later_ones(record: RunRecord) -> None:
    then = until(record, 100)
    before, after = then.curves[0, "loss"].exact(), record.curves[0, "loss"].exact()
    assert before is not None
    assert after is not None
    assert before[0].tolist() == [step for step in after[0].tolist() if step <= 100]
    assert np.array_equal(before[1], after[1][: len(before[1])])
    assert (then.spreads[0].training_step or 0) <= 100 < record.training_step
    assert record.curves[0, "loss"].stop == after[0][-1] + 1


def test_its_plan_goes_from_the_first_training_step_to_the_last_in_the_seconds_that_were_asked(
    record: RunRecord,
) -> None:
    plan = plan_of(record, 10, SIZE, 30)
    assert plan.frames == 301
    series = record.curves[0, "loss"]
    assert (plan.position(0), plan.position(300)) == (series.first, series.stop - 1)
    steps = [plan.position(frame) for frame in range(plan.frames)]
    assert np.allclose(np.diff(steps), steps[1] - steps[0])


def test_there_and_back_it_ends_where_it_began(record: RunRecord) -> None:
    plan = plan_of(record, 2, SIZE, 24, back=True)
    assert plan.position(0) == plan.position(plan.frames)


def test_a_frame_is_the_same_whichever_was_drawn_before(film: Film) -> None:
    late, early = film.frame(40), film.frame(5)
    assert early != late
    assert (film.frame(5), film.frame(40)) == (early, late)


def test_the_axes_stand_still_while_the_curves_grow(film: Film) -> None:
    early, late = (
        np.frombuffer(film.frame(number), np.uint8).reshape(SIZE[1], SIZE[0], 4)[..., :3].astype(int)
        for number in (12, 48)
    )
    numbers = np.s_[40:150, :18]  # of the axis of the loss
    assert early[numbers].min() < 200
    assert np.array_equal(early[numbers], late[numbers])
    assert (np.abs(early - late).max(axis=2) > 40).sum() > 500


def test_colours_and_language_are_those_that_were_chosen(application: object, record: RunRecord) -> None:
    plan = plan_of(record, 1, SIZE, 24)
    english, german = (SpokenFilm(lambda: RunFilm(record, 0, DARK, plan), code) for code in ("en", "de"))
    assert english.frame(3) != german.frame(3)
    assert language() == "en"
    assert english.image(3).pixelColor(1, 1).name().upper() == DARK.window
    for made in (english, german):
        made.close()


def test_without_a_training_it_is_said() -> None:
    with pytest.raises(UserError, match="Nothing has been trained yet"):
        plan_of(None, 2, SIZE, 24)


@pytest.fixture(scope="module")
def studio(application: object) -> Iterator[Studio]:
    made = Studio(Preferences(Settings()))
    made.live.show_stored()
    yield made
    made.close()


def test_the_page_makes_a_clip_of_the_run(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    page = studio.front.export.clip
    assert isinstance(page, ClipPage)
    page.look_again()
    page.subject.setCurrentIndex(1)
    page.run.seconds.setValue(1)
    page.size_box.setCurrentIndex(0)
    page.rate.setCurrentIndex(0)
    assert page.about.text() == "1.0 s, 25 frames."
    path = tmp_path / "run.mp4"
    page.format.setCurrentIndex(page.format.findText("MP4 (H.264)"))
    with qtbot.waitSignal(page.written, timeout=60_000):
        page.write(path)
    with av.open(str(path)) as film:
        assert len(list(film.decode(film.streams.video[0]))) == 25


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "A clip is of a model or of a training run."),
        (["remember_first", "--run", "remember_first"], "A clip is of a model or of a training run."),
        (["--run", "nothing"], "There is no run nothing."),
        (["--run", "remember_first", "--of", "3"], "The run has no model 3: it has 2."),
        (["--run", "remember_first", "--seconds", "0"], "A clip lasts from 1 to 600 seconds."),
    ],
)
def test_a_command_that_cannot_be_is_a_sentence(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clip", *words, "--out", str(tmp_path / "x.webm")]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_run_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bad.run").write_bytes(b"\x81\xa5began\x01")
    with pytest.raises(UserError, match=r"bad\.run cannot be read"):
        run_file.read(tmp_path / "bad.run")


def test_a_run_in_a_file_is_filmed_as_the_one_it_was_written_of(
    film: Film, record: RunRecord, tmp_path: Path
) -> None:
    run_file.write(tmp_path / "a.run", kept_of(record, None))
    again = run_file.read(tmp_path / "a.run")
    same = RunFilm(again, 0, LIGHT, plan_of(again, 2, SIZE, 24))
    assert same.frame(20) == film.frame(20)
    same.close()
