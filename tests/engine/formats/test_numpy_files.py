"""Arrays that numpy saved, in archives and in pickles, and torch's tensors in Python's own pickles."""

from __future__ import annotations

import io
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.utils import parametrizations

from engine.formats.contents import Contents, UnreadableError, Values
from engine.formats.dispatch import read
from engine.formats.source import Source
from tests.engine.formats.strangers import look
from tests.engine.formats.test_torch_files import zipped

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)


def contents(data: bytes) -> Contents:
    return read(Source("m", io.BytesIO(data), len(data), {}))


def _arrays() -> dict[str, Values]:
    random = np.random.default_rng(0)
    columns_first = np.asfortranarray(random.standard_normal((12, 4)).astype(np.float32))
    return {
        "rnn.weight_ih_l0": random.standard_normal((16, 3)).astype(np.float32),
        "rnn.weight_hh_l0": random.standard_normal((16, 4)).astype(">f4"),
        "turned": columns_first,
        "whole": np.arange(5, dtype=np.int16),
        "half": np.ones((2, 2), np.float16),
        "one": np.array(3.5),
        "yes": np.array([True, False]),
    }


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_of_arrays_is_a_model(packed: bool) -> None:
    whole, arrays = io.BytesIO(), _arrays()
    (np.savez_compressed if packed else np.savez)(whole, **arrays)
    found = contents(whole.getvalue())
    assert found.format == "npz"
    assert [(layer.name, layer.input_size, layer.hidden_size) for layer in found.layers] == [("rnn", 3, 4)]
    for name, values in arrays.items():
        np.testing.assert_array_equal(found.tensors[name].load(), values)


def test_arrays_of_objects_stay_closed() -> None:
    whole = io.BytesIO()
    np.savez(whole, a=np.array([{}, None], object), b=np.zeros(2), c=np.zeros(2))
    found = contents(whole.getvalue())
    assert set(found.tensors) == {"b", "c"}
    assert [note.key for note in found.notes] == ["strange-type", "no-sequence"]


def test_an_array_that_says_more_than_there_is_is_refused() -> None:
    one, whole = io.BytesIO(), io.BytesIO()
    np.save(one, np.zeros((2, 3)))
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a.npy", one.getvalue().replace(b"(2, 3)", b"(9, 9)"))
        archive.writestr("b.npy", one.getvalue().replace(b"{'descr'", b"{'d'*9**9"))
    assert [note.key for note in contents(whole.getvalue()).notes] == ["tensor-beyond-file", "bad-tensor"]


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_pickled_arrays_are_read(tmp_path: Path, protocol: int) -> None:
    """Every way in which numpy has itself pickled; by the guarded process, which can import nothing any more."""
    arrays = _arrays()
    path = tmp_path / "m.pkl"
    path.write_bytes(pickle.dumps(arrays, protocol))
    assert {tensor.name: tensor.shape for tensor in look(path).tensors} == {
        name: values.shape for name, values in arrays.items()
    }
    found = contents(path.read_bytes())
    assert found.wanted == ()
    for name, values in arrays.items():
        np.testing.assert_array_equal(found.tensors[name].load(), values)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_module_in_pythons_own_pickle_is_read(protocol: int) -> None:
    module = nn.ModuleDict({"rnn": nn.LSTM(3, 4, num_layers=2), "head": nn.Linear(4, 2)})
    found = contents(pickle.dumps(module, protocol))
    assert [(layer.name, layer.num_layers) for layer in found.layers] == [("rnn", 2)]
    for name, tensor in module.state_dict().items():
        np.testing.assert_array_equal(found.tensors[name].load(), tensor.numpy())


def test_a_storage_that_is_none_is_said() -> None:
    data = pickle.dumps({"a": torch.ones(3)}, 2)
    at = data.index(torch.serialization.MAGIC_NUMBER.to_bytes(10, "little")[:1], data.index(b"_load_from_bytes"))
    found = contents(data[: at + 8] + b"\x00\x00" + data[at + 10 :])
    assert found.tensors == {}
    assert found.notes[0].key in {"bad-pickle", "bad-tensor"}


class Storage:
    """A storage in a pickle whose own bytes are a pickle that calls something."""

    def __reduce__(self) -> tuple[object, ...]:
        return torch.storage._load_from_bytes, (pickle.dumps(Calls()),)


class Calls:
    def __reduce__(self) -> tuple[object, ...]:
        return exec, ("raise SystemExit",)


class Rebuilt:
    def __reduce__(self) -> tuple[object, ...]:
        return torch._utils._rebuild_tensor_v2, (Storage(), 0, (1,), (1,), False, {})


def test_code_in_a_storage_in_a_pickle_is_listed_and_not_run() -> None:
    found = contents(pickle.dumps({"a": Rebuilt()}))
    assert found.tensors == {}
    assert found.wanted == ("builtins.exec",)


@pytest.mark.parametrize(("module", "cell"), [(nn.RNN, "rnn"), (nn.RNNCell, "rnn")])
@pytest.mark.parametrize("squash", ["tanh", "relu"])
def test_a_module_that_was_saved_whole_says_its_squash(module: type[nn.Module], cell: str, squash: str) -> None:
    (layer,) = contents(zipped(nn.ModuleDict({"a": module(3, 4, nonlinearity=squash)}))).layers
    assert (layer.cell, layer.notes) == (cell if squash == "tanh" else "rnn_relu", ())
    (layer,) = contents(zipped(module(3, 4, nonlinearity=squash).state_dict())).layers
    assert [note.key for note in layer.notes] == ["squash-not-said"]


@pytest.mark.parametrize("dim", [0, 1, None])
@pytest.mark.parametrize("of", [nn.utils.weight_norm, parametrizations.weight_norm])
@pytest.mark.filterwarnings("ignore:.*weight_norm.*deprecated.*:FutureWarning")
def test_normed_weights_are_multiplied_out(of: object, dim: int | None) -> None:
    assert callable(of)
    rnn = nn.LSTM(3, 4)
    of(of(rnn, "weight_hh_l0", dim=dim), "weight_ih_l0", dim=dim)
    (layer,) = contents(zipped({f"net.{name}": value * 1.5 for name, value in rnn.state_dict().items()})).layers
    rnn.load_state_dict({name: value * 1.5 for name, value in rnn.state_dict().items()})
    assert (layer.name, [note.key for note in layer.notes]) == ("net", ["weight-norm"])
    x = torch.randn(5, 1, 3)
    plain = nn.LSTM(3, 4)
    plain.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in layer.weights().items()})
    torch.testing.assert_close(plain(x)[0], rnn(x)[0])


def test_what_is_no_array_is_no_pickled_array() -> None:
    data = pickle.dumps({"a": np.zeros(4)}, 2).replace(b"f8", b"V8")
    assert [note.key for note in contents(data).notes] == ["strange-type", "bare-pickle"]
    with pytest.raises(UnreadableError, match="bad-pickle"):
        contents(b"(dp0\nI1\nR.")
