"""The linear recurrence c_t = f_t ⊙ c_{t-1} + u_t, computed for all t without a loop over all t.

Owns the scan only; what f and u mean is the cell's business. A wide row (many sequences times many units) keeps
the machine busy by itself, so there a plain loop over t is the fastest way. A narrow row costs the same
microsecond whatever it holds; there the steps are cut into pieces that advance side by side, and the pieces' last
values, which again follow a linear recurrence, are joined by the same method (a parallel prefix sum, after
Blelloch, "Prefix Sums and Their Applications", 1990, section 1.4).
"""

from __future__ import annotations

import torch
from torch import Tensor

# Numbers in a row from which one step is worth a call of its own (`python -m engine.bench scan` measures it).
WIDE_ROW = 2048
# Steps a piece. Each level of pieces costs about this many calls and divides the steps by as much.
PIECE_STEPS = 10


def linear_recurrence(f: Tensor, u: Tensor, c_0: Tensor) -> Tensor:
    """c at every step, where c_t = f_t ⊙ c_{t-1} + u_t and c_{-1} is `c_0`.

    f and u are (T, …), c_0 is (…), all of one floating type on one device; the result is (T, …). T may not be 0.
    """
    steps = f.shape[0]
    row = c_0.numel()
    work = f.new_empty(2, steps, row)
    work[0].copy_(u.reshape(steps, row))
    scan_in_place(f.reshape(steps, row), work, c_0.reshape(row))
    return work[0].view(f.shape)


def scan_in_place(f: Tensor, work: Tensor, c_0: Tensor) -> None:
    """Turns u, which stands in work[0], into c; work[1] is room for products of f and is overwritten.

    f is (T, N), work (2, T, N) and c_0 (N,). Room is the caller's, so that c can be made where it is to stay.
    """
    steps, row = f.shape
    if row >= WIDE_ROW or steps <= 2 * PIECE_STEPS:
        _scan_step_by_step(f, work[0], c_0)
        return
    pieces = steps // PIECE_STEPS
    whole = pieces * PIECE_STEPS
    f_in_pieces = f[:whole].view(pieces, PIECE_STEPS, row)
    work_in_pieces = work[:, :whole].view(2, pieces, PIECE_STEPS, row)
    c, products = work_in_pieces.unbind(0)

    # Every piece as if c were 0 before it, and beside it the product of its f so far:
    # (c, p) at a step = f ⊙ (c, p) at the step before + (u, 0), with p = f at the first.
    products.zero_()
    products[:, 0] = f_in_pieces[:, 0]
    rows = work_in_pieces.unbind(2)  # PIECE_STEPS × (2, pieces, N)
    for f_now, before, now in zip(f_in_pieces.unbind(1)[1:], rows, rows[1:], strict=False):
        torch.addcmul(now, f_now, before, out=now)

    # The pieces' last steps, joined: the same recurrence with the pieces' products as f.
    ends = rows[-1]  # (2, pieces, N)
    scan_in_place(ends[1].clone(), ends, c_0)
    entering = torch.cat((c_0[None], ends[0, :-1]))  # (pieces, N), what each piece really had before it
    inner = c[:, :-1]
    torch.addcmul(inner, products[:, :-1], entering[:, None], out=inner)
    if whole < steps:
        _scan_step_by_step(f[whole:], work[0, whole:], work[0, whole - 1])


def _scan_step_by_step(f: Tensor, u: Tensor, before: Tensor) -> None:
    """Turns u (T, N) into c in place, one step after another."""
    for f_now, now in zip(f.unbind(0), u.unbind(0), strict=True):
        torch.addcmul(now, f_now, before, out=now)
        before = now
