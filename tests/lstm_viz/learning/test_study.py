"""What a learner did, as the window keeps it: found again, due again, exported, forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lstm_viz.learn.course import load_course
from lstm_viz.learning.study import Study, now

QUESTIONS = [question for question, _ in load_course().all_questions.values()]
OpenStudy = Callable[..., Study]


@pytest.fixture
def open_study(tmp_path: Path) -> Iterator[OpenStudy]:
    opened: list[Study] = []

    def open_one(clock: Callable[[], datetime] = now) -> Study:
        opened.append(Study(tmp_path, clock))
        return opened[-1]

    yield open_one
    for study in opened:
        study.close()


def test_steps_that_are_done_and_the_last_lesson_are_there_after_a_start(open_study: OpenStudy) -> None:
    first = open_study()
    first.begin("simple_rnn")
    first.do("simple_rnn", "parts")
    first.close()
    again = open_study()
    assert again.is_done("simple_rnn", "parts")
    assert not again.is_done("simple_rnn", "sum")
    assert again.last_lesson == "simple_rnn"


def test_what_went_wrong_comes_back_on_the_next_day_with_other_numbers(open_study: OpenStudy) -> None:
    drawn = next(question for question in QUESTIONS if question.draw)
    study = open_study()
    seed = study.new_seed(drawn)
    study.answer(drawn.id, "", False, practice=True, objectives=(drawn.objective,), seed=seed)
    assert study.due(QUESTIONS) == 0
    assert drawn not in study.next_questions(QUESTIONS)
    study.close()
    tomorrow = open_study(lambda: now() + timedelta(days=1))
    assert tomorrow.due(QUESTIONS) == 1
    assert tomorrow.next_questions(QUESTIONS)[0] is drawn
    assert tomorrow.new_seed(drawn) != seed


def test_what_is_kept_is_exported_and_can_be_forgotten(open_study: OpenStudy, tmp_path: Path) -> None:
    study = open_study()
    changes: list[int] = []
    study.changed.connect(lambda: changes.append(1))
    study.answer("remembered", "simple_rnn", True, practice=True, objectives=("trace",))
    study.export(tmp_path / "progress.csv")
    assert "remembered" in (tmp_path / "progress.csv").read_text(encoding="utf-8-sig")
    study.reset()
    assert study.progress.records == ()
    assert study.last_lesson == ""
    assert changes == [1, 1]


def test_a_check_is_passed_with_four_of_five(open_study: OpenStudy) -> None:
    study = open_study()
    assert not study.check("gates", 3, 5)
    assert not next(found for found in study.summaries() if found.objective == "gates").can_do
    assert study.check("gates", 4, 5)
    assert next(found for found in study.summaries() if found.objective == "gates").can_do
