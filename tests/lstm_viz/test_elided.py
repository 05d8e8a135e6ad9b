"""A heading without room for all of it: whole words are left off before letters are."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lstm_viz.widgets.elided import CLAUSES, SECOND_WORD, ElidedLabel

pytestmark = pytest.mark.usefixtures("application")


def seen(label: ElidedLabel, words: str, room_of: str, qtbot: QtBot) -> str:
    """What is shown of words where there is room for others."""
    qtbot.addWidget(label)
    label.setText(words)
    label.resize(label.fontMetrics().horizontalAdvance(room_of) + 2, 20)
    assert label.toolTip() == words
    return label.seen


@pytest.mark.parametrize(
    ("room_of", "shown"),
    [
        ("log scale, L2 norm, float32", "log scale, L2 norm, float32"),
        ("log scale, L2 norm, flo", "log scale, L2 norm"),
        ("log scale, L2", "log scale"),
    ],
)
def test_clauses_are_there_whole_or_not_at_all(room_of: str, shown: str, qtbot: QtBot) -> None:
    assert seen(ElidedLabel(less=CLAUSES), "log scale, L2 norm, float32", room_of, qtbot) == shown


@pytest.mark.parametrize(("words", "room_of"), [("Forget gate", "Forget g"), ("Forget-Gate", "Forget-")])
def test_of_two_words_the_second_goes_first(words: str, room_of: str, qtbot: QtBot) -> None:
    assert seen(ElidedLabel(less=SECOND_WORD), words, room_of, qtbot) == "Forget"


def test_what_still_has_no_room_ends_in_dots(qtbot: QtBot) -> None:
    assert seen(ElidedLabel(less=SECOND_WORD), "Candidate", "Cand…", qtbot).endswith("…")
    assert seen(ElidedLabel(), "Forget gate", "Forget g", qtbot).endswith("…")


def test_a_short_heading_stands_where_the_long_one_has_no_room(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show_words("How far it reaches at step 100", "How far it reaches")
    label.resize(label.fontMetrics().horizontalAdvance(label.text()) + 2, 20)
    assert label.seen == label.text()
    label.resize(label.width() - 8, 20)
    assert label.seen == "How far it reaches"
    assert label.toolTip() == label.text()
