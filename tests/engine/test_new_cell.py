"""A cell is one file: with `new_cells/minimal_gated.py` the engine trains, traces, measures and reads another."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from torch.nn.functional import cross_entropy

import engine.cells
from engine.alterations.places import BadAlterationError
from engine.cells.variants import UnknownVariantError, recipe_of
from engine.formats.dispatch import read
from engine.formats.source import Source
from engine.model import load_model, model_bytes
from engine.protocol import ChangeForgetBias, ClampGate, Entrant
from engine.runs.certificate import certified, finished
from engine.runs.plan import planned
from engine.runs.run import Run
from tests.engine.changed_models import a_model, a_sequence, recorded
from tests.engine.test_gradients import assert_close, case, head_of, in_order, measured, numbers

FOLDER = Path(__file__).parent / "new_cells"


@pytest.fixture(scope="module", autouse=True)
def cell() -> Iterator[str]:
    """The cells of that folder are there, as if their files lay beside the others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine.cells, "__path__", [*engine.cells.__path__, str(FOLDER)])
        engine.cells.all_cells.cache_clear()
        yield "mgu"
    engine.cells.all_cells.cache_clear()


def test_it_trains_and_its_model_is_saved_and_read_again(cell: str) -> None:
    settings = {"longest": 3, "blanks": 3, "learning_rate": 0.03, "forget_bias": 1.0}
    run = Run(planned("remember_first", 1, settings, entrants=[Entrant(name="MGU", cell=cell)]))
    losses = [step.scalars[0].loss for _ in range(80) for step in run.advance(0.0, 1)]
    assert sum(losses[-10:]) < 0.8 * sum(losses[:10])
    model = finished(certified(run, 0, run.newest))
    assert 0 < model.description.scores["forget_gate_least"] < 1
    data = model_bytes(model)
    again = load_model(data)
    assert again.cell.name == cell
    assert all(torch.equal(a, b) for a, b in zip(again.parameters(), model.parameters(), strict=True))


def test_its_trace_is_what_its_module_returns(cell: str) -> None:
    model = a_model(cell=cell, num_layers=1, bidirectional=False)
    sequence = a_sequence(model)
    recording = recorded(model, sequence)
    read = torch.eye(model.description.input_size, dtype=torch.float64)[torch.from_numpy(sequence)]
    shown, _ = model.rnn(read[:, None])
    window = recording.window(0, "forward", 0, len(sequence))
    assert abs(window["h"] - shown[:, 0].numpy()).max() < 1e-6
    assert not recording.fused


def test_its_gradients_are_autograds(cell: str) -> None:
    looked_at = case(cell, steps=12)
    layer, h, shown = looked_at.model.layer(0, "forward"), torch.zeros(1, 5, dtype=torch.float64), []
    for x_t in looked_at.sequence:
        h = layer.step(x_t[None], (h,))["h"].requires_grad_()
        h.retain_grad()
        shown.append(h)
    loss = cross_entropy(head_of(looked_at)(h), torch.tensor([looked_at.target]))
    expected = torch.cat(torch.autograd.grad(loss, shown))
    found = measured(looked_at)
    assert_close(in_order(found, numbers(found.flow.memory)), expected)


def test_its_file_is_read_like_any_other_by_its_description(cell: str) -> None:
    model = a_model(cell=cell, num_layers=1, bidirectional=False)
    data = model_bytes(model)
    (layer,) = read(Source("model.safetensors", io.BytesIO(data), len(data), {})).layers
    assert (layer.name, layer.cell, layer.hidden_size) == ("rnn", cell, model.description.hidden_size)
    assert set(layer.weights()) == {name for name, _ in model.rnn.named_parameters()}


def test_what_only_an_altered_cell_can_do_is_refused_in_words(cell: str) -> None:
    model = a_model(cell=cell, num_layers=1, bidirectional=False)
    with pytest.raises(BadAlterationError, match="inside the cell mgu"):
        recorded(model, a_sequence(model), [ClampGate(gate="f", value=1.0)])
    with pytest.raises(UnknownVariantError, match="'mgu' has no variants"):
        recipe_of(engine.cells.find(cell), {"gate": "relu"})
    assert not recorded(model, a_sequence(model), [ChangeForgetBias(value=1.0)]).fused
