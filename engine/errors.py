"""What goes wrong while a request is served, and which failure it becomes on the wire.

Owns the way from an exception to a failure's key. It knows torch only by what it raises.
"""

from __future__ import annotations

import traceback

import torch
from msgspec.structs import replace

from engine.protocol import EngineFailed
from engine.protocol.failures import failure

# What torch's own allocator for the CPU says, on Linux and macOS, and on Windows; it raises a plain RuntimeError.
_NO_MEMORY = ("can't allocate memory", "not enough memory")
_DEVICE_WORDS = ("CUDA error", "cuDNN error", "CUBLAS_STATUS", "CUDNN_STATUS", "MPS backend")


class RequestFailedError(Exception):
    """A request that cannot be answered, for a reason that a person can be told."""

    def __init__(self, key: str, **arguments: object) -> None:
        super().__init__(key, arguments)
        self.failed = failure(key, **arguments)


def failure_of(error: Exception, device: str) -> EngineFailed:
    """The failure that an exception in a request's work becomes; `device` is the kind that it ran on."""
    if isinstance(error, RequestFailedError):
        return error.failed
    return replace(_named(error, device), traceback="".join(traceback.format_exception(error)))


def _named(error: Exception, device: str) -> EngineFailed:
    text = str(error).strip()
    if device != "cpu" and _is_of_the_device(error, text):
        return failure("device-failed", device=device, error=_first_line(text))
    if isinstance(error, MemoryError | torch.OutOfMemoryError) or any(words in text for words in _NO_MEMORY):
        return failure("out-of-memory")
    return failure("engine-bug", error=f"{type(error).__name__}: {_first_line(text)}")


def _is_of_the_device(error: Exception, text: str) -> bool:
    if isinstance(error, torch.OutOfMemoryError | torch.AcceleratorError):
        return True
    return isinstance(error, RuntimeError) and any(words in text for words in _DEVICE_WORDS)


def _first_line(text: str) -> str:
    return text.partition("\n")[0][:300]
