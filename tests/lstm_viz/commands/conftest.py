"""What the subcommands' tests share: the command line, run here with the real engine; a model of every kind."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lstm_viz.__main__ import main
from tests.wide_model import write_wide_model

Refused = Callable[..., str]


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Refused:
    """Runs a command line that a person has to mend; gives the one line that it said."""

    def refused(*words: str | Path) -> str:
        before = sorted(tmp_path.rglob("*"))
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:  # argparse's own way
            code = ended.code
        said = capsys.readouterr()
        assert code == 2
        assert said.out == ""
        assert said.err.count("\n") == 1, said.err
        assert sorted(tmp_path.rglob("*")) == before, "something half-written was left"
        return said.err

    return refused


@pytest.fixture(scope="session")
def wide_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model file with two layers, both directions and a projection."""
    return write_wide_model(tmp_path_factory.mktemp("models"))


def without_display() -> dict[str, str]:
    """This environment as it is on a machine with no screen."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in hidden}
