"""What a scene shows is inside its talk: a second model, several seeds, Jacobians, gradients of the run itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize

from engine.model import SequenceModel, model_bytes
from engine.protocol import JACOBIAN
from lstm_viz import models
from lstm_viz.engine_command import engine_command
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.experiment import SEEDS_REPEATED
from lstm_viz.present import building, opened_talk, talk_file, talk_source
from lstm_viz.present.presenter import Place
from lstm_viz.present.talk import Given, Talk, TalkScene, beside_of, measured_of
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.scene import Measured, Scene
from lstm_viz.theme import DARK, set_scale

WHOLE = Scene(model="remember_first", sequence="A · · ?").over(talk_source.FIRST)
GRADIENTS = Measured(of_trace=False, cells=("lstm", "rnn"), length=12, hidden_size=6, metric="")


def gradients(**fields: object) -> Scene:
    """The laboratory, small."""
    return Scene(workspace="Gradients", laboratory=msgspec.structs.replace(GRADIENTS, **fields)).over(WHOLE)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A talk of four such scenes, built by an engine and written."""
    plain = msgspec.structs.replace(models.named("remember_first")[0], name="plain", cell="rnn", unit=1)
    scenes = {
        "beside": Scene(beside="plain").over(WHOLE),
        "seeds": gradients(repeated=True),
        "jacobian": gradients(metric=JACOBIAN),
        "of the run": gradients(of_trace=True),
    }
    talk = Talk(title="four", scenes=tuple(TalkScene(title=name, scene=scene) for name, scene in scenes.items()))
    given = Given(talk, {"plain": model_bytes(SequenceModel(plain))})
    path = tmp_path_factory.mktemp("talks") / "four.lstmtalk"
    with EnginePipe(engine_command(None), device="cpu", threads=1) as engine:
        given = building.measured_by(given, engine)
        talk_file.write(path, given, building.runs_of(given, engine))
    return path


@pytest.fixture
def thumbnails(path: Path, application: object) -> Iterator[Thumbnails]:
    """It has no engine: what it shows is what is in the file."""
    made = Thumbnails(talk_file.read(path), DARK, QSize(960, 540))
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_scale(1.0)


def test_a_second_model_stands_beside_the_first_and_goes_with_its_scene(thumbnails: Thumbnails) -> None:
    assert thumbnails.picture_of(Place(0)) is not None
    second = thumbnails.sheet.second
    assert second is not None
    assert second.isVisibleTo(thumbnails.sheet)
    assert second.view.cell.name == "rnn"
    assert second.view.frame is not None
    stored = thumbnails.given.traces
    scene = beside_of(thumbnails.given.talk.scenes[0].scene)
    assert scene is not None
    assert thumbnails.given.trace_of(scene) in stored.values()
    thumbnails.picture_of(Place(1))
    assert not second.isVisibleTo(thumbnails.sheet)


def test_several_seeds_are_a_band_about_their_curves(thumbnails: Thumbnails) -> None:
    assert thumbnails.picture_of(Place(1)) is not None
    plot = thumbnails.sheet.curves.plot
    assert len(plot.bands) == len(plot.curves) == 2
    for band, curve in zip(plot.bands, plot.curves, strict=True):
        assert (band.least <= band.most).all()
        assert (band.least[0] < band.most[0], len(band.least)) == (True, len(curve.values))
    result = thumbnails.given.result_of(thumbnails.given.talk.scenes[1].scene)
    assert result is not None
    assert result.seeds == SEEDS_REPEATED


def test_a_jacobian_is_whole(thumbnails: Thumbnails) -> None:
    assert thumbnails.picture_of(Place(2)) is not None
    curves = thumbnails.sheet.curves.plot.curves
    assert [len(curve.values) for curve in curves] == [12, 12]
    assert all(curve.values[-1] == pytest.approx(0.0) for curve in curves)
    kept = thumbnails.given.jacobians[measured_of(thumbnails.given.talk.scenes[2].scene)]
    assert all(one.complete and one.start == 0 for one in kept.values())


def test_gradients_of_the_run_on_the_screen_are_of_its_sequence(thumbnails: Thumbnails) -> None:
    assert thumbnails.picture_of(Place(3)) is not None
    (curve,) = thumbnails.sheet.curves.plot.curves
    assert len(curve.values) == 4


def test_a_jacobian_of_no_cell_is_refused(path: Path, tmp_path: Path) -> None:
    given = talk_file.read(path)
    key = next(key for key in given.jacobians if given.jacobians[key])
    wrong = {7: given.jacobians[key][0]}
    changed = Given(given.talk, given.models, {}, given.results, {key: wrong})
    talk_file.write(tmp_path / "wrong.lstmtalk", changed, {})
    with pytest.raises(UserError, match="of no cell"):
        talk_file.read(tmp_path / "wrong.lstmtalk")


def test_a_race_stands_there_until_one_is_trained_whatever_the_window_has(application: object) -> None:
    made = Thumbnails(opened_talk.named("why_gradients_vanish"), DARK, QSize(960, 540))
    scenes = made.given.talk.scenes
    place = next(place for place, scene in enumerate(scenes) if scene.training is not None)
    assert made.picture_of(Place(place)) is not None
    assert [curve.cell for curve in made.sheet.curves.plot.curves] == ["lstm", "rnn"]
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_scale(1.0)


def test_a_race_that_is_not_there_is_refused_with_a_sentence() -> None:
    talk = Talk(title="none", scenes=(TalkScene(title="none", race="nowhere"),))
    with pytest.raises(UserError, match="no race nowhere"):
        building.raced(Given(talk))
