"""Without a display: the tour instead of the window, and help for everything."""

from __future__ import annotations

import argparse
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor

from lstm_viz import __version__
from lstm_viz.__main__ import main
from lstm_viz.cli import names
from lstm_viz.commands.render import WORKSPACES
from lstm_viz.theme import DARK, LIGHT
from tests.lstm_viz.commands.conftest import Refused, without_display

ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_machine_without_a_display_gets_the_tour(tmp_path: Path) -> None:
    found = start_in(tmp_path, without_display())
    assert found.returncode == 0, found.stderr
    assert "no display" in found.stderr
    folder = tmp_path / "out"
    pictures = {f"{workspace}-{theme.name}.png": theme for workspace in WORKSPACES for theme in (LIGHT, DARK)}
    assert {path.name for path in folder.iterdir()} == {*pictures, "one-pass.gif"}
    for name, theme in pictures.items():
        with Image.open(folder / name) as picture:
            assert picture.size == (1440, 900)
            assert "#{:02X}{:02X}{:02X}".format(*picture.convert("RGB").getpixel((4, 400))) == theme.window
    with Image.open(folder / "one-pass.gif") as clip:
        assert clip.n_frames > 100
        assert brightness(clip) < 60, "the theme that was asked of the window"
        clip.seek(clip.n_frames - 2)  # all is computed there
        shown = [QColor(*colour) for _, colour in clip.convert("RGB").getcolors(1 << 20)]
    for name in DARK.quantities:
        wanted = DARK.colour(name)
        assert min(furthest(wanted, colour) for colour in shown) <= 12, f"{name} is still told by its colour"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_display_that_does_not_answer_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")  # where the tour would go: it has been begun, and that is enough here
    found = start_in(tmp_path, {**without_display(), "DISPLAY": ":9987"})
    assert "cannot be reached (DISPLAY=:9987)" in found.stderr
    assert "tour" in found.stderr
    assert found.returncode == 2


def start_in(folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """The program, started as a user does, in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "lstm_viz", "--theme", "dark"],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def furthest(one: QColor, other: QColor) -> int:
    """The largest difference in red, green or blue."""
    return max(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def brightness(picture: Image.Image) -> int:
    """Of the window's ground, 0 to 255."""
    return int(picture.convert("L").getpixel((4, 400)))


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--theme", "dark", "bench"], "bench takes no --theme"),
        (["--model", "adding", "trace", "adding", "--out", "x.npz"], "told twice what --model is"),
        (["--engine", "no-such-engine", "trace", "adding", "--out", "x.npz"], "no-such-engine"),
        (["--engine", "'unbalanced", "tour"], "'unbalanced"),
        (["--model", "no_such_model", "tour"], "no_such_model"),
    ],
)
def test_an_option_before_a_subcommand_counts_or_is_refused(
    refused: Refused, words: list[str], complaint: str
) -> None:
    assert complaint in refused(*words)


def test_a_file_in_the_folders_place_is_refused(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    assert "out" in refused("tour", "--out", tmp_path / "out")


@pytest.mark.parametrize("command", ["", *names()])
def test_every_command_has_its_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*([command] if command else []), "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith(f"usage: lstm-viz {command}".rstrip())
    if not command:
        assert all(name in said for name in names())


@pytest.mark.parametrize("command", names())
def test_a_command_says_what_each_of_its_words_is(command: str) -> None:
    parser = argparse.ArgumentParser()
    import_module(f"lstm_viz.commands.{command.replace('-', '_')}").add_arguments(parser)
    assert [action.dest for action in parser._actions if not action.help] == []


def test_the_version_is_told_without_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"lstm-viz {__version__}\n"


def test_a_command_that_is_not_there_is_refused_with_those_that_are(refused: Refused) -> None:
    said = refused("dance")
    assert "dance" in said
    assert "render" in said


def test_help_needs_neither_a_display_nor_qt() -> None:
    code = (
        "import sys; from lstm_viz.__main__ import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print('PySide6.QtWidgets' in sys.modules, 'torch' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=without_display(), capture_output=True, text=True, check=True
    )
    assert found.stdout.splitlines()[-1] == "False False"
