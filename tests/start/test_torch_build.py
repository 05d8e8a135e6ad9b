"""Which build of PyTorch a machine gets, and who is asked for it, in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from set_up import torch_build
from set_up.torch_build import build_of, choose, nvidia_driver, sources


def asked(build: str, system: str) -> list[tuple[str, ...]]:
    return [source.arguments for source in sources(build, "2.13.0", system)]


def index_of(arguments: tuple[str, ...]) -> str:
    return arguments[arguments.index("--index-url") + 1] if "--index-url" in arguments else ""


@pytest.mark.parametrize("system", ["Linux", "Windows"])
def test_the_cpu_build_comes_from_pip_s_own_places_then_pytorch_s_then_the_default(system):
    own, pytorchs, default = asked("cpu", system)
    assert own == ("torch==2.13.0+cpu",)
    assert pytorchs[0] == "torch==2.13.0+cpu"
    assert index_of(pytorchs).endswith("/whl/cpu")
    assert pytorchs[pytorchs.index("--retries") + 1] == "0"
    assert int(pytorchs[pytorchs.index("--timeout") + 1]) <= 10
    assert default == ("torch==2.13.0",)


def test_the_cuda_build_on_linux_is_the_default_one_to_the_letter():
    default, pytorchs = asked("cuda", "Linux")
    assert default == ("torch===2.13.0",)
    assert index_of(pytorchs).endswith("/whl/cu130")


def test_the_cuda_build_on_windows_comes_from_pytorch_s_own_index():
    assert [index_of(arguments).rpartition("/")[2] for arguments in asked("cuda", "Windows")] == ["cu130"]


@pytest.mark.parametrize("build", ["cpu", "cuda", "default"])
def test_macos_has_one_build(build):
    assert asked(build, "Darwin") == [("torch==2.13.0",)]


@pytest.mark.parametrize(
    ("version", "system", "build"),
    [
        ("2.13.0+cpu", "Linux", "cpu"),
        ("2.13.0", "Linux", "cuda"),
        ("2.13.0+cu130", "Linux", "cuda"),
        ("2.13.0", "Windows", "cpu"),
        ("2.13.0+cu130", "Windows", "cuda"),
        ("2.13.0", "Darwin", "default"),
    ],
)
def test_a_version_tells_its_build(version, system, build):
    assert build_of(version, system) == build


def machine(*found: str) -> dict[str, Callable[..., bool]]:
    return {
        "exists": lambda path: path in found,
        "can_load": lambda library: library in found,
        "lists_gpu": lambda: "nvidia-smi" in found,
    }


@pytest.mark.parametrize(
    ("system", "found", "sign"),
    [
        ("Linux", (), ""),
        ("Linux", ("/proc/driver/nvidia/version", "libcuda.so.1"), "/proc/driver/nvidia/version"),
        ("Linux", ("libcuda.so.1",), "libcuda.so.1"),
        ("Linux", ("nvidia-smi",), "nvidia-smi"),
        ("Linux", ("nvcuda.dll",), ""),
        ("Windows", ("nvcuda.dll",), "nvcuda.dll"),
        ("Windows", ("libcuda.so.1",), ""),
        ("Darwin", ("nvidia-smi",), ""),
    ],
)
def test_a_driver_is_told_by_its_signs(system, found, sign):
    assert nvidia_driver(system, **machine(*found)) == sign


def test_a_library_that_is_not_there_does_not_load():
    assert torch_build._can_load("libno-such-library-anywhere.so.1") is False


@pytest.mark.parametrize(
    ("installed", "gpu", "old", "driver", "expected"),
    [
        ("", False, "", "", ("cpu", False)),
        ("", False, "", "libcuda.so.1", ("cuda", False)),
        ("", True, "", "", ("cuda", False)),
        ("2.13.0+cpu", False, "cpu", "libcuda.so.1", ("cpu", True)),
        ("2.13.0+cpu", True, "cpu", "", ("cuda", False)),
        ("2.13.0", True, "cuda", "", ("cuda", True)),
        ("2.13.0", False, "cuda", "", ("cuda", True)),
        ("2.12.0", False, "cuda", "", ("cuda", False)),
        ("2.12.0+cpu", False, "cpu", "libcuda.so.1", ("cpu", False)),
    ],
)
def test_the_build_is_chosen_once_and_then_kept(monkeypatch, installed, gpu, old, driver, expected):
    monkeypatch.setattr(torch_build, "nvidia_driver", lambda _system: driver)
    choice = choose(installed, "2.13.0", gpu=gpu, old=(old, "as before" if old else ""), system="Linux")
    assert (choice.build, choice.installed) == expected
    assert choice.reason


def test_on_macos_gpu_asks_for_nothing_else():
    assert choose("2.13.0", "2.13.0", gpu=True, old=("", ""), system="Darwin").installed
