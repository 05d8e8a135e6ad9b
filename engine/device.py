"""Where the engine computes: CUDA when it works, else MPS, else the CPU; and why.

Owns the choice and its reason, as a key that the window puts into words. It does not own what happens when a
device fails later (`engine.errors` names such a failure; the window then starts an engine on the CPU).

A device works when a tiny LSTM has run on it: a driver that is too old, or a GPU that this build of PyTorch does
not know, shows only there. Mind that cuDNN refuses the backward pass of a recurrent layer in eval mode: what wants
gradients on CUDA has the module in train mode (with dropout 0).
"""

from __future__ import annotations

import os
import platform
import warnings
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import nn

from engine.protocol import DeviceReport

WANTED = ("auto", "cuda", "mps", "cpu")


def run_tiny_lstm(kind: str) -> None:
    """One forward pass of a recurrent layer on a device; raises RuntimeError where the device does not work."""
    with torch.inference_mode():
        layer = nn.LSTM(2, 3, device="meta").to_empty(device=kind)  # without random weights, which nobody wants
        for weight in layer.parameters():
            weight.zero_()
        layer(torch.zeros(4, 1, 2, device=kind))[0].cpu()


def name_of(kind: str) -> str:
    """What a person calls the device."""
    if kind == "cuda":
        return torch.cuda.get_device_name()
    if kind == "mps":
        return f"Apple GPU ({platform.machine()})"
    return f"{platform.machine()}, {os.cpu_count()} cores"


@dataclass(frozen=True)
class Machine:
    """What there is to ask of this machine and this PyTorch; tests put other answers in."""

    system: Callable[[], str] = platform.system
    cuda_built: Callable[[], bool] = torch.backends.cuda.is_built
    cuda_available: Callable[[], bool] = torch.cuda.is_available
    mps_available: Callable[[], bool] = torch.backends.mps.is_available
    run_lstm: Callable[[str], None] = run_tiny_lstm
    name_of: Callable[[str], str] = name_of


def choose_device(wanted: str = "auto", machine: Machine | None = None) -> tuple[torch.device, DeviceReport]:
    """The device to compute on, and the report for the window.

    `wanted` is "auto", or the kind that a person chose: "cuda", "mps" or "cpu". One that does not work gives the
    CPU, with the reason. Raises ValueError for any other word.

    Reasons: "cuda-works", "mps-works", "cuda-chosen", "mps-chosen", "cpu-chosen"; for the CPU in place of another
    "cpu-no-cuda-build", "cpu-no-driver", "cpu-no-accelerator", and with the argument "error" "cpu-cuda-failed" and
    "cpu-mps-failed".
    """
    if wanted not in WANTED:
        raise ValueError(f"no device is called {wanted!r}")
    machine = machine or Machine()
    kind = wanted
    if kind == "auto":  # there is no CUDA for macOS, and MPS nowhere else
        kind = "mps" if machine.system() == "Darwin" else "cuda"
    reason, arguments = f"{kind}-works" if wanted == "auto" else f"{kind}-chosen", dict[str, str]()
    if kind != "cpu":
        refusal = _refusal_of(kind, machine)
        if refusal is not None:
            kind, (reason, arguments) = "cpu", refusal
    name, version = machine.name_of(kind), str(torch.__version__)
    report = DeviceReport(kind=kind, name=name, reason=reason, arguments=arguments, torch=version)
    return torch.device(kind), report


def _refusal_of(kind: str, machine: Machine) -> tuple[str, dict[str, str]] | None:
    """Why CUDA or MPS is of no use, as a reason and its arguments; None where it works."""
    if kind == "cuda" and not machine.cuda_built():
        return "cpu-no-cuda-build", {}
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")  # of a driver that is too old PyTorch tells in a warning only
        available = machine.cuda_available() if kind == "cuda" else machine.mps_available()
    if not available:
        arguments = {"error": _first_line(said[-1].message)} if said else {}
        return "cpu-no-driver" if kind == "cuda" else "cpu-no-accelerator", arguments
    try:
        machine.run_lstm(kind)
    except RuntimeError as error:  # what torch raises where a device fails or lacks an operator
        return f"cpu-{kind}-failed", {"error": _first_line(error)}
    return None


def _first_line(said: object) -> str:
    return str(said).strip().partition("\n")[0][:300]
