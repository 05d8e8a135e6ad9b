"""`inspect`, `convert` and `trace` with other programs' files, through the real reader and the real engine."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from onnx import TensorProto, helper, numpy_helper
from safetensors import safe_open
from safetensors.numpy import save_file
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


# --- layers that stand on each other, and this program's own files -------------------------------------------


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, nn.LSTM, nn.LSTM]:
    """A file whose two layers are saved one by one, and one that fits on neither."""
    torch.manual_seed(5)
    lower, upper = nn.LSTM(3, 4), nn.LSTM(4, 4)
    path = tmp_path / "two.pt"
    state = {
        f"{name}.{key}": values
        for name, module in (("lower", lower), ("upper", upper))
        for key, values in module.state_dict().items()
    }
    state |= {f"odd.{key}": values for key, values in nn.LSTM(4, 6).state_dict().items()}
    torch.save(state, path)
    return path, lower, upper


def test_inspect_says_what_a_layer_could_stand_on_and_puts_it_there(
    two: tuple[Path, nn.LSTM, nn.LSTM], capsys: pytest.CaptureFixture[str]
) -> None:
    path, _, _ = two
    assert cli.run(["inspect", str(path)]) == 0
    assert "could stand on (--stands-on): lower" in capsys.readouterr().out
    assert cli.run(["inspect", str(path), "--layer", "upper"]) == 0
    alone = capsys.readouterr().out
    assert "LSTM · 4 inputs · 4 units" in alone
    assert "2 layers" not in alone
    assert cli.run(["inspect", str(path), "--layer", "upper", "--stands-on", "lower"]) == 0
    said = capsys.readouterr().out
    assert "LSTM · 3 inputs · 4 units · 2 layers" in said
    assert "It reads the h of lower, which run under it." in said
    assert cli.run(["inspect", str(path), "--layer", "upper", "--stands-on", "lower", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["description"]["num_layers"], made["description"]["input_size"]) == (2, 3)


def test_a_trace_and_a_converted_file_run_what_it_stands_on(
    two: tuple[Path, nn.LSTM, nn.LSTM], tmp_path: Path
) -> None:
    path, lower, upper = two
    x = np.random.default_rng(1).normal(size=(6, 3)).astype(np.float32)
    np.save(tmp_path / "x.npy", x)
    stack = ["--layer", "upper", "--stands-on", "lower"]
    traced = [str(path), *stack, "--input", str(tmp_path / "x.npy"), "--out", str(tmp_path / "t.npz")]
    assert cli.run(["trace", *traced]) == 0
    with torch.no_grad():
        expected = upper(lower(torch.tensor(x)[:, None])[0])[0][:, 0].numpy()
    with np.load(tmp_path / "t.npz") as found:
        np.testing.assert_allclose(found["h"], expected, atol=1e-6)
    out = tmp_path / "stack.safetensors"
    assert cli.run(["convert", str(path), *stack, "--out", str(out)]) == 0
    again = [str(out), "--input", str(tmp_path / "x.npy"), "--out", str(tmp_path / "again.npz")]
    assert cli.run(["trace", *again]) == 0
    with np.load(tmp_path / "again.npz") as found:
        np.testing.assert_allclose(found["h"], expected, atol=1e-6)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--layer", "odd", "--stands-on", "lower"], "cannot stand on lower"),
        (["--layer", "upper", "--stands-on", "nowhere"], "no layer nowhere"),
        (["--stands-on", "lower"], "--layer"),
    ],
)
def test_what_cannot_stand_there_is_refused(
    two: tuple[Path, nn.LSTM, nn.LSTM], words: list[str], said: str
) -> None:
    with pytest.raises(UserError, match=said):
        cli.run(["inspect", str(two[0]), *words])


def test_a_shipped_model_stands_on_nothing() -> None:
    with pytest.raises(UserError, match="one model"):
        cli.run(["trace", "remember_first", "--stands-on", "a", "--out", "x.csv"])


def test_inspect_lists_what_is_special_in_a_converted_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its tensors' names alone it would be a plain LSTM."""
    theirs, own, again = tmp_path / "theirs.onnx", tmp_path / "own.safetensors", tmp_path / "again.safetensors"
    theirs.write_bytes(coupled_with_peepholes())
    assert cli.run(["convert", str(theirs), "--out", str(own)]) == 0
    capsys.readouterr()
    assert cli.run(["inspect", str(own)]) == 0
    said = capsys.readouterr().out
    assert "rnn: lstm_peephole, input 3, hidden 4, layers 1, one direction" in said
    assert "it has peepholes; its sums are cut off at ±0.9; f is 1 − i" in said
    assert cli.run(["inspect", str(own), "--json"]) == 0
    (layer,) = json.loads(capsys.readouterr().out)["layers"]
    assert layer["variant"] == {"clip": "0.9", "coupled": "forget"}
    assert cli.run(["convert", str(own), "--out", str(again)]) == 0
    for file in (theirs, own, again):
        words = ["--text", "1 0 -1; 0.5 2 0; 1 1 1", "--out", str(tmp_path / f"{file.stem}.npz")]
        assert cli.run(["trace", str(file), *words]) == 0
    traces = [np.load(tmp_path / f"{file.stem}.npz")["h"] for file in (theirs, own, again)]
    np.testing.assert_array_equal(traces[0], traces[1])
    np.testing.assert_array_equal(traces[0], traces[2])


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ('"hidden_size":4', '"hidden_size":5'),
        ('"cell":"lstm_peephole"', '"cell":"gru"'),
        ('"cell":"lstm_peephole"', '"cell":"transformer"'),
        ('"cell":"lstm_peephole"', '"cell":"lstm"'),  # then what are its peepholes?
        ('"coupled":"forget"', '"coupled":7'),
    ],
)
def test_a_description_that_does_not_fit_its_tensors_is_not_believed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], said: str, instead: str
) -> None:
    own, other = tmp_path / "own.safetensors", tmp_path / "other.safetensors"
    theirs = tmp_path / "theirs.onnx"
    theirs.write_bytes(coupled_with_peepholes())
    assert cli.run(["convert", str(theirs), "--out", str(own)]) == 0
    with safe_open(own, "np") as file:
        tensors, told = {name: file.get_tensor(name) for name in file.keys()}, file.metadata()  # noqa: SIM118
    assert said in told["lstm_viz"]
    save_file(tensors, other, {"lstm_viz": told["lstm_viz"].replace(said, instead)})
    capsys.readouterr()
    assert cli.run(["inspect", str(other)]) == 0
    assert "rnn: lstm, input 3, hidden 4" in capsys.readouterr().out


