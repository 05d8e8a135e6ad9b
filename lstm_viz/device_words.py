"""Where the engine computes and why, in words. The engine's reasons are keys; the sentences stand here."""

from __future__ import annotations

from engine.protocol import DeviceReport
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.words import to_translate, tr

REASONS = to_translate(
    {
        "cuda-works": "CUDA: {name} works.",
        "cuda-chosen": "CUDA: chosen by you.",
        "mps-works": "MPS: {name} works.",
        "mps-chosen": "MPS: chosen by you.",
        "cpu-chosen": "CPU: chosen by you.",
        "cpu-no-cuda-build": "CPU: this PyTorch has no CUDA, run main.py --gpu",
        "cpu-no-driver": "CPU: there is no NVIDIA driver that PyTorch can use.",
        "cpu-cuda-failed": "CPU: the GPU was tried and failed ({error}).",
        "cpu-mps-failed": "CPU: the Apple GPU was tried and failed ({error}).",
        "cpu-no-accelerator": "CPU: there is no GPU that PyTorch can use.",
        "cpu-after-device-failure": "CPU: the GPU failed in use, so the engine went on here.",
    }
)


def reason(report: DeviceReport) -> str:
    """Why the engine computes where it does."""
    words = REASONS.get(report.reason)
    if words is None:
        return f"{report.kind.upper()}: {report.reason}"
    return tr(words).format_map({"name": report.name, "error": "", **report.arguments})


def sign(state: EngineState) -> str:
    """A word or two for the bar."""
    if state.phase is Phase.READY and state.device is not None:
        return tr("{device} engine", device=state.device.kind.upper())
    return {
        Phase.STARTING: tr("engine starting"),
        Phase.RESTARTING: tr("engine restarting"),
        Phase.STOPPED: tr("engine stopped"),
        Phase.READY: tr("engine ready"),
    }[state.phase]


def sentence(state: EngineState) -> str:
    """What there is to say about the engine's state, whole."""
    if state.phase is Phase.READY and state.device is not None:
        return f"{reason(state.device)} (PyTorch {state.device.torch})"
    if state.slow:
        return state.sentence
    if state.problem is not None:
        return str(state.problem)
    return sign(state)
