"""What the subcommands' tests share: the command line, run here with the real engine; a model of every kind."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.protocol import ModelDescription
from lstm_viz.__main__ import main

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
    """A model file with two layers, both directions and a projection, of random weights."""
    import torch  # noqa: PLC0415  (only these tests make a model)

    from engine.model import SequenceModel, model_bytes  # noqa: PLC0415

    description = ModelDescription(
        name="wide",
        title="Two layers, both directions",
        inputs="numbers",
        columns=("a", "b"),
        input_size=2,
        hidden_size=5,
        num_layers=2,
        bidirectional=True,
        proj_size=3,
        output="none",
        example="1 0\n0 1\n1 1",
    )
    path = tmp_path_factory.mktemp("models") / "wide.safetensors"
    with torch.random.fork_rng():
        torch.manual_seed(1)
        path.write_bytes(model_bytes(SequenceModel(description)))
    return path


def without_display() -> dict[str, str]:
    """This environment as it is on a machine with no screen."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in hidden}
