"""The two passes over one layer in one direction: the fused layer for h, then every gate of every step at once.

Owns what `engine.trace` and `engine.recording` share, always in the order in which the layer reads. It does not
own directions, several layers, or what is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from engine.cells.lstm import LSTMWeights, activate, add_from_state, exposed, from_input
from engine.scan import scan_in_place

State = tuple[Tensor, Tensor]


class Unfolded(NamedTuple):
    """What h alone does not tell, each (T, B, H): the four gates and the cell state."""

    i: Tensor
    f: Tensor
    g: Tensor
    o: Tensor
    c: Tensor


def ready_for(w: LSTMWeights, device: torch.device) -> LSTMWeights:
    """The same weights as the fused layer of this device wants them: the module's own, but on CUDA one block.

    cuDNN reads a layer's weights from one block of memory; of a layer taken out of several it would warn and copy
    them at every call. They are copied here once instead, and the module's own are left where they are.
    """
    if device.type != "cuda":
        return w
    size = {"input_size": w.w_ih.shape[1], "hidden_size": w.hidden_size}
    projection = 0 if w.w_hr is None else w.w_hr.shape[0]
    # Made without its first random weights: drawing them would disturb the generator of a training run.
    layer = nn.LSTM(**size, bias=w.b_ih is not None, proj_size=projection, device="meta", dtype=w.w_ih.dtype)
    layer.to_empty(device=device)
    for mine, theirs in zip(layer.parameters(), w.tensors(), strict=True):
        mine.copy_(theirs)
    layer.flatten_parameters()
    return LSTMWeights.of(layer, 0, "forward")


def fused(w: LSTMWeights, x: Tensor, first: State) -> tuple[Tensor, State]:
    """nn.LSTM's own forward pass over one layer: h at every step (T, B, P), and the state after the last.

    x is (T, B, I), first is h (B, P) and c (B, H) before the first step. This is the call that `nn.LSTM.forward`
    makes, for one layer and without dropout, so that the weights need not be copied into a module.
    """
    # On the CPU this is oneDNN's layer, which can also hand out a workspace that holds the gates: in a layout of
    # its own that no one documents, so it is left alone.
    state = [first[0][None], first[1][None]]
    with exact_arithmetic(x.device, projection=w.w_hr is not None):
        h, h_last, c_last = torch.lstm(x, state, w.tensors(), w.b_ih is not None, 1, 0.0, False, False, False)
    return h, (h_last[0], c_last[0])


def unfold(w: LSTMWeights, x: Tensor, h: Tensor, first: State) -> Unfolded:
    """Every gate and c at every step, from x (T, B, I), h (T, B, P) and the state before the first step.

    h is what the fused layer gave, so no step waits for another: two matrix products, the activations, a scan.
    """
    steps, batch, _ = x.shape
    rows, units = steps * batch, w.hidden_size
    room = x.new_empty(6, rows, units)  # i, f, g, o, c, and room for the scan
    z = room[:4]
    with exact_arithmetic(x.device):
        from_input(x.reshape(rows, -1), w, out=z)  # (4, T·B, H)
        add_from_state(z[:, :batch], first[0], w)
        if steps > 1:
            add_from_state(z[:, batch:], h[:-1].reshape(rows - batch, -1), w)
    i, f, g, _ = activate(z)  # (T·B, H) each
    torch.mul(i, g, out=room[4])
    scan_in_place(f.view(steps, batch * units), room[4:].view(2, steps, batch * units), first[1].reshape(-1))
    return Unfolded(*room[:5].view(5, steps, batch, units).unbind(0))


def largest_difference(
    w: LSTMWeights, unfolded: Unfolded, h: Tensor, c_last: Tensor, fused_c_last: Tensor
) -> tuple[float, float, float]:
    """Largest |difference| of h at every step and of c at the last from the fused layer's; and max(1, max|c|).

    h (T, B, P) is the fused layer's; it is compared with o ⊙ tanh(c), projected. NaN where either holds one.
    """
    with exact_arithmetic(h.device):
        of_h = exposed(unfolded.o, unfolded.c, w).sub_(h)
    ends = [*torch.aminmax(of_h), *torch.aminmax(c_last - fused_c_last), *torch.aminmax(unfolded.c)]
    of_h_most, of_c_most, c_most = torch.stack(ends).abs_().view(3, 2).amax(1).tolist()
    return of_h_most, of_c_most, max(1.0, c_most)


def before(values: Tensor, first: Tensor, reverse: bool) -> Tensor:
    """What stood before each step of values (T, …), in the order of the sequence: `first` (…) before the first.

    In the reverse direction that is the value of the step after, and `first` comes before the last.
    """
    return torch.cat((values[1:], first[None]) if reverse else (first[None], values[:-1]))


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
