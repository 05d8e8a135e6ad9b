"""Models with random weights, made up here: their figures are about size, not about what they learned."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np

from engine.protocol import ModelDescription


def made_up_description(
    alphabet: tuple[str, ...], hidden_size: int, *, example: str, num_layers: int = 1, inputs: str = "symbols"
) -> ModelDescription:
    """Of a model that reads one of the alphabet a step and answers with one."""
    return ModelDescription(
        name="made-up",
        title="Made up",
        inputs=inputs,
        alphabet=alphabet,
        input_size=len(alphabet),
        hidden_size=hidden_size,
        num_layers=num_layers,
        output="classes",
        classes=alphabet,
        example=example,
    )


def made_up_model(description: ModelDescription) -> bytes:
    """A model file of that description, which has classes."""
    rng = np.random.default_rng(0)
    header: dict[str, object] = {"__metadata__": {"lstm_viz": msgspec.json.encode(description).decode()}}
    body = b""
    for name, shape in _shapes(description):
        values = rng.uniform(-1, 1, shape).astype("<f4") / np.float32(np.sqrt(description.hidden_size))
        start, body = len(body), body + values.tobytes()
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": (start, len(body))}
    encoded = msgspec.json.encode(header)
    return len(encoded).to_bytes(8, "little") + encoded + body


def _shapes(model: ModelDescription) -> Iterator[tuple[str, tuple[int, ...]]]:
    rows = 4 * model.hidden_size
    for layer in range(model.num_layers):
        yield f"rnn.weight_ih_l{layer}", (rows, model.hidden_size if layer else model.input_size)
        yield f"rnn.weight_hh_l{layer}", (rows, model.hidden_size)
        yield f"rnn.bias_ih_l{layer}", (rows,)
        yield f"rnn.bias_hh_l{layer}", (rows,)
    yield "head.weight", (len(model.classes), model.hidden_size)
    yield "head.bias", (len(model.classes),)
