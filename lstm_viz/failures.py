"""The sentences for every failure of the engine, and of its start: a key with arguments becomes words.

Owns the words, but for those of a failure's reason (`reasons`). It knows no Qt.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Final

from engine.protocol import EngineFailed
from lstm_viz import reasons
from lstm_viz.errors import UserError
from lstm_viz.words import to_translate, tr

Translate = Callable[[str], str]  # gives a sentence in the user's language
WHY = "error"  # the argument of a failure that is a reason in words

# What happened, and what to do about it; names in braces are the failure's arguments.
ENGINE_SENTENCES: Final[dict[str, tuple[str, str]]] = to_translate(
    {
        "bad-frame": ("A request reached the engine damaged ({length} bytes).", "Ask again."),
        "bad-request": (
            "The engine did not understand a request ({detail}).",
            "Window and engine may be of different versions: install the same one on both sides.",
        ),
        "stream-broken": (
            "What the engine was told made no sense any more ({found}).",
            "Something between the window and the engine changes the data; "
            "over ssh, do not ask for a terminal (-t).",
        ),
        "frame-too-large": (
            "The engine was told to expect {found} bytes at once, more than it takes.",
            "Something between the window and the engine changes the data; "
            "over ssh, do not ask for a terminal (-t).",
        ),
        "reply-too-large": (
            "The engine’s answer of {bytes} bytes is larger than the {limit} that travel at once.",
            "Ask for fewer steps or units.",
        ),
        "protocol-mismatch": (
            "The engine speaks version {engine} of the protocol, this window version {window}.",
            "Install the same version of LSTM Viz on both sides.",
        ),
        "hello-missing": ("The engine was asked before it was greeted.", "Restart the engine."),
        "hello-repeated": ("The engine was greeted twice.", "Restart the engine."),
        "torch-missing": (
            "The engine cannot load PyTorch: {error}.",
            "Install PyTorch where the engine runs; in a checkout, delete .venv and run main.py again.",
        ),
        "no-such-device": ("The engine has no device {device}.", "Choose another device, or automatic."),
        "model-gone": ("The engine does not hold model {model} any more.", "Open the model again."),
        "trace-gone": ("The engine does not hold trace {trace} any more.", "Run the sequence again."),
        "upload-gone": ("The engine does not hold upload {upload} any more.", "Open the file again."),
        "gradients-gone": ("The engine does not hold gradients {gradients} any more.", "Measure them again."),
        "blob-gone": ("The engine does not hold result {blob} any more.", "Run it again."),
        "upload-too-large": (
            "{bytes} bytes are more than the {limit} that can be sent.",
            "Use a smaller file or a shorter sequence.",
        ),
        "upload-out-of-order": (
            "A piece at byte {offset} reached the engine where byte {expected} was due.",
            "Open the file again.",
        ),
        "upload-incomplete": ("Only {received} of {total} bytes reached the engine.", "Open the file again."),
        "no-such-model": (
            "There is no model {name!r} among those that come with the program.",
            "Choose one from the list, or open a file.",
        ),
        "bad-model-file": ("{name} is no model that can be opened: {error}.", "Choose another file."),
        "sequence-empty": ("The sequence is empty.", "Give at least one step."),
        "sequence-shape": (
            "The sequence has shape {found}, this model takes {expected}.",
            "Give as many columns as the model has inputs, one row a step.",
        ),
        "sequence-type": ("The sequence holds {found}, this model takes {expected}.", "Choose another sequence."),
        "symbol-outside-alphabet": (
            "Step {step} is symbol {symbol}, but the model’s alphabet has {size}.",
            "Use the model’s own symbols.",
        ),
        "number-not-finite": (
            "The number at step {step}, column {column} is not finite.",
            "Replace infinities and NaN.",
        ),
        "number-too-large": (
            "The number {value} at step {step}, column {column} is too large for this model.",
            "It computes in {dtype}: type a smaller one.",
        ),
        "bad-alteration": ("Change {number} cannot be made: {error}.", "Switch it off, or change what it says."),
        "no-such-layer": ("There is no layer {layer}; the model has {layers}.", "Choose another layer."),
        "no-such-direction": ("This model has no direction {direction!r}.", "Choose another direction."),
        "layers-unlike": (
            "A layer {cell} of {units} units cannot be held against a layer {other_cell} of {other_units} units.",
            "Choose two layers of the same kind and size.",
        ),
        "no-such-unit": ("There is no unit {unit}; the layer has {units}.", "Choose another unit."),
        "bad-range": ("{start} to {stop} is no part of something {length} long.", "Ask for a part that exists."),
        "bad-resolution": ("{columns} × {rows} is no size for an overview.", "Ask for at least one by one."),
        "no-such-quantity": ("The layer has no quantity {quantity}.", "Choose one of {known}."),
        "no-such-order": ("Units cannot be ordered by {order}.", "Choose another order."),
        "labels-do-not-fit": ("The rule speaks of {found} steps, and the sequence has {expected}.", "Ask again."),
        "too-much-asked": (
            "{bytes} bytes were asked for at once; {limit} can be sent.",
            "Ask for fewer steps or units.",
        ),
        "no-such-task": ("There is no task {task!r}.", "`lstm-viz train list` names them."),
        "bad-setting": ("The training cannot run so: {error}.", "Change the setting."),
        "bad-measurement": ("The gradients cannot be measured so: {error}.", "Change what is asked for."),
        "run-gone": ("The engine does not hold training run {run} any more.", "Start the training again."),
        "run-over": ("Training run {run} is over.", "Continue from it: that begins a new run."),
        "no-such-entrant": (
            "There is no model {entrant} in this training run; it has {entrants}.",
            "Choose one that takes part.",
        ),
        "needs-new-weights": (
            "{setting} cannot change while a model trains: it needs new weights.",
            "Start a new training with it.",
        ),
        "bad-checkpoint": ("The training cannot be resumed: {error}.", "Start it anew."),
        "out-of-memory": (
            "The engine’s memory is not enough for this.",
            "Use a shorter sequence or a smaller model.",
        ),
        "device-failed": ("The device {device} failed: {error}.", "The CPU takes over."),
        "engine-bug": (
            "The engine ran into an error of its own: {error}.",
            "The engine’s log holds the details; please report it.",
        ),
    }
)

# What the window itself finds out about its engine.
WINDOW_SENTENCES: Final[dict[str, tuple[str, str]]] = to_translate(
    {
        "engine-not-found": (
            "The engine cannot be started: {program} ({error}).",
            "Check the command given with --engine.",
        ),
        "engine-killed": (
            "The engine was killed by the system.",
            "Often memory ran out: close other programs, or use a shorter sequence or a smaller model.",
        ),
        "engine-crashed": ("The engine crashed ({signal}).", "The engine’s log may say why."),
        "engine-exited": (
            "The engine ended by itself (exit status {status}). {said}",
            "The engine’s log may say why.",
        ),
        "foreign-text": (
            "What was started as the engine says something else: {found}",
            "Check the command given with --engine; a login banner may be 64 KiB long at most.",
        ),
        "bad-reply": (
            "An answer of the engine cannot be read ({detail}).",
            "Window and engine may be of different versions: install the same one on both sides.",
        ),
        "restart-limit": (
            "The engine ended {count} times within a minute and is not started again. The last time: {last}",
            "Restart it from the menu once the cause is mended.",
        ),
        "killed-engine-twice": (
            "This request ended the engine twice and is not tried again.",
            "Use a shorter sequence or a smaller model; the engine’s log may say more.",
        ),
        "engine-stopped": ("The engine is not running.", "Restart it from the menu."),
        "request-too-large": (
            "A request of {bytes} bytes is larger than the {limit} that travel at once.",
            "Use a shorter sequence.",
        ),
    }
)

# Where the engine stands, by its phase.
# An engine that has not answered for so long may wait for something that only a person can give.
SLOW_SECONDS = 20
SLOW_SENTENCE: Final = to_translate(
    "The engine has not answered for {seconds} s. If its command asks for a password, nobody can type it here: "
    "let ssh use a key or an agent. The menu starts it again, or another."
)

STATE_SENTENCES: Final[dict[str, str]] = to_translate(
    {
        "starting": "Engine starting.",
        "ready": "Engine ready.",
        "restarting": "{problem} It is being started again.",
        "stopped": "Engine stopped. {problem}",
    }
)

SENTENCES: Final = ENGINE_SENTENCES | WINDOW_SENTENCES


class EngineError(UserError):
    """A failure of the engine, in words; `key`, `arguments` and `traceback` are as they came."""

    def __init__(self, message: str, hint: str, failed: EngineFailed) -> None:
        super().__init__(message, hint)
        self.key = failed.key
        self.arguments = failed.arguments
        self.traceback = failed.traceback


def window_failure(key: str, **arguments: object) -> EngineFailed:
    """A failure that the window found out by itself, in the form in which the engine's come."""
    if key not in SENTENCES:
        raise ValueError(f"no words for {key!r}")
    return EngineFailed(key=key, arguments={name: str(value) for name, value in arguments.items()})


