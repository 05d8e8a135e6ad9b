"""Products in the numbers' full precision, whatever the device would rather do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch


@contextmanager
def exact_arithmetic(device: torch.device, projection: bool = False) -> Iterator[None]:
    """Full float32 products, and the settings restored after.

    A GPU would otherwise round products to TF32's 10 bits (cuDNN's recurrent layers do so unasked). oneDNN has no
    projections: asked for one it warns and leaves it to torch, so it is not asked.
    """
    settings: list[tuple[Any, str, object]] = []
    if device.type == "cuda":
        settings += [(torch.backends.cuda.matmul, "fp32_precision", "ieee")]
        settings += [(torch.backends.cudnn.rnn, "fp32_precision", "ieee")]
    elif projection:
        settings += [(torch.backends.mkldnn, "enabled", False)]
    before = [getattr(holder, name) for holder, name, _ in settings]
    try:
        for holder, name, value in settings:
            setattr(holder, name, value)
        yield
    finally:
        for (holder, name, _), value in zip(settings, before, strict=True):
            setattr(holder, name, value)
