"""A training run, live: what is asked of it, what it says while it goes on, and what comes out of it.

A run trains one or several models, its *entrants*, on the same batches in the same order. It lives in the engine
under the number that the window chose; one run is at work at a time, and a new `BeginRun` makes an older one void
(`Superseded`). What an ended run kept (its history) stays for a while, so that models can be opened from it and
branches begun.

A *training step* is one batch and one update of every entrant. Training step 0 are the initial weights. In
`RunAdvanced` training steps go up one by one, none left out; only after a rewind or a halt they go on from the one
that `RunSteered` or `RunHalted` names, and what was told of later ones is void.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec

from engine.protocol.body import Body
from engine.protocol.values import Array, ModelDescription

Setting = float | int | str | bool

OPTIMISERS = ("sgd", "momentum", "rmsprop", "adam")
SCHEDULES = ("constant", "cosine")
MATCHES = ("", "hidden", "parameters")

NEWEST = -1  # the training step that a run has reached by now


# --- what a run is made of -----------------------------------------------------------------------------------


class Entrant(msgspec.Struct, frozen=True, kw_only=True):
    """One model of a run."""

    name: str  # what a person calls it, for curves and files
    cell: str = "lstm"  # a name of `engine.cells`
    hidden_size: int | None = None  # H; None: the task's own
    layers: int | None = None  # None: the task's own


class Method(msgspec.Struct, frozen=True, kw_only=True):
    """How a gradient becomes an update. Learning rate η, batch size and length are settings of the task.

    sgd: w −= η g. momentum: m = 0.9 m + g, w −= η m. rmsprop: v = 0.99 v + 0.01 g², w −= η g / (√v + 10⁻⁸).
    adam: Kingma and Ba 2015, β = (0.9, 0.999), ε = 10⁻⁸. All as PyTorch has them.
    """

    optimiser: str = "adam"  # of OPTIMISERS
    schedule: str = "constant"  # "cosine": η falls to nothing along half a cosine over the run's training steps
    clip_norm: float | None = 1.0  # a gradient of a larger norm is scaled down to it; None: never


class Branch(msgspec.Struct, frozen=True, kw_only=True, tag="branch"):
    """Go on from an earlier training step of a run, or from the nearest kept one before it.

    Weights, optimiser and random numbers are as they were then: with nothing changed the curve repeats itself.
    """

    run: int
    training_step: int = NEWEST


class Resume(msgspec.Struct, frozen=True, kw_only=True, tag="resume"):
    """Go on from a checkpoint file (`SaveRun` with the form "checkpoint"), sent before by `SendBytes`."""

    upload: int


class Start(msgspec.Struct, frozen=True, kw_only=True, tag="start"):
    """Start with fresh weights; or, where files are given, with the weights of a model file for each entrant.

    `uploads` are model files sent before by `SendBytes`, one an entrant, in the entrants' order; none for fresh
    weights.
    """

    uploads: tuple[int, ...] = ()


class RunModel(msgspec.Struct, frozen=True, tag="run-model"):
    """A source for `OpenModel`: an entrant as it was at a training step, or at the nearest kept one before it."""

    run: int
    entrant: int = 0  # its place among the run's entrants
    training_step: int = NEWEST


# --- requests ------------------------------------------------------------------------------------------------


class BeginRun(Body, frozen=True, kw_only=True, tag="begin-run"):
    """Train under the number `run`.

    Answered by `RunBegan`, then `RunAdvanced` about 50 times a second while it trains, `RunSnapshot` a few times a
    second, `RunHalted` where numbers stop being finite; at the end `RunEnded`. A paused run costs nothing and is
    not at its end. `Cancel` ends it too; what it kept stays.

    A branch has the task, the entrants and the seed of the run that it comes from, whatever is said here: their
    weights have sizes. `settings` are changes to those in force there, none that needs other weights; the method
    and training steps are the ones said here. A resumed run is all as its checkpoint says, but for `paused`.
    """

    background: ClassVar[bool] = True
    supersedes: ClassVar[bool] = True

    run: int
    task: str
    # Overrides of the task's own: its difficulty, learning_rate, batch_size, forget_bias, hidden_size, …
    settings: dict[str, Setting] = msgspec.field(default_factory=dict)
    seed: int = 0  # of initial weights and of batches: every entrant gets the same batches
    entrants: tuple[Entrant, ...] = (Entrant(name="LSTM"),)
    matched: str = ""  # of MATCHES: later entrants get the first one's H, or the H nearest to its parameters
    method: Method = Method()
    training_steps: int | None = None  # 0: until it is stopped; None: the task's own
    paused: bool = False  # begin paused, before the first update
    origin: Start | Branch | Resume = Start()


class SteerRun(Body, frozen=True, kw_only=True, tag="steer-run"):
    """Change a run while it trains; at once, between two updates. Answered by `RunSteered`.

    What is None or empty stays as it is. A change that needs new weights (a setting such as the hidden size)
    fails with "needs-new-weights": it takes a new `BeginRun`. Another optimiser starts without a past.
    """

    at_once: ClassVar[bool] = True

    run: int
    action: str = ""  # "pause", "go" (on), "once" (one training step, then pause), "rewind" (to training step 0)
    method: Method | None = None  # the whole method from now on
    settings: dict[str, Setting] = msgspec.field(default_factory=dict)  # of the task: learning_rate, batch_size, …
    training_steps: int | None = None  # 0: until it is stopped


class SaveRun(Body, frozen=True, kw_only=True, tag="save-run"):
    """Make a file of a run and keep it as `blob`, to be pulled by `ReadBytes`. Answered by `RunSaved`.

    The forms: "model", one entrant as a model file (safetensors, with its task, vocabulary, settings and its
    scores on fresh sequences inside); "state_dict", its weights as torch.save writes them (.pt); "checkpoint", all
    that a later `Resume` needs to go on bit for bit: weights, optimiser and random numbers of all entrants;
    "history", a checkpoint with the same of earlier training steps, of as many as fit into `most_bytes`, for
    `RestoreRun`.
    """

    run: int
    blob: int
    form: str  # "model", "state_dict", "checkpoint" or "history"
    entrant: int = 0  # not for a checkpoint, nor a history
    training_step: int = NEWEST  # not for a checkpoint: that is of now; of a history one that it is to have
    most_bytes: int = 0  # of a history alone; the newest training step is there, however large
    name: str = ""  # what the model is called in its file; "": after the task


class RestoreRun(Body, frozen=True, kw_only=True, tag="restore-run"):
    """Take back the run of a history or checkpoint, sent before by `SendBytes`, under the number `run`.

    It is over, as an ended one, with all that it kept: models can be opened from it, files made, branches begun.
    To train on with it, `BeginRun` with `Resume`. Answered by `RunRestored`.
    """

    run: int
    upload: int


class ReadHistograms(Body, frozen=True, kw_only=True, tag="read-histograms"):
    """How an entrant's weights and its newest gradient are distributed, by layer and gate.

    Answered by `HistogramsRead`.
    """

    supersedes: ClassVar[bool] = True

    run: int
    entrant: int = 0
    bins: int = 40


# --- replies -------------------------------------------------------------------------------------------------


class EntrantBegan(msgspec.Struct, frozen=True, kw_only=True):
    """An entrant as it trains."""

    name: str
    parameters: int  # how many numbers are trained, the head's with them
    description: ModelDescription  # cell, hidden_size, num_layers, alphabet, classes, an example, …


class RunBegan(msgspec.Struct, frozen=True, kw_only=True, tag="run-began"):
    """The run is there; the first of its replies."""

    run: int
    training_step: int  # 0, or where a branch or a resumed run goes on
    training_steps: int  # 0: until it is stopped
    paused: bool
    entrants: tuple[EntrantBegan, ...]
    matched: str
    method: Method
    settings: dict[str, Setting]  # all of the task's, in force
    chance: dict[str, float]  # by score ("accuracy", …, "loss" where it is known): without any memory
    solved: dict[str, float]  # by score: the least at which the task counts as solved


class RunAdvanced(msgspec.Struct, frozen=True, kw_only=True, tag="run-advanced"):
    """Every training step since the last of these: n of them, for E entrants."""

    run: int
    training_step: Array  # int32, (n,)
    loss: Array  # float32, (n, E), nats for classes, squared error for numbers; of the batch before its update
    accuracy: Array  # float32, (n, E), of the batch; NaN where it was not measured
    gradient_norm: Array  # float32, (n, E), of all weights together, before clipping
    clipped_norm: Array  # float32, (n, E), after it
    sequences: int  # that every entrant has learnt from so far
    steps_per_second: float  # training steps, over the last second or so
    seconds_left: float | None  # None: until it is stopped
    kept_every: int  # training steps between those that the history keeps now; the first and newest are kept too
    kept_first: int  # the first training step of the history


class GateSpread(msgspec.Struct, frozen=True, kw_only=True):
    """How one quantity of one layer is spread over units, steps and sequences."""

    layer: int
    quantity: str  # as in a trace: i, f, g, o, c, h; r, z, n, h; h
    quantiles: Array  # float32, (5,): least, 10 %, median, 90 %, most
    # Of gates only, else empty: how much of the time each unit is below 0.1, and above 0.9 (Karpathy et al. 2015)
    left: Array  # float32, (H,) or (0,)
    right: Array  # float32, (H,) or (0,)


class RunSnapshot(msgspec.Struct, frozen=True, kw_only=True, tag="run-snapshot"):
    """What the gates did over sequences of the newest batch."""

    run: int
    training_step: int
    entrants: tuple[tuple[GateSpread, ...], ...]  # one tuple an entrant


class RunHalted(msgspec.Struct, frozen=True, kw_only=True, tag="run-halted"):
    """Numbers are not finite any more: the run is paused, back at the last good weights.

    Good are those that give finite numbers, from before the loss began to explode (to ten times what it was).

    `what` says what went first, in the order in which it is computed: "weight" (an update made it so), "value" (in
    the forward pass), "loss" (of finite outputs), "gradient" (in the backward pass, from the loss towards the
    first layer).
    """

    run: int
    training_step: int  # at which it happened
    kept_step: int  # at which the run is now: what was told of later ones is void
    entrant: int
    loss: float
    what: str  # "weight", "value", "loss" or "gradient"
    layer: int | None  # from 0; None: the head
    quantities: tuple[str, ...]  # which gates or values: ("f", "g"); () where there are none to tell apart
    step: int | None  # the step of the sequence, from 0; None where it is no matter of steps
    learning_rate: float  # in force then
    clip_norm: float | None


class RunSteered(msgspec.Struct, frozen=True, kw_only=True, tag="run-steered"):
    """What is in force from now on."""

    run: int
    training_step: int
    training_steps: int
    paused: bool
    method: Method
    settings: dict[str, Setting]


class RunEnded(msgspec.Struct, frozen=True, kw_only=True, tag="run-ended"):
    """All training steps are done; the last of a run's replies."""

    run: int
    training_step: int
    sequences: int
    seconds: float  # of training, without pauses


class RunSaved(msgspec.Struct, frozen=True, kw_only=True, tag="run-saved"):
    """The file's bytes can be pulled by `ReadBytes`."""

    blob: int
    size: int
    training_step: int
    description: ModelDescription | None  # of a model file


class RunRestored(msgspec.Struct, frozen=True, kw_only=True, tag="run-restored"):
    """The run is there again, as far as it had come."""

    run: int
    training_step: int
    kept_every: int  # as in `RunAdvanced`
    kept_first: int
    entrants: tuple[EntrantBegan, ...]


class Histogram(msgspec.Struct, frozen=True, kw_only=True):
    """The weights of one gate of one layer, and their gradient, after clipping."""

    layer: int | None  # None: the head
    gate: str  # "" where there are none to tell apart
    weight_edges: Array  # float32, (bins + 1,)
    weight_counts: Array  # int32, (bins,)
    gradient_edges: Array  # float32, (bins + 1,)
    gradient_counts: Array  # int32, (bins,); all 0 before the first update


class HistogramsRead(msgspec.Struct, frozen=True, kw_only=True, tag="histograms-read"):
    run: int
    entrant: int
    training_step: int
    histograms: tuple[Histogram, ...]
