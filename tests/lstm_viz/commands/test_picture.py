"""`lstm-viz picture`: what a document shows, painted without a window of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtGui import QImage

from lstm_viz.__main__ import main
from lstm_viz.commands.picture import OPENED
from lstm_viz.errors import UserError
from lstm_viz.looks import Looks
from lstm_viz.scene import Scene
from lstm_viz.sessions import session_file
from lstm_viz.sessions.session import Kept, Session
from lstm_viz.settings import Settings
from lstm_viz.theme import DARK
from tests.lstm_viz.commands.conftest import Refused


@pytest.fixture
def document(tmp_path: Path) -> Path:
    scene = Scene(workspace="Cell", model="remember_first", sequence="A · ?", step=2, phase=3.0)
    path = tmp_path / "mine.lstmviz"
    session_file.write(path, Kept(Session(scene=scene)))
    return path


def test_the_window_and_a_part_of_it_in_the_colours_that_were_asked_for(
    application: object, document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["picture", str(document), "--size", "1000x700", "--theme", "dark", "--count"]
    assert main([*words, "--out", str(tmp_path / "window.png")]) == 0
    shares = [float(share) for share in capsys.readouterr().out.split()]
    assert shares == sorted(shares)
    assert shares[0] == OPENED
    assert shares[-1] == 1.0
    assert len(set(shares)) > 4  # it is told while the file is made, too
    window = QImage(str(tmp_path / "window.png"))
    assert (window.width(), window.height()) == (1000, 700)
    assert window.pixelColor(4, 400).name().upper() == DARK.window
    assert main([*words, "--out", str(tmp_path / "part.png"), "--view", "1", "--width", "400"]) == 0
    assert QImage(str(tmp_path / "part.png")).width() == 400


def test_without_a_size_the_window_is_as_large_as_it_was(application: object, tmp_path: Path) -> None:
    """However small what stands in for a screen is."""
    session = Session(scene=Scene(workspace="Cell", model="remember_first"), looks=Looks(window=(1300, 900)))
    session_file.write(tmp_path / "mine.lstmviz", Kept(session))
    assert main(["picture", str(tmp_path / "mine.lstmviz"), "--out", str(tmp_path / "as_it_was.png")]) == 0
    window = QImage(str(tmp_path / "as_it_was.png"))
    assert (window.width(), window.height()) == (1300, 900)


def test_what_cannot_be_painted_is_said(refused: Refused, document: Path, tmp_path: Path) -> None:
    assert "no kind of picture" in refused("picture", document, "--out", tmp_path / "x.doc")
    assert "no size" in refused("picture", document, "--out", tmp_path / "x.png", "--size", "big")
    assert "nowhere.lstmviz" in refused("picture", tmp_path / "nowhere.lstmviz", "--out", tmp_path / "x.png")
    assert "There is no view 99" in refused("picture", document, "--out", tmp_path / "x.svg", "--view", "99")


def test_lessons_are_as_large_as_was_asked_for_and_a_teachers_are_there(
    monkeypatch: pytest.MonkeyPatch, document: Path, tmp_path: Path
) -> None:
    asked: list[Settings] = []

    def no_studio(settings: Settings, size: tuple[int, int]) -> NoReturn:
        asked.append(settings)
        raise UserError("seen")

    monkeypatch.setattr("lstm_viz.commands.picture.hidden_studio", no_studio)
    words = ["picture", str(document), "--out", str(tmp_path / "x.png")]
    main([*words, "--text-size", "150", "--lessons", str(tmp_path)])
    main(words)
    assert [(one.text_size, one.own_lessons) for one in asked] == [(150, str(tmp_path)), (100, "")]