def coupled_with_peepholes() -> bytes:
    """An ONNX model of one LSTM that couples its gates, peeps, and clips its sums."""
    random = np.random.default_rng(3)
    shapes = {"W": (1, 16, 3), "R": (1, 16, 4), "B": (1, 32), "P": (1, 12)}
    weights = [
        numpy_helper.from_array(random.normal(size=shape).astype(np.float32), name)
        for name, shape in shapes.items()
    ]
    node = helper.make_node(
        "LSTM", ["X", "W", "R", "B", "", "", "", "P"], ["Y"], hidden_size=4, input_forget=1, clip=0.9
    )
    given = helper.make_tensor_value_info("X", TensorProto.FLOAT, ["t", 1, 3])
    gives = helper.make_tensor_value_info("Y", TensorProto.FLOAT, None)
    graph = helper.make_graph([node], "coupled", [given], [gives], weights)
    return bytes(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)]).SerializeToString())


def test_weights_in_a_numpy_archive_compute_what_torch_does(tmp_path: Path) -> None:
    """What a refusal advises to save is read."""
    lstm = nn.LSTM(3, 5)
    np.savez(tmp_path / "w.npz", **{f"net.{name}": values.numpy() for name, values in lstm.state_dict().items()})
    np.save(tmp_path / "x.npy", np.random.default_rng(0).standard_normal((6, 3)).astype(np.float32))
    out = tmp_path / "trace.npz"
    line = [
        "trace",
        str(tmp_path / "w.npz"),
        "--layer",
        "net",
        "--input",
        str(tmp_path / "x.npy"),
        "--out",
        str(out),
    ]
    assert cli.run(line) == 0
    expected, _ = lstm(torch.from_numpy(np.load(tmp_path / "x.npy"))[:, None])
    with np.load(out) as trace:
        np.testing.assert_allclose(trace["h"].reshape(6, 5), expected[:, 0].detach(), atol=1e-6)


