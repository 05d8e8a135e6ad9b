"""A talk in one file (`.lstmtalk`): its scenes, the models that they name, and the traces that they show.

Owns what its members are, and that they agree with each other. The archive with its checks is `archive`'s; the
format is in docs/documents.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from lstm_viz.archive import Form, Member, Members, until
from lstm_viz.errors import UserError
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.stored_gradients import jacobians_in, jacobians_written, measured_in
from lstm_viz.present.stored_run import StoredRun, stored_of, trace_of
from lstm_viz.present.talk import Given, Talk
from lstm_viz.runs.kept import KeptRun, record_of
from lstm_viz.words import tr

ENDING = ".lstmtalk"
DESCRIPTION = "talk.json"


class _File(msgspec.Struct, frozen=True, kw_only=True):
    """What `talk.json` holds. `traces` and `measured` tell by number which key (`talk.key_of`, `measured_of`) each
    stored trace and measurement is of.
    """

    format: str
    version: int
    talk: Talk
    traces: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()


def _bad(name: str, problem: str) -> UserError:
    return UserError(
        tr("{name} is no talk that can be given: {problem}.", name=name, problem=problem),
        tr("Make it again with: lstm-viz present SOURCE --build FILE."),
    )


def _unnameable(name: str) -> UserError:
    return UserError(tr("“{name}” cannot stand in a talk’s file.", name=name), tr("Give the model another name."))


FORM = Form(
    description=DESCRIPTION,
    format="lstm-viz-talk-file",
    version=2,  # 1 had no Jacobians, and no races
    member=re.compile(
        r"talk\.json"
        r"|models/[\w][\w .()-]{0,80}\.safetensors"
        r"|traces/\d{1,5}\.trace"
        r"|measured/\d{1,5}\.(gradients|jacobians)"
        r"|races/\w{1,40}\.run",
        re.ASCII,
    ),
    most={DESCRIPTION: 8 << 20, "models": 256 << 20, "traces": 64 << 20, "measured": 16 << 20, "races": 64 << 20},
    bad=_bad,
    unnameable=_unnameable,
)


def write(path: Path, given: Given, runs: dict[str, StoredRun]) -> None:
    """Writes a talk with its models and runs, by key; raises UserError and leaves the old file as it was."""
    FORM.write(path, lambda: _members(given, runs))


def write_given(path: Path, given: Given, stopped: Callable[[], bool] = lambda: False) -> None:
    """Writes a talk with the traces that are held whole; raises UserError, also where it is `stopped`, and leaves
    the old file as it was.
    """
    FORM.write(path, lambda: until(stopped, members_of(given), tr("The talk was not saved.")))


def members_of(given: Given) -> Iterator[Member]:
    """The members of a talk's file, with the traces that are held whole."""
    runs = {key: stored_of(trace) for key, trace in given.traces.items()}
    return _members(given, {key: run for key, run in runs.items() if run is not None})


def _members(given: Given, runs: dict[str, StoredRun]) -> Iterator[Member]:
    keys, measured = tuple(runs), tuple(given.results)
    head = _File(format=FORM.format, version=FORM.version, talk=given.talk, traces=keys, measured=measured)
    yield DESCRIPTION, msgspec.json.format(msgspec.json.encode(head))
    for name, data in given.models.items():
        yield f"models/{name}.safetensors", data
    for number, key in enumerate(keys):
        yield f"traces/{number}.trace", msgspec.msgpack.encode(runs[key])
    for name, race in given.races.items():
        yield f"races/{name}.run", msgspec.msgpack.encode(race)
    for number, key in enumerate(measured):
        yield f"measured/{number}.gradients", msgspec.msgpack.encode(given.results[key])
        if given.jacobians.get(key):
            yield f"measured/{number}.jacobians", jacobians_written(given.jacobians[key])


def read(path: Path) -> Given:
    """The talk of a file; raises UserError with what is wrong."""
    return decode(FORM.bytes_of(path), path.name)


def decode(data: bytes, name: str) -> Given:
    """The talk in a file's bytes; raises UserError."""
    with FORM.opened(data, name) as members:
        return _given(members)


def _given(members: Members) -> Given:
    file = msgspec.json.decode(members[DESCRIPTION], type=_File)
    models = members.under("models", ".safetensors")
    ModelShelf(models)  # each says what it is
    traces, results, jacobians = {}, {}, {}
    for number, key in enumerate(file.traces):
        run = msgspec.msgpack.decode(members[f"traces/{number}.trace"], type=StoredRun)
        traces[key] = trace_of(run, -1 - number)
    for number, key in enumerate(file.measured):
        results[key] = measured_in(members[f"measured/{number}.gradients"])
        if f"measured/{number}.jacobians" in members:
            jacobians[key] = jacobians_in(members[f"measured/{number}.jacobians"], results[key])
    races = {
        name: msgspec.msgpack.decode(data, type=KeptRun) for name, data in members.under("races", ".run").items()
    }
    for race in races.values():
        record_of(race)  # each agrees with itself
    return Given(file.talk, models, traces, results, jacobians, races)
