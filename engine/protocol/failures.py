"""Every failure that the engine can report: its key and the names of its arguments.

Owns the keys, so that the engine cannot report one that the window has no words for (a test compares). The
sentences are the window's: `lstm_viz/failures.py`.
"""

from __future__ import annotations

from typing import Final

from engine.protocol.replies import EngineFailed

FAILURES: Final[dict[str, frozenset[str]]] = {
    key: frozenset(arguments.split())
    for key, arguments in {
        # what came over the wire
        "bad-frame": "length",
        "bad-request": "detail",
        "stream-broken": "found",
        "frame-too-large": "found",
        "reply-too-large": "bytes limit",
        # the handshake
        "protocol-mismatch": "engine window",
        "hello-missing": "",
        "hello-repeated": "",
        "torch-missing": "error",
        "no-such-device": "device",
        # things that the engine keeps, or does not
        "model-gone": "model",
        "trace-gone": "trace",
        "upload-gone": "upload",
        "blob-gone": "blob",
        "gradients-gone": "gradients",
        "upload-too-large": "bytes limit",
        "upload-out-of-order": "expected offset",
        "upload-incomplete": "received total",
        # models and sequences
        "no-such-model": "name",
        "bad-model-file": "name error",
        "sequence-empty": "",
        "sequence-shape": "found expected",
        "sequence-type": "found expected",
        "symbol-outside-alphabet": "step symbol size",
        "number-not-finite": "step column",
        "number-too-large": "step column value dtype",
        "bad-alteration": "number error",
        # parts of a trace
        "no-such-layer": "layer layers",
        "no-such-direction": "direction",
        "layers-unlike": "cell units other_cell other_units",
        "no-such-unit": "unit units",
        "bad-range": "start stop length",
        "bad-resolution": "columns rows",
        "no-such-quantity": "quantity known",
        "no-such-order": "order",
        "labels-do-not-fit": "found expected",
        "too-much-asked": "bytes limit",
        # training
        "no-such-task": "task",
        "bad-setting": "error",
        "bad-measurement": "error",
        "run-gone": "run",
        "run-over": "run",
        "no-such-entrant": "entrant entrants",
        "needs-new-weights": "setting",
        "bad-checkpoint": "error",
        # the machine
        "out-of-memory": "",
        "device-failed": "device error",
        # neither the person's fault nor the machine's
        "engine-bug": "error",
    }.items()
}


def failure(key: str, **arguments: object) -> EngineFailed:
    """A failure ready to be sent; raises ValueError for a key or arguments that FAILURES does not list."""
    if FAILURES.get(key) != arguments.keys():
        raise ValueError(f"no failure {key!r} with arguments {sorted(arguments)}")
    return EngineFailed(key=key, arguments={name: str(value) for name, value in arguments.items()})
