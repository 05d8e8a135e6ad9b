"""What a scene hides is nowhere on the sheet, and a click reveals it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from msgspec.structs import replace as with_fields
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QLabel

from lstm_viz.present import opened_talk
from lstm_viz.present.coloured_text import ink_on, lines_of
from lstm_viz.present.presenter import Place
from lstm_viz.present.talk import Click
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.theme import DARK, LIGHT, Theme, set_scale
from tests.lstm_viz.sight import contrast


@pytest.fixture
def thumbnails(application: object) -> Iterator[Thumbnails]:
    """One scene at the end of the last step, without the output gate and the answer until a click each."""
    given = opened_talk.named("inside_one_step")
    shown = given.talk.scenes[-1]
    scene = with_fields(shown.scene, hidden=("o", "answer"))
    clicks = (Click(do="reveal", what=("o",)), Click(do="reveal"))
    talk = with_fields(given.talk, scenes=(with_fields(shown, scene=scene, clicks=clicks),))
    made = Thumbnails(replace(given, talk=talk), DARK, QSize(960, 540))
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_scale(1.0)


def equations(thumbnails: Thumbnails) -> str:
    return " ".join(label.text() for label in thumbnails.sheet.equation.findChildren(QLabel))


def test_neither_diagram_nor_equation_tells_what_is_hidden(thumbnails: Thumbnails) -> None:
    view = thumbnails.sheet.diagram.view
    thumbnails.picture_of(Place(0, 2))
    assert view.frame is not None
    output = f"{view.frame.values['o'][3]:.3f}"
    assert output in equations(thumbnails)
    thumbnails.picture_of(Place(0, 0))
    assert not view.frame.known["o"]
    assert output not in "".join(view.frame.readings)
    assert output not in equations(thumbnails)
    assert view.frame.answer == ()


def test_each_click_reveals_what_it_names_and_the_last_one_all(thumbnails: Thumbnails) -> None:
    view = thumbnails.sheet.diagram.view
    thumbnails.picture_of(Place(0, 1))
    assert view.frame is not None
    assert view.frame.known["o"]
    assert view.frame.answer == ()
    thumbnails.picture_of(Place(0, 2))
    assert view.frame.answer[0].startswith("A ")


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_letters_on_coloured_grounds_have_contrast_enough(theme: Theme) -> None:
    grounds = [theme.signed(value / 20) for value in range(-20, 21)]
    grounds += [theme.gate(gate, value / 20) for gate in ("forget", "input", "output") for value in range(21)]
    for ground in grounds:
        assert contrast(ink_on(ground).name(), ground.name()) >= 4.5


@pytest.mark.parametrize("columns", [1, 3, 7, 9, 40])
def test_text_is_broken_after_spaces_and_nothing_of_it_is_lost(columns: int) -> None:
    text = "to be, or not to be: incomprehensibilities"
    lines = lines_of(text, columns)
    assert [place for line in lines for place in line] == list(range(len(text)))
    assert max(map(len, lines)) <= columns
    if columns > max(map(len, text.split(" "))):
        assert all(text[line.stop - 1] == " " for line in lines[:-1])


def test_a_zoomed_scene_has_the_same_part_of_the_cell_in_the_middle_on_every_screen(application: object) -> None:
    given = opened_talk.named("inside_one_step")
    shown = given.talk.scenes[-1]
    near = with_fields(shown, scene=with_fields(shown.scene, zoom=2.5, centre=(400.0, 420.0)))
    talk = with_fields(given.talk, scenes=(near, shown))
    for size in (QSize(960, 540), QSize(1024, 768)):
        made = Thumbnails(replace(given, talk=talk), DARK, size)
        view = made.sheet.diagram.view
        made.picture_of(Place(1))
        whole = view.gate_area("f").width()
        made.picture_of(Place(0))
        assert view.centre == pytest.approx((400.0, 420.0), abs=3)
        assert view.gate_area("f").width() > 1.8 * whole
        made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_scale(1.0)
