"""Which names are to be wary of: what reaches for the machine, and no model's own classes."""

from __future__ import annotations

import pytest

from lstm_viz.foreign_code import is_hostile


@pytest.mark.parametrize(
    "name",
    [
        "os.system",
        "posix.system",
        "nt.system",
        "builtins.eval",
        "__builtin__.exec",
        "builtins.getattr",
        "subprocess.Popen",
        "importlib.import_module",
        "torch.hub.load",
        "types.CodeType",
        "io.open",
    ],
)
def test_what_reaches_for_the_machine_is_hostile(name: str) -> None:
    assert is_hostile(name)


@pytest.mark.parametrize(
    "name",
    [
        "__main__.CharLM",
        "torch.nn.modules.rnn.LSTM",
        "torch.jit._pickle.build_intlist",
        "pathlib.PosixPath",
        "argparse.Namespace",
        "io.BytesIO",
        "code.models.Tagger",
        "oslo.models.Net",
        "builtins.complex",
        "types.SimpleNamespace",
    ],
)
def test_a_models_classes_and_its_settings_are_not(name: str) -> None:
    assert not is_hostile(name)
