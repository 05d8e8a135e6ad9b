"""Where the engine stands: starting, ready, restarting or stopped, each with a sentence that says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from engine.protocol import DeviceReport
from lstm_viz.failures import STATE_SENTENCES, EngineError, Translate


class Phase(Enum):
    STARTING = "starting"
    READY = "ready"
    RESTARTING = "restarting"
    STOPPED = "stopped"


@dataclass(frozen=True)
class EngineState:
    """Where the engine stands, and a sentence that says so.

    `problem` is what ended the last engine, if one has ended; `device` is where a ready one computes. A `slow` one
    has not answered for a while, and is still waited for.
    """

    phase: Phase
    sentence: str
    problem: EngineError | None = None
    device: DeviceReport | None = None
    slow: bool = False


def state_of(
    phase: Phase, translate: Translate, problem: EngineError | None = None, device: DeviceReport | None = None
) -> EngineState:
    """A state with its sentence, in the person's language."""
    sentence = translate(STATE_SENTENCES[phase.value])
    return EngineState(phase, sentence.format(problem=problem or ""), problem, device)
