"""The choice of the device. The machine's answers are put in; the LSTM that tries the CPU is real."""

from __future__ import annotations

import warnings
from dataclasses import replace

import pytest
import torch

from engine.device import Machine, choose_device, name_of, run_tiny_lstm

NO_GPU = Machine(
    system=lambda: "Linux",
    cuda_built=lambda: False,
    cuda_available=lambda: False,
    mps_available=lambda: False,
    # Where the test says that there is an accelerator, the trial runs on the CPU in its stead.
    run_lstm=lambda kind: run_tiny_lstm("cpu"),
    name_of=lambda kind: f"the {kind}",
)
WITH_CUDA = replace(NO_GPU, cuda_built=lambda: True, cuda_available=lambda: True)
MAC = replace(NO_GPU, system=lambda: "Darwin", mps_available=lambda: True)


def fail(kind: str) -> None:
    raise torch.OutOfMemoryError(f"{kind} out of memory\nand much more text")


@pytest.mark.parametrize(
    ("machine", "wanted", "kind", "reason"),
    [
        (WITH_CUDA, "auto", "cuda", "cuda-works"),
        (WITH_CUDA, "cuda", "cuda", "cuda-chosen"),
        (WITH_CUDA, "cpu", "cpu", "cpu-chosen"),
        (WITH_CUDA, "mps", "cpu", "cpu-no-accelerator"),
        (NO_GPU, "auto", "cpu", "cpu-no-cuda-build"),
        (NO_GPU, "cuda", "cpu", "cpu-no-cuda-build"),
        (replace(NO_GPU, cuda_built=lambda: True), "auto", "cpu", "cpu-no-driver"),
        (replace(WITH_CUDA, run_lstm=fail), "auto", "cpu", "cpu-cuda-failed"),
        (replace(WITH_CUDA, run_lstm=fail), "cuda", "cpu", "cpu-cuda-failed"),
        (MAC, "auto", "mps", "mps-works"),
        (MAC, "mps", "mps", "mps-chosen"),
        (replace(MAC, mps_available=lambda: False), "auto", "cpu", "cpu-no-accelerator"),
        (replace(MAC, run_lstm=fail), "auto", "cpu", "cpu-mps-failed"),
    ],
)
def test_the_device_that_works_is_chosen_and_the_reason_told(
    machine: Machine, wanted: str, kind: str, reason: str
) -> None:
    device, report = choose_device(wanted, machine)
    assert device == torch.device(kind)
    assert (report.kind, report.reason, report.name) == (kind, reason, f"the {kind}")
    assert report.torch == torch.__version__


def test_a_device_that_fails_says_how_in_one_line() -> None:
    _, report = choose_device("auto", replace(WITH_CUDA, run_lstm=fail))
    assert report.arguments == {"error": "cuda out of memory"}


def test_a_warning_about_the_driver_becomes_the_reasons_argument() -> None:
    def old_driver() -> bool:
        warnings.warn("The NVIDIA driver on your system is too old", UserWarning, stacklevel=1)
        return False

    _, report = choose_device("auto", replace(WITH_CUDA, cuda_available=old_driver))
    assert report.reason == "cpu-no-driver"
    assert report.arguments == {"error": "The NVIDIA driver on your system is too old"}


def test_a_bug_in_the_trial_is_not_taken_for_a_device_that_fails() -> None:
    def broken(kind: str) -> None:
        raise TypeError("a mistake of ours")

    with pytest.raises(TypeError, match="a mistake of ours"):
        choose_device("auto", replace(WITH_CUDA, run_lstm=broken))


def test_a_device_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="abacus"):
        choose_device("abacus")


def test_the_trial_leaves_the_random_numbers_alone() -> None:
    torch.manual_seed(3)
    expected = torch.rand(1)
    torch.manual_seed(3)
    run_tiny_lstm("cpu")
    assert torch.equal(torch.rand(1), expected)


def test_this_machine_gets_a_device_on_which_an_lstm_runs() -> None:
    device, report = choose_device()
    run_tiny_lstm(device.type)
    assert report.kind == device.type
    assert report.name == name_of(device.type)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="this machine has no CUDA device")
def test_cuda_is_chosen_where_it_works() -> None:
    assert choose_device()[1].reason == "cuda-works"
