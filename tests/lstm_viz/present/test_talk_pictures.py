"""Every scene of every shipped talk looks as it did, beside a stored sheet of them all.

Where a look was changed on purpose, `python -m tests.lstm_viz.present.test_talk_pictures` draws the sheets anew;
look at them before they are kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt

from lstm_viz.present import opened_talk, shipped_talks
from lstm_viz.present.presenter import Place
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.theme import DARK, set_scale
from tests.lstm_viz.drawing import Pixels, pixels_of, share_that_differs, store, stored

DRAWN = 1280, 720
SIZE = 480, 270  # as they are kept
COLUMNS = 4
SHARE = 0.002  # of a scene's pixels, made smaller


@pytest.fixture(autouse=True)
def usual_scale() -> Iterator[None]:
    yield
    set_scale(1.0)


def scenes_drawn(name: str) -> list[Pixels]:
    """Each scene before its first click and after its last, as far as what it shows is stored."""
    thumbnails = Thumbnails(opened_talk.named(name), DARK, QSize(*DRAWN))
    found = []
    for scene, shown in enumerate(thumbnails.given.talk.scenes):
        for clicks in sorted({0, len(shown.clicks)}):
            picture = thumbnails.picture_of(Place(scene, clicks))
            if picture is not None:
                smooth = Qt.TransformationMode.SmoothTransformation
                small = picture.toImage().scaled(*SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
                found.append(pixels_of(small))
    thumbnails.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def sheet_of(pictures: list[Pixels]) -> Pixels:
    """All pictures on one, in rows."""
    width, height = SIZE
    rows = -(-len(pictures) // COLUMNS)
    sheet = np.zeros((rows * height, COLUMNS * width, 3), np.uint8)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, COLUMNS)
        sheet[row * height : (row + 1) * height, column * width : (column + 1) * width] = picture
    return sheet


@pytest.mark.parametrize("name", shipped_talks.names())
def test_every_scene_looks_as_it_did(application: object, name: str) -> None:
    width, height = SIZE
    now, kept = scenes_drawn(name), stored(f"talk-{name}")
    assert sheet_of(now).shape == kept.shape
    for number, picture in enumerate(now):
        row, column = divmod(number, COLUMNS)
        before = kept[row * height : (row + 1) * height, column * width : (column + 1) * width]
        assert share_that_differs(picture, before) <= SHARE, number


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from lstm_viz.studio import make_application

    kept_alive = make_application(only_shipped_fonts=True)
    for shipped in shipped_talks.names():
        store(f"talk-{shipped}", sheet_of(scenes_drawn(shipped)))
