"""A module of peephole layers, trained as `nn.LSTM` is, and the loop that computes one of them.

Owns the loop over the steps and its gradient, and the module that has torch's names, shapes and conventions. What
the cell computes, and after whom, stands in `engine.cells.lstm_peephole`.

No library has this layer fused. The loop is as short as a loop over the steps can be: the input's part of every
step is one product before it; a step writes into room that is there; and the gradient is not left to autograd,
which would go back through every operation of every step: all that depends on the forward pass alone is computed
for all steps at once, and so are the weights' gradients.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd.function import once_differentiable
from torch.nn.functional import dropout, linear

from engine.precision import exact_arithmetic

States = tuple[Tensor, Tensor]  # h and c
PEEPHOLES = ("weight_ci", "weight_cf", "weight_co")


class PeepholeLSTM(nn.RNNBase):
    """As `nn.LSTM` without a projection, and with peepholes `weight_ci_l0`, `weight_cf_l0`, `weight_co_l0` (H,), …

    Reads (T, B, I), (B, T, I) where it is batch_first, or (T, I), with or without h_0 and c_0 (layers ×
    directions, B, H), and returns what `nn.LSTM` returns. No packed sequences.
    """

    def __init__(self, input_size: int, hidden_size: int, **options: Any) -> None:
        super().__init__("LSTM", input_size, hidden_size, **options)
        self.mode = "LSTM_PEEPHOLE"
        bound = hidden_size**-0.5  # as torch starts the other weights
        for layer in range(self.num_layers):
            for suffix in self._suffixes(layer):
                for name in PEEPHOLES:
                    # Not empty_like: on the meta device that loads a compiler.
                    like = getattr(self, f"weight_ih{suffix}")
                    weight = nn.Parameter(torch.empty(hidden_size, dtype=like.dtype, device=like.device))
                    setattr(self, name + suffix, nn.init.uniform_(weight, -bound, bound))

    def flatten_parameters(self) -> None:
        """Nothing: it is cuDNN that wants its weights in one block, and cuDNN has no such layer."""

    def forward(self, x: Tensor, state: States | None = None) -> tuple[Tensor, States]:
        batched = x.dim() == 3
        if not batched:
            x, state = x[:, None], None if state is None else (state[0][:, None], state[1][:, None])
        elif self.batch_first:
            x = x.transpose(0, 1)
        ends: list[States] = []
        for layer in range(self.num_layers):
            if layer and self.dropout:
                x = dropout(x, self.dropout, self.training)
            shown = []
            for suffix in self._suffixes(layer):
                h, last = self._run(
                    x, suffix, None if state is None else (state[0][len(ends)], state[1][len(ends)])
                )
                shown.append(h)
                ends.append(last)
            x = torch.cat(shown, -1)
        h_n, c_n = (torch.stack(values) for values in zip(*ends, strict=True))
        if not batched:
            return x[:, 0], (h_n[:, 0], c_n[:, 0])
        return (x.transpose(0, 1) if self.batch_first else x), (h_n, c_n)

    def _suffixes(self, layer: int) -> tuple[str, ...]:
        return (f"_l{layer}", f"_l{layer}_reverse") if self.bidirectional else (f"_l{layer}",)

    def _run(self, x: Tensor, suffix: str, first: States | None) -> tuple[Tensor, States]:
        """h at every step, in the order of the sequence, and the last state of one layer and direction."""
        w_ih, w_hh = (getattr(self, name + suffix) for name in ("weight_ih", "weight_hh"))
        bias = getattr(self, f"bias_ih{suffix}") + getattr(self, f"bias_hh{suffix}") if self.bias else None
        peepholes = torch.stack([getattr(self, name + suffix) for name in PEEPHOLES])
        if first is None:
            first = x.new_zeros(x.shape[1], self.hidden_size), x.new_zeros(x.shape[1], self.hidden_size)
        if not suffix.endswith("reverse"):
            return run_layer(x, first, w_ih, w_hh, bias, peepholes)
        h, last = run_layer(x.flip(0), first, w_ih, w_hh, bias, peepholes)
        return h.flip(0), last


def run_layer(
    x: Tensor, first: States, w_ih: Tensor, w_hh: Tensor, bias: Tensor | None, peepholes: Tensor
) -> tuple[Tensor, States]:
    """h at every step (T, B, H), and h and c after the last (B, H), of a layer that reads x (T, B, I) as it comes.

    Gates stand in torch's order i, f, g, o; bias is (4H,), and `peepholes` (3, H) those of i, f and o.
    """
    with exact_arithmetic(x.device):
        h, c = Loop.apply(linear(x, w_ih, bias), *first, w_hh, peepholes)  # type: ignore[no-untyped-call]
    return h, (h[-1], c[-1])


class Loop(torch.autograd.Function):
    """h and c at every step, (T, B, H) each.

    Reads what the input adds to every pre-activation (T, B, 4H), h and c before the first step (B, H), W_hh
    (4H, H) and the peepholes of i, f and o (3, H).
    """

    @staticmethod
    def forward(
        ctx: Any, from_input: Tensor, h: Tensor, c: Tensor, w_hh: Tensor, peepholes: Tensor
    ) -> tuple[Tensor, Tensor]:
        gates, all_h, all_c, tanh_c = _forward(from_input, h, c, w_hh, peepholes)
        ctx.save_for_backward(gates, all_h, all_c, tanh_c, h, c, w_hh, peepholes)
        ctx.set_materialize_grads(False)
        return all_h, all_c

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, of_h: Tensor | None, of_c: Tensor | None) -> tuple[Tensor, ...]:
        gates, h, c, tanh_c, h_first, c_first, w_hh, peepholes = ctx.saved_tensors
        of_h = torch.zeros_like(h) if of_h is None else of_h
        slopes, to_c, back = _slopes(gates, c, tanh_c, c_first, peepholes)
        of_z = slopes.view(gates.shape)
        rows = list(
            zip(
                of_z.unbind(0), slopes[:, :, :3].unbind(0), slopes[:, :, 3].unbind(0), to_c.unbind(0),
                back.unbind(0), (torch.zeros_like(h_first), *of_h.unbind(0)[:-1]), strict=True,
            )
        )  # fmt: skip
        of_h_now, of_c_now = of_h[-1], torch.zeros_like(c_first)
        for t in reversed(range(len(rows))):
            z_t, z_ifg, z_o, to_c_t, back_t, of_h_before = rows[t]
            if of_c is not None:
                of_c_now = of_c_now + of_c[t]
            of_c_now = torch.addcmul(of_c_now, of_h_now, to_c_t)
            z_o.mul_(of_h_now)
            z_ifg.mul_(of_c_now[:, None])
            of_c_now = of_c_now * back_t
            of_h_now = torch.addmm(of_h_before, z_t, w_hh)

        of_weights = of_z[0].t() @ h_first
        of_weights.addmm_(of_z[1:].flatten(0, 1).t(), h[:-1].flatten(0, 1))
        of_peepholes = torch.cat((slopes[0, :, :2] * c_first[:, None], slopes[0, :, 3:] * c[0, :, None]), 1).sum(0)
        of_peepholes[:2] += (slopes[1:, :, :2] * c[:-1, :, None]).sum((0, 1))
        of_peepholes[2] += (slopes[1:, :, 3] * c[1:]).sum((0, 1))
        return of_z, of_h_now, of_c_now, of_weights, of_peepholes


def _slopes(
    gates: Tensor, c: Tensor, tanh_c: Tensor, c_first: Tensor, peepholes: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """Derivatives of every step with what comes into it held: c_t by the pre-activations of i, f and g, and h_t by
    o's, (T, B, 4, H); c_t's whole share in h_t, o's peephole included; and c_t by c_{t-1}, peepholes included.
    """
    by_gate = gates.view(*c.shape[:2], 4, c.shape[-1])
    i, f, g, o = by_gate.unbind(2)
    slopes = torch.addcmul(gates, gates, gates, value=-1).view(by_gate.shape)  # σ' = σ (1 - σ)
    of_i, of_f, of_g, of_o = slopes.unbind(2)
    of_i.mul_(g)
    of_f[0].mul_(c_first)
    of_f[1:].mul_(c[:-1])
    torch.addcmul(i, i * g, g, value=-1, out=of_g)  # tanh' = 1 - tanh²
    of_o.mul_(tanh_c)
    to_c = torch.addcmul(o, o * tanh_c, tanh_c, value=-1).addcmul_(of_o, peepholes[2])
    back = torch.addcmul(f, of_i, peepholes[0]).addcmul_(of_f, peepholes[1])
    return slopes, to_c, back


def _forward(
    from_input: Tensor, h: Tensor, c: Tensor, w_hh: Tensor, peepholes: Tensor
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The gates (T, B, 4H), and h, c and tanh c (T, B, H), at every step."""
    steps, batch, width = from_input.shape
    z = from_input.clone(memory_format=torch.contiguous_format)
    by_gate = z.view(steps, batch, 4, width // 4)
    all_h, all_c, all_tanh = z.new_empty(3, steps, batch, width // 4).unbind(0)
    of_c_before, of_c = peepholes[:2], peepholes[2]
    weights = w_hh.t().contiguous()
    # Every view of every step is made beforehand: making one costs about as much as an operation on it.
    rows = zip(
        z.unbind(0), by_gate[:, :, :2].unbind(0), *(gate.unbind(0) for gate in by_gate.unbind(2)),
        all_c.unbind(0), all_tanh.unbind(0), all_h.unbind(0), strict=True,
    )  # fmt: skip
    for z_t, z_if, i, f, g, o, c_t, tanh_t, h_t in rows:
        z_t.addmm_(h, weights)
        z_if.addcmul_(c[:, None], of_c_before).sigmoid_()
        g.tanh_()
        torch.mul(f, c, out=c_t).addcmul_(i, g)
        o.addcmul_(c_t, of_c).sigmoid_()
        torch.tanh(c_t, out=tanh_t)
        torch.mul(o, tanh_t, out=h_t)
        h, c = h_t, c_t
    return z, all_h, all_c, all_tanh
