"""Files that were damaged anywhere: each is read, or refused in words, and never more than that."""

from __future__ import annotations

import io
import pickle
import random
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import h5py
import numpy as np
import onnx
import pytest
import torch
from onnx import helper, numpy_helper
from safetensors.torch import save as save_safetensors
from torch import nn

from engine.formats.contents import FilesWantedError, UnreadableError
from engine.formats.dispatch import read
from engine.formats.source import Source
from engine.protocol.reading import LookInside
from tests.engine.formats.strangers import ReaderDiedError, ask
from tests.engine.formats.test_torch_files import legacy, zipped

FEW, MANY = 200, 5000


def _onnx() -> bytes:
    weights = [
        numpy_helper.from_array(np.random.default_rng(0).normal(size=shape).astype("f4"), name)
        for name, shape in (("W", (1, 8, 3)), ("R", (1, 8, 2)), ("B", (1, 16)))
    ]
    node = helper.make_node("LSTM", ["X", "W", "R", "B"], ["Y"], hidden_size=2)
    value = onnx.TensorProto.FLOAT
    x, y = (helper.make_tensor_value_info(name, value, None) for name in "XY")
    return helper.make_model(helper.make_graph([node], "g", [x], [y], weights)).SerializeToString()


def _h5() -> bytes:
    whole = io.BytesIO()
    with h5py.File(whole, "w") as file:
        file.attrs["keras_version"] = "2.4.0"
        for name, shape in (("kernel:0", (3, 8)), ("recurrent_kernel:0", (2, 8)), ("bias:0", (8,))):
            file[f"model_weights/lstm/lstm/lstm_cell/{name}"] = np.ones(shape, "f4")
        file.create_dataset("packed", data=np.zeros((64, 64), "f4"), compression="gzip", shuffle=True)
    return whole.getvalue()


def _npz() -> bytes:
    whole = io.BytesIO()
    np.savez_compressed(whole, **{name: tensor.numpy() for name, tensor in nn.LSTM(3, 2).state_dict().items()})
    return whole.getvalue()


SAMPLES: dict[str, Callable[[], bytes]] = {
    "zip": lambda: zipped(nn.LSTM(3, 2).state_dict()),
    "legacy": lambda: legacy(nn.LSTM(3, 2).state_dict()),
    "safetensors": lambda: save_safetensors(dict(nn.LSTM(3, 2).state_dict())),
    "onnx": _onnx,
    "npz": _npz,
    "pickle": lambda: pickle.dumps({"net": nn.LSTM(3, 2), "more": np.ones((2, 3), ">i2")}, 4),
}


def mutated(data: bytes, seed: int) -> bytes:
    """The data with a few bytes changed, cut out, put in, or cut off."""
    chance = random.Random(seed)
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(changed))
        match chance.randrange(5):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                changed[place] = chance.choice((0, 0x7F, 0x80, 0xFF))
            case 2:
                del changed[place : place + chance.randint(1, 16)]
            case 3:
                changed[place:place] = chance.randbytes(chance.randint(1, 16))
            case _ if chance.random() < 0.1 and place > 16:
                del changed[place:]
        if not changed:
            return b"\0"
    return bytes(changed)


def _seeds(request: pytest.FixtureRequest) -> range:
    return range(MANY if request.config.getoption("--long") else FEW)


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_damaged_file_is_read_or_refused(kind: str, request: pytest.FixtureRequest) -> None:
    data = SAMPLES[kind]()
    torch.manual_seed(0)
    for seed in _seeds(request):
        _fetch_all(mutated(data, seed), f"{kind}, seed {seed}")


def _fetch_all(data: bytes, case: str) -> None:
    source = Source("model", io.BytesIO(data), len(data), {})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # zipfile's, of names that stand twice
            contents = read(source)
            for tensor in contents.tensors.values():
                _loaded(tensor.load)
            for layer in contents.layers:
                _loaded(layer.weights)
    except (UnreadableError, FilesWantedError, MemoryError):
        return
    except Exception as error:
        raise AssertionError(case) from error


def _loaded(load: Callable[[], object]) -> None:
    try:
        load()
    except UnreadableError:
        return


def _damaged_h5(count: int) -> Iterator[bytes]:
    data = _h5()
    return (mutated(data, seed) for seed in range(count))


def test_a_damaged_h5_file_ends_its_reader_at_most(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """HDF5's own library may crash or turn in circles on such a file: that is why readers are processes."""
    count = 500 if request.config.getoption("--long") else 20
    answered = 0
    for number, data in enumerate(_damaged_h5(count)):
        path = tmp_path / f"{number}.h5"
        path.write_bytes(data)
        try:
            ask(path, LookInside())
            answered += 1
        except ReaderDiedError:
            continue
    assert answered >= count // 2
