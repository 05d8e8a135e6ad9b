"""The linear recurrence: steps in pieces side by side against a plain loop over the steps.

A ratio above 1 says that the loop is the slower. `engine.scan.WIDE_ROW` stands where the ratio comes down to 1.
"""

from __future__ import annotations

import torch
from torch import Tensor

from engine.bench._timing import interleaved, ratio, threads
from engine.scan import linear_recurrence

STEPS = 1000
ROWS = (16, 128, 512, 1024, 2048, 4096)


def run() -> dict[str, float]:
    """The loop's time by the scan's, for rows of several widths."""
    figures: dict[str, float] = {}
    with threads(2), torch.inference_mode():
        for row in ROWS:
            f, u = torch.rand(STEPS, row), torch.randn(STEPS, row)
            ways = {
                "scan": lambda f=f, u=u: linear_recurrence(f, u, u[0]),
                "loop": lambda f=f, u=u: _loop(f, u, u[0]),
            }
            seconds = interleaved(ways)
            figures[f"scan_loop_ratio_T{STEPS}_N{row}"] = ratio(seconds["loop"], seconds["scan"])
    return figures


def _loop(f: Tensor, u: Tensor, before: Tensor) -> Tensor:
    c = u.clone()
    for f_t, c_t in zip(f.unbind(0), c.unbind(0), strict=True):
        torch.addcmul(c_t, f_t, before, out=c_t)
        before = c_t
    return c
