"""What most tasks do alike, so that a task is one short file: its sequences, its words and its source.

Owns the parts of the `Task` protocol that do not differ: settings, the model's description, loss and scores by
the weights of a batch, the examination, examples to read, and a first look at a cell's memory. A task overrides
what it does otherwise. It does not own any sequences.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Generic, Self

import torch
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.scores import (
    at_least,
    at_most,
    class_accuracy,
    class_loss,
    number_loss,
    right_sequences,
    share_explained,
)
from engine.tasks.task import (
    Batch,
    Example,
    Gates,
    Model,
    Observation,
    RightAnswers,
    S,
    Setting,
    changed,
)

EXAMINED = 1000  # sequences of an examination
LOOKED_AT = 500  # sequences of a glance
SHOWN = 120  # steps of an example, at most, and answers


@dataclass(frozen=True)
class SequenceTask(ABC, Generic[S]):
    """A task whose answers are classes, or one number a step."""

    settings: S

    name: ClassVar[str]
    title: ClassVar[str]
    about: ClassVar[str]
    difficulty: ClassVar[tuple[str, ...]]
    solved: ClassVar[Mapping[str, float]] = {"accuracy": 0.99}
    tolerance: ClassVar[float] = 0.0

    @property
    @abstractmethod
    def chance(self) -> Mapping[str, float]:
        """What each score and the "loss" would be with no memory of the sequence: mostly of one answer for all."""

    @abstractmethod
    def describe(self) -> ModelDescription:
        """The model that learns this task: `model` below with what it reads and says."""

    @abstractmethod
    def batch(self, generator: torch.Generator, size: int) -> Batch:
        """`size` sequences to learn from."""

    @abstractmethod
    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """What is right at each step of any sequences (T, B) or (T, B, I), also of such as a person types."""

    def configured(self, changes: Mapping[str, Setting]) -> Self:
        """The task with some settings changed; raises BadSettingError."""
        return replace(self, settings=changed(self.settings, changes))

    def model(
        self,
        *,
        inputs: str = "symbols",
        alphabet: Sequence[str] = (),
        columns: Sequence[str] = (),
        classes: Sequence[str] = (),
        example: str = "",
    ) -> ModelDescription:
        """A model that reads an alphabet or columns of numbers, and says one of the classes, or else a number."""
        return ModelDescription(
            name=self.name,
            title=self.title,
            inputs=inputs,
            alphabet=tuple(alphabet),
            columns=tuple(columns),
            input_size=len(alphabet) or len(columns),
            hidden_size=self.settings.hidden_size,
            output="classes" if classes else "number",
            classes=tuple(classes),
            example=example,
        )

    def examination(self, generator: torch.Generator) -> Batch:
        """Fresh sequences of the task's full difficulty, on which a trained model is scored."""
        return self.batch(generator, EXAMINED)

    def loss(self, outputs: Tensor, batch: Batch) -> Tensor:
        """The mean loss, a scalar, of the head's raw outputs (T, B, outputs)."""
        return number_loss(outputs, batch) if batch.targets.is_floating_point() else class_loss(outputs, batch)

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        """Scores of the head's raw outputs: of the steps where anything is asked, how many are right."""
        if not batch.targets.is_floating_point():
            return {"accuracy": class_accuracy(outputs, batch)}
        asked = batch.weights > 0
        errors = (outputs[..., 0] - batch.targets).abs()[asked].double()
        return {"accuracy": (errors < self.tolerance).double().mean().item(), "mean_error": errors.mean().item()}

    @torch.no_grad()
    def examine(self, model: Model, generator: torch.Generator) -> dict[str, float]:
        """A trained model's scores on fresh sequences of the task's full difficulty."""
        batch = self.examination(generator)
        return self.score(model(batch.inputs), batch)

    @torch.no_grad()
    def examples(self, model: Model, generator: torch.Generator, count: int) -> list[Example]:
        """`count` fresh sequences that a person can read, with the model's answers where anything is asked."""
        batch = self.examination(generator).first(count)
        outputs = model(batch.inputs)
        rights = self.right_sequences(outputs, batch)
        return [self._example(batch, outputs, place, bool(right)) for place, right in enumerate(rights)]

    def right_sequences(self, outputs: Tensor, batch: Batch) -> Tensor:
        """(B,) bool: the sequences that are right wherever anything is asked."""
        return right_sequences(outputs, batch, self.tolerance)

    def observe(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit of an LSTM worth looking at first; a task that knows more to tell overrides this."""
        return self.glance(gates, generator)

    @torch.no_grad()
    def glance(self, gates: Gates, generator: torch.Generator) -> Observation:
        """The unit whose memory, C or else h, says most about what is right where anything is asked."""
        batch = self.examination(generator).first(LOOKED_AT)
        steps = gates(batch.inputs)
        asked, letter = batch.weights > 0, "c" if "c" in steps else "h"
        explained = share_explained(steps[letter][asked], batch.targets[asked])  # (H,)
        unit = int(explained.argmax())
        figures = {"memory_explained": explained[unit].item()}
        story = MEMORY.format(
            unit=unit + 1,
            sequences=asked.shape[1],
            memory="C" if letter == "c" else "h",
            share=at_least(100 * figures["memory_explained"], 0),
        )
        if "f" in steps:
            f = steps["f"][..., unit][batch.there]
            figures |= {"forget_gate_mean": f.mean().item(), "forget_gate_least": f.amin().item()}
            story += FORGET.format(
                mean=at_most(figures["forget_gate_mean"], 3), least=at_least(figures["forget_gate_least"], 3)
            )
        return Observation(unit, story, figures)

    def _example(self, batch: Batch, outputs: Tensor, column: int, right: bool) -> Example:
        """A sequence of a batch in words; of a long one its beginning and its end, of many answers the last."""
        description = self.describe()
        steps = int(batch.there[:, column].sum())
        inputs, asked = batch.inputs[:steps, column], batch.weights[:steps, column] > 0
        said = outputs[:steps, column][asked][-SHOWN:]
        truth = batch.targets[:steps, column][asked][-SHOWN:]
        between = "" if description.inputs == "text" else " "
        if description.output == "classes":
            names = description.classes
            right_one, answer = (
                between.join(names[place] for place in of.tolist()) for of in (truth, said.argmax(-1))
            )
        else:
            mean, deviation = description.output_scale or (0.0, 1.0)
            right_one, answer = (
                " ".join(f"{number * deviation + mean:.4g}" for number in of.tolist())
                for of in (truth, said[:, 0])
            )
        return Example(in_words(inputs, description), right_one, answer, right)


MEMORY = (
    "Unit {unit}: in {sequences} fresh sequences what is right explains {share} % of the variance of its {memory} "
    "at the steps where it is asked."
)
FORGET = " Its forget gate is {mean} or less in the mean over all steps, and {least} or more at each."


def in_words(inputs: Tensor, description: ModelDescription) -> str:
    """A sequence (T,) or (T, I) as it would be typed, but for what a long one has in its middle."""
    if len(inputs) > SHOWN:
        return " … ".join(in_words(part, description) for part in (inputs[: SHOWN // 2], inputs[-SHOWN // 2 :]))
    if description.inputs == "numbers":
        return "; ".join(" ".join(f"{number:.3g}" for number in row) for row in inputs.tolist())
    between = "" if description.inputs == "text" else " "
    return between.join(description.alphabet[symbol] for symbol in inputs.tolist())
