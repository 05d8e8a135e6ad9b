"""What cannot be trained, taken or saved is refused in words."""

from __future__ import annotations

import pytest

from engine.protocol import Branch, Entrant, Method, Resume, RunEnded, RunSaved, SaveRun, Start
from tests.engine.trainings.asked import Engine, begin


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"task": "juggling"}, "no-such-task"),
        ({"seed": -1}, "bad-setting"),
        ({"seed": 1 << 32}, "bad-setting"),
        ({"settings": {"balls": 3}}, "bad-setting"),
        ({"entrants": ()}, "bad-setting"),
        ({"entrants": (Entrant(name=""),) * 9}, "bad-setting"),
        ({"entrants": (Entrant(name="", cell="abacus"),)}, "bad-setting"),
        ({"matched": "by hand"}, "bad-setting"),
        ({"method": Method(optimiser="magic")}, "bad-setting"),
        ({"origin": Branch(run=8)}, "run-gone"),
        ({"origin": Resume(upload=8)}, "upload-gone"),
        ({"origin": Start(uploads=(8,))}, "upload-gone"),
    ],
)
def test_what_cannot_be_trained_is_refused_in_words(engine: Engine, changes: dict[str, object], key: str) -> None:
    assert engine.failure(begin(**changes)).key == key


def test_files_that_are_no_checkpoint_or_of_another_task_are_refused(engine: Engine) -> None:
    assert engine.failure(begin(origin=Resume(upload=engine.upload(1, b"nothing")))).key == "bad-checkpoint"
    engine.final(engine.say(begin(3, task="adding", settings={}, training_steps=1)), RunEnded)
    data = engine.blob(engine.ask(SaveRun(run=3, blob=50, form="model"), RunSaved))
    refused = engine.failure(begin(origin=Start(uploads=(engine.upload(2, data),))))
    assert refused.key == "bad-setting"
    assert "Add the two marked numbers" in refused.arguments["error"]
    two = (Entrant(name="a"), Entrant(name="b"))
    one_file = Start(uploads=(engine.upload(4, data),))
    assert engine.failure(begin(task="adding", settings={}, entrants=two, origin=one_file)).key == "bad-setting"


def test_what_cannot_be_saved_is_refused(engine: Engine) -> None:
    engine.final(engine.say(begin(training_steps=1)), RunEnded)
    assert engine.failure(SaveRun(run=1, blob=1, form="painting")).key == "bad-setting"
    assert engine.failure(SaveRun(run=1, blob=1, form="model", entrant=1)).key == "no-such-entrant"
    assert engine.failure(SaveRun(run=2, blob=1, form="model")).key == "run-gone"
