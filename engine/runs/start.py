"""Where a run's models start: their first weights.

Owns what a seed gives, and the start of the gates' biases. It does not own how weights change afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn

from engine.model import SequenceModel
from engine.protocol import ModelDescription
from engine.tasks.task import Settings

# The streams of random numbers that one seed gives: none may repeat another's sequences.
WEIGHTS, TRAINING, EXAMINATION, OBSERVATION = range(4)


def stream_seed(seed: int, purpose: int) -> int:
    """A seed for one purpose of a run, so that no two purposes of any two runs share their numbers."""
    return 4 * seed + purpose


def stream(seed: int, purpose: int) -> torch.Generator:
    return torch.Generator().manual_seed(stream_seed(seed, purpose))


def fresh_model(description: ModelDescription, settings: Settings, seed: int) -> SequenceModel:
    """A model with its first weights; the random numbers of others are left alone."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(stream_seed(seed, WEIGHTS))
        model = SequenceModel(description)
        start_gates(model, settings)
    return model


@torch.no_grad()
def start_gates(model: SequenceModel, settings: Settings) -> None:
    """Sets where the gates of every layer start, through their biases; PyTorch adds two, one becomes 0.

    Of an LSTM: the biases of i, f and o. Of a GRU: that of z, which keeps what was there as the LSTM's f does.
    A cell in which nothing keeps, as a plain RNN, has no such gates.
    """
    cell = model.cell
    if not cell.keeps:
        return
    parts = (model.rnn,) if model.decoder is None else (model.rnn, model.decoder)
    for of_gate in (biases for part in parts for biases in _input_biases(part, cell.gates)):
        keeping = of_gate[cell.keeps]
        keeping.fill_(settings.forget_bias)
        for gate, start in (("i", settings.input_bias), ("o", settings.output_bias)):
            if gate in of_gate:
                of_gate[gate].fill_(start)
        if settings.longest_memory > 1:
            keeping.uniform_(1, settings.longest_memory).log_()
            if "i" in of_gate:
                of_gate["i"].copy_(-keeping)


def _input_biases(rnn: nn.RNNBase, gates: Sequence[str]) -> Iterator[dict[str, Tensor]]:
    """Of every layer and direction the bias that is added to the input's part, by gate, (H,) each: views.

    The other bias is set to 0.
    """
    for name, bias in rnn.named_parameters():
        if name.startswith("bias_hh"):
            bias.zero_()
        elif name.startswith("bias_ih"):
            yield dict(zip(gates, bias.chunk(len(gates)), strict=True))
