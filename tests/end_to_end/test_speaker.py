"""What the speaker sees: the time, the plan, the keys, and what the audience sees."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.present.presenter import Place
from lstm_viz.studio import Studio
from tests.end_to_end.talking import begin, press

Key = Qt.Key


def test_the_timer_counts_the_talk_and_begins_again_with_a_key(still: Studio) -> None:
    show = begin(still)
    labels = [label.text() for label in show.speaker.findChildren(QLabel)]
    assert "0:00 of 10:00" in labels
    QTest.qWait(1100)
    show.speaker.show_place("", "", "", "")
    assert "0:01 of 10:00" in [label.text() for label in show.speaker.findChildren(QLabel)]
    press(show, Key.Key_T)
    assert "0:00 of 10:00" in [label.text() for label in show.speaker.findChildren(QLabel)]


def test_out_of_a_talk_its_time_stands_still_and_goes_on_in_it(still: Studio) -> None:
    show = begin(still)
    press(show, Key.Key_PageDown)
    show.speaker._given_before = 100.0
    press(show, Key.Key_Escape)
    given = show.speaker.elapsed
    QTest.qWait(50)
    assert show.speaker.elapsed == given >= 100.0
    show.begin()
    assert show.speaker.elapsed >= given
    press(show, Key.Key_PageUp)
    press(show, Key.Key_Escape)
    show.begin()
    assert show.speaker.elapsed < 100.0  # a talk that is begun at its beginning has all its time


def test_the_speaker_is_told_how_far_from_its_plan_the_talk_is_and_what_is_typed(still: Studio) -> None:
    show = begin(still)
    speaker = show.speaker
    assert speaker.pace.text() == ""
    press(show, Key.Key_1)
    press(show, Key.Key_1)
    assert "to 11" in [label.text() for label in speaker.findChildren(QLabel)]
    press(show, Key.Key_Return)
    assert show.presenter.place == Place(10, 0)
    assert "to 11" not in [label.text() for label in speaker.findChildren(QLabel)]
    assert speaker.pace.text().endswith(" ahead")
    press(show, Key.Key_Question)
    assert not speaker.keys_help.isVisibleTo(speaker)
    press(show, Key.Key_Question)
    assert speaker.keys_help.isVisibleTo(speaker)
    before = speaker.notes.styleSheet()
    press(show, Key.Key_Plus)
    assert speaker.notes.styleSheet() != before
    press(show, Key.Key_Minus)
    assert speaker.notes.styleSheet() == before


def test_the_speakers_picture_is_of_what_the_audience_sees(still: Studio) -> None:
    show = begin(still)
    show.speaker.show()  # as on a second screen
    show.presenter.go(Place(1, 0))  # one cell, with the sequence in a corner that it leaves free
    QApplication.processEvents()
    show.presenter.go(Place(0, 1))  # the row of cells, with the sequence under it
    show._pictures._show()
    picture = show.speaker.now.shown_picture
    assert picture is not None
    QApplication.processEvents()
    assert picture.toImage() == show.audience.grab().toImage()
    press(show, Key.Key_B)
    show._pictures._show()
    assert "blank" in show.speaker.now.text()


def test_what_is_said_of_the_screen_saver_is_not_lost_with_what_the_engine_says(still: Studio) -> None:
    show = begin(still)
    show.awake.why_not = "It goes on."
    show._on_engine_state(EngineState(Phase.READY, ""))
    assert show.speaker.faults.text() == "It goes on."
