"""The course as the window reads it: whole, and with a teacher's own lessons, of which one may be wrong."""

from __future__ import annotations

from pathlib import Path

from lstm_viz.learn.course import load_course
from lstm_viz.learning.learning import read_course

LESSON = """
format = "lstm-viz-lesson 1"
title = "My own"
minutes = 5
[[steps]]
id = "first"
say = "Read [tanh](glossary:tanh)."
"""


def test_without_a_folder_the_course_is_the_programs_own() -> None:
    course, mistakes = read_course(None)
    assert [lesson.name for lesson in course.lessons] == [lesson.name for lesson in load_course().lessons]
    assert mistakes == ()


def test_a_teachers_lesson_stands_behind_the_others_and_a_mistake_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "01_mine.toml").write_text(LESSON, encoding="utf-8")
    (tmp_path / "02_wrong.toml").write_text(LESSON.replace("minutes = 5", 'minutes = "five"'), encoding="utf-8")
    course, mistakes = read_course(tmp_path)
    mine = course.lesson("mine")
    assert mine is not None
    assert mine.own
    assert mine.lesson is not None
    assert [(mistake.file, mistake.line) for mistake in mistakes] == [("02_wrong.toml", 4)]
    assert len(course.lessons) > len(load_course().lessons)


def test_a_folder_that_is_gone_is_told_and_the_rest_works(tmp_path: Path) -> None:
    course, mistakes = read_course(tmp_path / "gone")
    assert len(course.lessons) == len(load_course().lessons)
    assert len(mistakes) == 1
