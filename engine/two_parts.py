"""Encoder and decoder: two sets of weights of one cell, of which the second goes on where the first ended.

After Sutskever, Vinyals and Le 2014 ("Sequence to sequence learning with neural networks", section 2). Both read
one sequence: the encoder up to the symbol that hands over, the decoder from it on, beginning with the encoder's
last state. So a sequence of such a model is the source, that symbol, and as much of the target as there is.

Owns the way through both. It does not own the weights (`engine.model`), nor traces (`engine.recording`).
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn


def handovers(symbols: Tensor, hands_over: int) -> Tensor:
    """The first step that is the decoder's, of every sequence of symbols (T, B): (B,), T where none is."""
    before = (symbols == hands_over).cumsum(0) == 0
    return before.sum(0)


def through_both(encoder: nn.RNNBase, decoder: nn.RNNBase, x: Tensor, first: Tensor) -> Tensor:
    """h of the last layer at every step (T, B, P): of x (T, B, I) the decoder reads from step first[b] on."""
    columns, parts = [], []
    for step, of_step in together(first):
        read = x[:, of_step]
        h, state = encoder(read[:step]) if step else (None, None)
        rest = decoder(read[step:], state)[0] if step < len(x) else None
        parts.append(torch.cat([part for part in (h, rest) if part is not None]))
        columns.append(of_step)
    return torch.cat(parts, 1)[:, torch.cat(columns).argsort()]


def together(first: Tensor) -> Iterator[tuple[int, Tensor]]:
    """The steps in `first` (B,), each with the columns that have it: those can be run side by side."""
    for step in sorted(set(first.tolist())):
        yield step, (first == step).nonzero().flatten()
