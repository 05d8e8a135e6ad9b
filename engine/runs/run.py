"""The loop that trains: every entrant on the same batches, in pieces as short as one pass of one of them.

Owns the order of things: batches, updates, the moments between training steps, and going back to them. It knows
nothing of any one task, nor of requests (`engine.trainings`).

The same task, settings and seed give the same weights, bit for bit, with the same PyTorch on the same machine,
however the work is cut into pieces and however often it is interrupted: training stays on the CPU and on one
thread, which for cells this small is also the fastest.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import perf_counter

import msgspec
import torch

from engine import tasks
from engine.model import SequenceModel
from engine.protocol import Method, Setting
from engine.runs.halt import Halt, halt_of
from engine.runs.history import History
from engine.runs.learner import Learner, NotFiniteError, Scalars
from engine.runs.moment import NO_PAST, Moment, Past
from engine.runs.one_thread import one_thread
from engine.runs.pace import Pace
from engine.runs.plan import RunPlan, check_method, interface
from engine.runs.recent_losses import RecentLosses
from engine.runs.start import TRAINING, fresh_model, stream
from engine.tasks.task import Batch, Task

ACCURACY_EVERY = 10  # training steps; the first is measured too

# Settings that say where weights start, or how many there are: what has begun cannot take another.
OF_NEW_WEIGHTS = ("hidden_size", "forget_bias", "input_bias", "output_bias", "longest_memory")


class NewWeightsNeededError(ValueError):
    """A change that a model in training cannot take; `setting` says which."""

    def __init__(self, setting: str) -> None:
        super().__init__(setting)
        self.setting = setting


@dataclass(frozen=True)
class TrainingStep:
    """What one training step measured, of every entrant."""

    training_step: int
    scalars: tuple[Scalars, ...]


class Run:
    """One training run. Call `advance` as often as wanted; between calls everything else may be asked or changed.

    `plan` says what it is; `moment` where it goes on from, with what is known of its `past`, and without it it
    starts with fresh weights, or with `models` (one an entrant). Raises UnknownTaskError, UnknownCellError,
    BadSettingError or ValueError for what cannot be trained.
    """

    def __init__(
        self,
        plan: RunPlan,
        moment: Moment | None = None,
        past: Past = NO_PAST,
        *,
        models: tuple[SequenceModel, ...] | None = None,
    ) -> None:
        check_method(plan.method, plan.training_steps)
        self.task: Task = tasks.find(plan.task).configured(plan.settings)
        if interface(self.task.describe()) != interface(plan.descriptions[0]):
            raise ValueError(f"{self.task.title} is not what these models have learnt: its file may have changed")
        self.plan = plan
        self.pace = Pace()
        self.halt: Halt | None = None
        self.last_batch: Batch | None = None
        if models is None:
            models = tuple(fresh_model(one, self.task.settings, plan.seed) for one in plan.descriptions)
        self.learners = tuple(
            Learner(entrant.name, model, plan.method.optimiser)
            for entrant, model in zip(plan.entrants, models, strict=True)
        )
        self._generator = stream(plan.seed, TRAINING)
        self._training_step = 0
        self._sequences = 0
        self._batch: Batch | None = None  # of the training step under way
        self._scalars: list[Scalars] = []  # of those entrants that have learnt from it
        if moment is not None:
            self._restore(moment)
            self._take_method(plan.method)
        self.newest = self._moment()
        self._before: Moment | None = None
        self._losses = RecentLosses()
        self.history = History.after(past, self.newest)
        for learner, gradient in zip(self.learners, past.gradients, strict=False):
            learner.take_gradient(gradient)

    @property
    def training_step(self) -> int:
        """How many training steps are complete."""
        return self.newest.training_step

    @property
    def sequences(self) -> int:
        """How many sequences every entrant has learnt from."""
        return self.newest.sequences

    def warm_up(self) -> None:
        """Has every model read one step: the very first pass of a process also loads what it computes with."""
        with one_thread():
            for learner in self.learners:
                description, gradient = learner.model.description, learner.flat.gradient.clone()
                numbers = description.inputs == "numbers"
                outputs = learner.model(torch.zeros((1, 1, description.input_size) if numbers else (1, 1)))
                outputs.sum().backward()
                learner.flat.gradient.copy_(gradient)

    def step_of(self, entrant: int) -> int:
        """How many updates one entrant has had: a training step under way may have given it one more."""
        return self.training_step + (entrant < len(self._scalars))

    @property
    def finished(self) -> bool:
        """Whether all training steps are done; never where there is no end to them."""
        return 0 < self.plan.training_steps <= self.training_step

    @property
    def memory(self) -> int:
        """Its bytes in memory, about: the history and the weights in training."""
        return self.history.size + 4 * self.newest.size

    def advance(self, seconds: float = 0.0, most: int | None = None) -> list[TrainingStep]:
        """Works for about so long, a batch or a pass at least; gives the training steps that became complete.

        It stops early where all training steps, or `most` of them, are done, and where numbers are not finite any
        more: then `halt` says why, and the run is back at the last good weights.
        """
        end = perf_counter() + seconds
        complete: list[TrainingStep] = []
        self.halt = None
        with one_thread():
            while not self.finished and (most is None or len(complete) < most):
                step = self._piece()
                if step is not None:
                    complete.append(step)
                    self.pace.count()
                if self.halt is not None or perf_counter() >= end:
                    break
        return complete

    def steer(
        self,
        method: Method | None = None,
        settings: Mapping[str, Setting] | None = None,
        training_steps: int | None = None,
    ) -> None:
        """Changes what is not None, from the next training step on, or for none where one cannot be.

        Raises NewWeightsNeededError, BadSettingError or ValueError.
        """
        plan = self.plan
        new = {name: value for name, value in (settings or {}).items() if self._setting(name) != value}
        task = self.task.configured(new)
        for name in OF_NEW_WEIGHTS:
            if name in new:
                raise NewWeightsNeededError(name)
        if interface(task.describe()) != interface(plan.descriptions[0]):
            raise NewWeightsNeededError(", ".join(new))
        steps = plan.training_steps if training_steps is None else training_steps
        check_method(method or plan.method, steps)
        planned = plan.as_planned and not new and method in (None, plan.method) and steps == plan.training_steps
        self.task = task
        self._drop_step_under_way()
        self._take_method(method or plan.method)
        self.plan = msgspec.structs.replace(
            plan,
            settings={**plan.settings, **new},
            method=method or plan.method,
            training_steps=steps,
            as_planned=planned,
        )

    def rewind(self) -> None:
        """Goes back to the first weights, and to the first batch after them."""
        self._go_to(self.history.first)

    def past(self, most_bytes: int, looked_at: int = -1) -> Past:
        """What of the run's past fits into so many bytes beside its newest moment, copied as far as it may change;
        the moment that is `looked_at` is among it.
        """
        past = self.history.within(most_bytes, self.newest, looked_at)
        # Those that have learnt from the batch under way already have the gradient of another training step.
        whole = not self._scalars and all(learner.has_gradient for learner in self.learners)
        gradients = tuple(learner.flat.gradient.clone() for learner in self.learners) if whole else ()
        return replace(past, gradients=gradients)

    def at(self, training_step: int) -> Moment:
        """The newest kept moment at a training step or before it; negative: the newest of all."""
        if training_step < 0 or training_step >= self.training_step:
            return self.newest
        return self.history.at(training_step)

    def weights_at(self, entrant: int, moment: Moment) -> SequenceModel:
        """An entrant's model as it was, a copy for whatever is wanted with it. In eval mode, without gradients."""
        learner = self.learners[entrant]
        with torch.device("meta"):
            model = SequenceModel(learner.model.description)
        kept = learner.flat.parts(moment.learners[entrant].weights)
        weights = {name: part.clone() for name, part in kept}
        model.load_state_dict(weights, assign=True)
        return model.requires_grad_(False).eval()

    def learning_rate(self) -> float:
        """Of the next update."""
        rate = float(self.task.settings.learning_rate)
        if self.plan.method.schedule == "constant":
            return rate
        return rate * 0.5 * (1 + math.cos(math.pi * self._training_step / self.plan.training_steps))

    def _piece(self) -> TrainingStep | None:
        """A batch, or one entrant's forward or backward pass; gives the training step that it completes."""
        if self._batch is None:
            self._batch = self.task.batch(self._generator, self.task.settings.batch_size)
            return None
        number = self._training_step + 1
        measured = number % ACCURACY_EVERY == 0 or number == 1
        learner = self.learners[len(self._scalars)]
        try:
            if not learner.has_read:
                learner.read(self.task, self._batch)
                return None
            scalars = learner.learn(self.task, self._batch, self.plan.method, self.learning_rate(), measured)
        except NotFiniteError as error:
            self._stop_for(error)
            return None
        self._scalars.append(scalars)
        if len(self._scalars) < len(self.learners):
            return None
        step = TrainingStep(number, tuple(self._scalars))
        self._training_step = number
        self._sequences += self._batch.inputs.shape[1]
        self.last_batch = self._batch
        self._batch, self._scalars = None, []
        self._before, self.newest = self.newest, self._moment()
        self.history.offer(self.newest)
        self._losses.add(number, [scalars.loss for scalars in step.scalars])
        return step

    def _stop_for(self, error: NotFiniteError) -> None:
        """Finds out what went first, and goes back to the last weights that gave finite numbers."""
        assert self._batch is not None
        entrant = len(self._scalars)
        found = halt_of(self.learners[entrant], self.task, self._batch)
        number, rate = self._training_step + 1, self.learning_rate()
        # Where the loss itself is not finite, or wild, the last update was one too many; where it had been wild
        # before, so were all since then. The loss of a training step is that of the moment before it.
        last_good = number - 1 if self._losses.ordinary(entrant, error.loss) else number - 2
        exploded = self._losses.exploded(entrant)
        if exploded is not None:
            last_good = min(last_good, exploded - 2)
        kept = (self.newest, self._before, *self.history.newest_first())
        good = (one for one in kept if one is not None and one.training_step <= last_good and one.finite)
        self._go_to(next(good, self.history.first))
        self.halt = Halt(number, self.training_step, entrant, error.loss, found, rate, self.plan.method.clip_norm)

    def _go_to(self, moment: Moment) -> None:
        self._restore(moment)
        if moment.optimiser != self.plan.method.optimiser:
            self._take_method(self.plan.method)
        self.history.forget_after(moment.training_step)
        self._losses.forget_after(moment.training_step)
        self.newest, self._before = self._moment(), None
        self.pace.restart()

    def _restore(self, moment: Moment) -> None:
        for learner, kept in zip(self.learners, moment.learners, strict=True):
            learner.restore(kept, moment.optimiser)
        self._generator.set_state(moment.generator)
        self._training_step, self._sequences = moment.training_step, moment.sequences
        self._batch, self._scalars = None, []

    def _drop_step_under_way(self) -> None:
        """Forgets a training step that not all entrants have made, so that all make it in the same way."""
        if self._batch is not None:
            self._restore(self.newest)

    def _take_method(self, method: Method) -> None:
        for learner in self.learners:
            if learner.optimiser != method.optimiser:
                learner.begin_optimiser(method.optimiser)

    def _moment(self) -> Moment:
        return Moment(
            training_step=self._training_step,
            sequences=self._sequences,
            optimiser=self.learners[0].optimiser,
            generator=self._generator.get_state(),
            learners=tuple(learner.moment() for learner in self.learners),
        )

    def _setting(self, name: str) -> object:
        return getattr(self.task.settings, name, None)