def test_a_file_without_anything_says_what_to_save(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    torch.save({}, tmp_path / "m.pt")
    assert cli.run(["inspect", str(tmp_path / "m.pt")]) == 0
    said = capsys.readouterr().out
    assert "There is no tensor in it" in said
    assert "Its tensors" not in said


@pytest.fixture
def speaker(tmp_path: Path) -> tuple[Path, nn.Embedding, nn.LSTM, nn.Linear]:
    """A model of five characters, as its state_dict; what it learnt from lies beside it."""
    torch.manual_seed(6)
    parts = nn.Embedding(5, 3), nn.LSTM(3, 4, num_layers=2), nn.Linear(4, 5)
    names = ("emb", "rnn", "out")
    state = {
        f"{name}.{key}": values
        for name, part in zip(names, parts, strict=True)
        for key, values in part.state_dict().items()
    }
    torch.save(state, tmp_path / "speaker.pt")
    (tmp_path / "learnt.txt").write_text("to be\n", encoding="utf-8")  # \n, a blank, b, e, o, t: one too many
    return tmp_path / "speaker.pt", *parts


def test_a_text_is_fed_through_the_embedding_that_is_named(
    speaker: tuple[Path, nn.Embedding, nn.LSTM, nn.Linear], tmp_path: Path
) -> None:
    path, embedding, lstm, head = speaker
    learnt = tmp_path / "learnt.txt"
    fed = ["--reads", "emb.weight", "--read-by", "out.weight", "--learnt-from", str(learnt)]
    with pytest.raises(UserError, match="6 different characters, and the table 5 rows"):
        cli.run(["convert", str(path), *fed, "--out", str(tmp_path / "m.safetensors")])
    learnt.write_text("a bed", encoding="utf-8")
    assert cli.run(["convert", str(path), *fed, "--out", str(tmp_path / "m.safetensors")]) == 0
    for model, words in ((path, fed), (tmp_path / "m.safetensors", [])):
        out = tmp_path / "t.npz"
        assert cli.run(["trace", str(model), *words, "--text", "dead bee", "--out", str(out)]) == 0
        symbols = torch.tensor([" abde".index(character) for character in "dead bee"])
        with torch.no_grad():
            h = lstm(embedding(symbols)[:, None])[0][:, 0]
        with np.load(out) as traced:
            np.testing.assert_allclose(traced["h"], h, atol=1e-6)
    with safe_open(str(tmp_path / "m.safetensors"), "np") as file:
        np.testing.assert_array_equal(file.get_tensor("head.weight"), head.weight.detach())
        assert json.loads(next(iter(file.metadata().values())))["classes"] == list(" abde")


def test_a_vocabulary_is_a_file_and_what_does_not_fit_is_refused_with_what_does(
    speaker: tuple[Path, nn.Embedding, nn.LSTM, nn.Linear], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, embedding, lstm, _ = speaker
    assert cli.run(["inspect", str(path)]) == 0
    said = capsys.readouterr().out
    assert "could read the rows of (--reads): emb.weight" in said
    assert "could be read by (--read-by): out.weight" in said
    words = tmp_path / "words.json"
    words.write_text('{"one": 0, "two": 1, "three": 2}', encoding="utf-8")
    line = ["trace", str(path), "--vocabulary", str(words), "--text", "two one three"]
    line += ["--out", str(tmp_path / "t.npz")]
    assert cli.run([*line, "--reads", "emb.weight"]) == 0
    with np.load(tmp_path / "t.npz") as traced, torch.no_grad():
        expected = lstm(embedding(torch.tensor([1, 0, 2]))[:, None])[0][:, 0]
        np.testing.assert_allclose(traced["h"], expected, atol=1e-6)
    with pytest.raises(UserError, match=r"rnn\. --reads may be: emb\.weight\."):
        cli.run([*line, "--reads", "out.weight"])
    with pytest.raises(UserError, match=r"--read-by may be: out\.weight\."):
        cli.run([*line, "--reads", "emb.weight", "--read-by", "emb.weight"])
    with pytest.raises(UserError, match="adding says itself what it reads"):
        cli.run(["trace", "adding", "--reads", "emb.weight", "--out", "x.npz"])
