"""Gives a shipped talk on the X server of the environment, and tells what stood where.

Run by test_present_screens.

`python given_talk.py one|two|vanishing`; exits with 1 where something does not come.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lstm_viz.preferences import Preferences
from lstm_viz.present import opened_talk, shipped_talks
from lstm_viz.present.show import Show
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio, make_application

SECONDS = 15.0
LEFT, RIGHT, WHOLE = "800/200x768/200+0+0", "800/200x768/200+800+0", "1600/400x768/200+0+0"


def plug(name: str, geometry: str, output: str) -> None:
    subprocess.run(["xrandr", "--setmonitor", name, geometry, output], check=True)


def unplug(name: str) -> None:
    subprocess.run(["xrandr", "--delmonitor", name], check=True)


def wait(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + SECONDS
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"never came: {what}")
        QTest.qWait(20)


def place_of(window: QWidget) -> str:
    area = window.geometry()
    return f"{area.width()}x{area.height()}" + (f"+{area.x()}" if len(QGuiApplication.screens()) > 1 else "")


def windows(show: Show) -> str:
    speaker = f"speaker {place_of(show.speaker)}" if show.speaker.isVisible() else "no speaker"
    return f"audience {place_of(show.audience)}, {speaker}"


def tell(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")


def press(show: Show, key: Qt.Key) -> None:
    QTest.keyClick(show.audience, key)
    QTest.qWait(20)


def two_screens() -> None:
    plug("left", LEFT, "screen")
    plug("right", RIGHT, "none")
    wait(lambda: len(QGuiApplication.screens()) == 2, "two screens")


def main(what: str) -> None:
    make_application()
    studio = Studio(Preferences(Settings(reduced_motion=True)))
    if what != "one":
        two_screens()
    studio.show()
    QTest.qWait(300)
    show = studio.open_talk(opened_talk.named("inside_one_step"))
    show.begin()
    QTest.qWait(300)
    tell(f"{'one screen' if what == 'one' else 'two screens'}: {windows(show)}")
    for _ in range(3):
        press(show, Qt.Key.Key_PageDown)
    if what == "two":
        press(show, Qt.Key.Key_X)
        QTest.qWait(300)
        tell(f"swapped: {windows(show)}")
        wait(lambda: show.speaker.now.shown_picture is not None, "the picture that the audience sees")
        wait(lambda: show.speaker.coming.shown_picture is not None, "the picture that comes next")
        tell(f"notes: {show.speaker.notes.toPlainText()[:24]}")
    if what == "vanishing":
        vanish(show)
    to_the_end(studio, show)
    if what != "vanishing":
        for name in shipped_talks.names()[1:]:
            show = studio.open_talk(opened_talk.named(name))
            show.presenter.training_wanted.disconnect()  # there is no engine here
            show.begin()
            to_the_end(studio, show)
    studio.close()


def to_the_end(studio: Studio, show: Show) -> None:
    """With a clicker, click by click, and out of the talk."""
    while show.presenter.next_place() is not None:
        press(show, Qt.Key.Key_PageDown)
    last = len(show.given.talk.scenes) - 1
    at = "the last scene" if show.presenter.place.scene == last else "another one"
    tell(f"at the end of {show.given.talk.title}: {at}")
    press(show, Qt.Key.Key_Escape)
    wait(studio.window.isVisible, "the window")


def vanish(show: Show) -> None:
    """The projector is unplugged in the middle of a scene, and plugged in again."""
    before = show.presenter.place, show.staging.capture()
    unplug("right")
    unplug("left")
    wait(lambda: len(QGuiApplication.screens()) == 1 and not show.speaker.isVisible(), "one screen")
    QTest.qWait(400)
    same = "same place" if (show.presenter.place, show.staging.capture()) == before else "another place"
    tell(f"unplugged: {windows(show)}, {same}")
    two_screens()
    wait(show.speaker.isVisible, "the speaker's view")
    QTest.qWait(400)
    same = "same place" if (show.presenter.place, show.staging.capture()) == before else "another place"
    tell(f"plugged in: {windows(show)}, {same}")


main(sys.argv[1])
