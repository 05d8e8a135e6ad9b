"""The loop that trains: it knows nothing of the task, and works in pieces as short as it is asked to.

Owns the model's first weights, the optimiser, the gradient's clipping and the figures on the way. It does not
own sequences, losses and scores (`engine.tasks`), nor how a model is stored (`engine.model`).

The same task, settings and seed give the same weights, bit for bit, with the same PyTorch on the same machine:
training stays on the CPU and on one thread, which for cells this small is also the fastest.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

import msgspec
import torch
from torch import Tensor, nn

from engine import tasks
from engine.model import SequenceModel
from engine.tasks.scores import mean_square
from engine.tasks.task import Observation, Setting, Settings, Task
from engine.trace import trace

# The streams of random numbers that one seed gives: none may repeat another's sequences.
WEIGHTS, TRAINING, EXAMINATION, OBSERVATION = range(4)

GRADIENT_NORM = 1.0  # what a larger gradient is scaled down to

# How many training steps the reported loss and accuracy are averaged over.
RECENT = 50


@dataclass(frozen=True)
class Progress:
    """How far training is. Loss (nats for classes, squared error for numbers) is the mean of recent steps."""

    training_step: int
    training_steps: int
    sequences: int
    loss: float
    accuracy: float | None  # of the last batch; None before the first, and where the task has none


class Training:
    """One training run, from a seed to a model. Call `advance` until `finished`, then `trained`.

    Raises UnknownTaskError or BadSettingError where there is no such task or setting.
    """

    def __init__(self, task: str, seed: int = 0, settings: Mapping[str, Setting] | None = None) -> None:
        self.task: Task = tasks.find(task).configured(settings or {})
        self.seed = seed
        self.settings: Settings = self.task.settings
        self.changes = dict(settings or {})
        self.training_step = 0
        self.sequences = 0
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(stream_seed(seed, WEIGHTS))
            self.model = SequenceModel(self.task.describe())
            start_gates(self.model.rnn, self.settings)
        self._generator = stream(seed, TRAINING)
        self._optimiser = torch.optim.Adam(self.model.parameters(), lr=self.settings.learning_rate)
        self._losses: list[float] = []
        self._accuracy: float | None = None
        self._scores: dict[str, float] = {}
        self._observation: Observation | None = None

    @property
    def finished(self) -> bool:
        """Whether the model is trained, examined and observed."""
        return self._observation is not None

    def advance(self, seconds: float = 0.1) -> None:
        """Works for about so long, or until finished: one training step, or one look at the model, at least."""
        end = perf_counter() + seconds
        with one_thread():
            while self._observation is None:
                if self.training_step < self.settings.training_steps:
                    self._train_step()
                elif not self._scores:
                    self._examine()
                else:
                    self._observe()
                if perf_counter() >= end:
                    return

    def progress(self) -> Progress:
        return Progress(
            training_step=self.training_step,
            training_steps=self.settings.training_steps,
            sequences=self.sequences,
            loss=sum(self._losses) / len(self._losses) if self._losses else math.nan,
            accuracy=self._accuracy,
        )

    def trained(self) -> SequenceModel:
        """The finished model, described: scores on fresh sequences, the unit to look at and its story.

        A model that has not solved its task gets no story: what it would tell need not be so.
        Raises RuntimeError before the training is finished.
        """
        if self._observation is None:
            raise RuntimeError("the training is not finished")
        scores = {**self._scores, **self._observation.scores}
        solved = all(scores[name] >= least for name, least in self.task.solved.items())
        self.model.description = msgspec.structs.replace(
            self.model.description,
            task=self.task.name,
            settings=msgspec.structs.asdict(self.settings),
            seed=self.seed,
            command=self._command(),
            story=self._observation.story if solved else "",
            unit=self._observation.unit,
            scores={name: round(value, 4) for name, value in scores.items()},
        )
        return self.model

    def _examine(self) -> None:
        self.model.eval()
        self._scores = self.task.examine(self.model, stream(self.seed, EXAMINATION))

    def _observe(self) -> None:
        # What a task tells of gates it tells of the LSTM's; of another cell there is its memory to look at.
        look = self.task.observe if self.model.description.cell == "lstm" else self.task.glance
        self._observation = look(self._gates, stream(self.seed, OBSERVATION))

    def _train_step(self) -> None:
        fraction = self.training_step / self.settings.training_steps
        for group in self._optimiser.param_groups:
            group["lr"] = self.settings.learning_rate * 0.5 * (1 + math.cos(math.pi * fraction))
        batch = self.task.batch(self._generator, self.settings.batch_size)
        self.model.train()
        h, outputs = self.model.run(batch.inputs)
        loss = self.task.loss(outputs, batch)
        cost = loss + self.settings.activity_cost * mean_square(h, batch)
        self._optimiser.zero_grad()
        cost.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.model.parameters(), GRADIENT_NORM)
        self._optimiser.step()
        self.training_step += 1
        self.sequences += self.settings.batch_size
        self._losses = [*self._losses[1 - RECENT :], loss.item()]
        if self.training_step % RECENT == 0 or self.training_step == self.settings.training_steps:
            self._accuracy = self.task.score(outputs.detach(), batch).get("accuracy")

    def _command(self) -> str:
        changes = "".join(f" --set {name}={value}" for name, value in self.changes.items())
        return f"lstm-viz train {self.task.name} --seed {self.seed}{changes} --save {self.task.name}.safetensors"

    def _gates(self, inputs: Tensor) -> dict[str, Tensor]:
        """The last layer's gates and states over a batch of sequences, (T, B, H) each."""
        part = trace(self.model.rnn, self.model.encode(inputs)).parts[-1]
        return {name: part[name] for name in part.cell.overview}


def start_gates(rnn: nn.RNNBase, settings: Settings) -> None:
    """Sets where the gates of every layer start: the biases of i, f and o; PyTorch adds two, one becomes 0."""
    with torch.no_grad():
        for name, bias in rnn.named_parameters():
            if name.startswith("bias_hh"):
                bias.zero_()
            elif name.startswith("bias_ih"):
                of_input, of_forget, _, of_output = bias.chunk(4)  # views
                of_input.fill_(settings.input_bias)
                of_forget.fill_(settings.forget_bias)
                of_output.fill_(settings.output_bias)
                if settings.longest_memory > 1:
                    of_forget.uniform_(1, settings.longest_memory).log_()
                    of_input.copy_(-of_forget)


def stream_seed(seed: int, purpose: int) -> int:
    """A seed for one purpose of a run, so that no two purposes of any two runs share their numbers."""
    return 4 * seed + purpose


def stream(seed: int, purpose: int) -> torch.Generator:
    return torch.Generator().manual_seed(stream_seed(seed, purpose))


@contextmanager
def one_thread() -> Iterator[None]:
    """Sums are taken in one order whatever the engine's threads, so that the same seed gives the same weights."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)
