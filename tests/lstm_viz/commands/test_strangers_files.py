"""`inspect`, `convert` and `trace` with other programs' files, through the real reader and the real engine."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from lstm_viz import cli
from lstm_viz.errors import UserError


class Calls:
    """An object whose pickle is a call."""

    def __reduce__(self) -> tuple[object, ...]:
        return exec, ("raise SystemExit",)


@pytest.fixture
def theirs(tmp_path: Path) -> tuple[Path, nn.LSTM]:
    torch.manual_seed(4)
    lstm = nn.LSTM(3, 5, num_layers=2, bidirectional=True)
    state = {f"net.{name}": values for name, values in lstm.state_dict().items()}
    path = tmp_path / "theirs.ckpt"
    torch.save({"state_dict": state, "hyper_parameters": Calls(), "epoch": 7}, path)
    return path, lstm


def test_inspect_says_what_is_in_the_file(
    theirs: tuple[Path, nn.LSTM], capsys: pytest.CaptureFixture[str]
) -> None:
    path, _ = theirs
    assert cli.run(["inspect", str(path)]) == 0
    said = capsys.readouterr().out
    assert "state_dict.net: lstm, input 3, hidden 5, layers 2, both directions, float32" in said
    assert "builtin__.exec" in said or "builtins.exec" in said


def test_inspect_gives_everything_as_json(
    theirs: tuple[Path, nn.LSTM], capsys: pytest.CaptureFixture[str]
) -> None:
    path, lstm = theirs
    assert cli.run(["inspect", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (layer,) = found["layers"]
    assert layer["parameters"] == sum(weight.numel() for weight in lstm.parameters())
    assert found["facts"]["epoch"] == "7"
    assert len(found["refused"]) == 1


def test_trace_computes_what_torch_does(theirs: tuple[Path, nn.LSTM], tmp_path: Path) -> None:
    path, lstm = theirs
    x = np.random.default_rng(0).normal(size=(9, 3)).astype(np.float32)
    np.save(tmp_path / "x.npy", x)
    words = ["trace", str(path), "--input", str(tmp_path / "x.npy"), "--layer", "state_dict.net:2"]
    assert cli.run([*words, "--direction", "reverse", "--out", str(tmp_path / "t.npz")]) == 0
    with torch.no_grad():
        expected = lstm(torch.tensor(x)[:, None])[0][:, 0, 5:].numpy()
    with np.load(tmp_path / "t.npz") as traced:
        np.testing.assert_allclose(traced["h"], expected, atol=1e-6)


def test_convert_makes_a_model_file_of_this_program(theirs: tuple[Path, nn.LSTM], tmp_path: Path) -> None:
    path, _ = theirs
    out = tmp_path / "ours.safetensors"
    assert cli.run(["convert", str(path), "--out", str(out)]) == 0
    assert cli.run(["trace", str(out), "--text", "1 2 3; 4 5 6", "--out", str(tmp_path / "t.csv")]) == 0


def test_a_layer_that_is_not_there_is_refused_with_those_that_are(theirs: tuple[Path, nn.LSTM]) -> None:
    path, _ = theirs
    with pytest.raises(UserError, match=r"state_dict\.net"):
        cli.run(["convert", str(path), "--layer", "encoder", "--out", "x.safetensors"])


def test_a_shipped_models_layers_have_no_names() -> None:
    with pytest.raises(UserError, match="no layer encoder"):
        cli.run(["trace", "remember_first", "--layer", "encoder", "--out", "x.csv"])


def test_inspect_against_another_checkpoint_says_what_changed(
    theirs: tuple[Path, nn.LSTM], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, lstm = theirs
    with torch.no_grad():
        lstm.weight_ih_l1[7] *= 3  # of unit 3 in gate f
    later = tmp_path / "later.pt"
    torch.save({f"net.{name}": values for name, values in lstm.state_dict().items()}, later)
    assert cli.run(["inspect", str(path), "--against", str(later)]) == 0
    said = capsys.readouterr().out
    assert "theirs.ckpt, against later.pt:" in said
    assert said.count("All weights are the same.") == 3
    assert "Units that changed most: 3 (" in said
    assert cli.run(["inspect", str(path), "--against", str(later), "--json"]) == 0
    parts = {(part["layer"], part["direction"]): part for part in json.loads(capsys.readouterr().out)}
    assert [part for part, found in parts.items() if found["units"][0]["share"] > 0] == [(2, "forward")]
    assert parts[2, "forward"]["units"][0]["gate"] == "f"
    shares = {(found["block"], found["gate"]): found["share"] for found in parts[2, "forward"]["changes"]}
    before = lstm.weight_ih_l1.detach().numpy()[5:10].astype(np.float64)
    before[2] /= 3
    assert shares["w_ih", "f"] == pytest.approx(2 * np.linalg.norm(before[2]) / np.linalg.norm(before), rel=1e-5)
    assert shares["w_hh", "f"] == 0