def why_it_ended(status: int, crashed: bool, said: str) -> EngineFailed:
    """The failure that an exit status stands for; `said` are the last lines of standard error."""
    # A shell between the window and the engine reports a signal as 128 + its number.
    number = status if crashed else status - 128
    if number in {member.value for member in signal.Signals}:
        name = signal.Signals(number).name
        return (
            window_failure("engine-killed") if name == "SIGKILL" else window_failure("engine-crashed", signal=name)
        )
    if crashed:
        return window_failure("engine-crashed", signal=hex(status & 0xFFFFFFFF))
    return window_failure("engine-exited", status=status, said=said)


def in_words(failed: EngineFailed, translate: Translate = tr) -> EngineError:
    """The failure as a sentence and a hint; one that is not known here keeps its key and arguments visible."""
    if failed.key not in SENTENCES:
        arguments = ", ".join(f"{name}: {value}" for name, value in failed.arguments.items())
        return EngineError(f"{failed.key} ({arguments})" if arguments else failed.key, "", failed)
    message, hint = (translate(text) for text in SENTENCES[failed.key])
    values = dict(failed.arguments)
    if WHY in values:
        values[WHY] = reasons.in_words(values[WHY])
    return EngineError(message.format_map(values).strip(), hint.format_map(values), failed)
