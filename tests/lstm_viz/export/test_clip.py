"""A film is a function of its frames' numbers; a clip has each of them once, in every format."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pytestqt.qtbot import QtBot

from lstm_viz import stored
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.export.clip import Clip, estimate, into_file
from lstm_viz.export.encoders import Encoder, encoders
from lstm_viz.export.film import CellFilm, Film, Plan
from lstm_viz.theme import LIGHT

SIZE = (320, 180)
PLAN = Plan(start=4.0, stop=6.0, size=SIZE, rate=25, speed=4.0)
ENCODERS = {encoder.SUFFIX: encoder for encoder in encoders()}
MakeFilm = Callable[[Plan], Film]


@pytest.fixture
def film_of(application: object) -> MakeFilm:
    return lambda plan: CellFilm(load_cell("lstm"), stored.load("remember_first"), 3, LIGHT, plan)


def ended(qtbot: QtBot, clip: Clip) -> list[object]:
    """What the clip's last signal carried, under its name, when all is over."""
    said: list[object] = []
    clip.finished.connect(lambda result: said.append(("finished", result)))
    clip.failed.connect(lambda error: said.append(("failed", error)))
    clip.cancelled.connect(lambda: said.append(("cancelled", None)))
    clip.start()
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    clip.close()
    return said


def decoded(path: Path) -> tuple[list[NDArray[np.uint8]], float]:
    """The frames of a clip as an independent reader finds them, and how many seconds they last."""
    if path.suffix in {".gif", ".png"}:
        with Image.open(path) as picture:
            frames, seconds = [], 0.0
            for number in range(getattr(picture, "n_frames", 1)):
                picture.seek(number)
                seconds += picture.info["duration"] / 1000
                frames.append(np.asarray(picture.convert("RGB")))
        return frames, seconds
    with av.open(str(path)) as film:
        track = film.streams.video[0]
        frames = [frame.to_ndarray(format="rgb24") for frame in film.decode(track)]
        assert track.average_rate is not None
        return frames, len(frames) / float(track.average_rate)


def test_positions_go_from_one_end_to_the_other_by_equal_parts() -> None:
    positions = [PLAN.position(frame) for frame in range(PLAN.frames)]
    assert positions[0] == 4.0
    assert positions[-1] == 6.0
    assert np.allclose(np.diff(positions), 2.0 / (PLAN.frames - 1))


def test_there_and_back_the_frame_after_the_last_would_be_the_first() -> None:
    plan = Plan(start=1.0, stop=2.0, rate=24, back=True)
    positions = [plan.position(frame) for frame in range(plan.frames + 1)]
    assert positions[0] == positions[-1] == 1.0
    assert max(positions) == 2.0
    assert positions == positions[::-1]


def test_a_frame_is_the_same_whichever_was_drawn_before(film_of: MakeFilm) -> None:
    film = film_of(PLAN)
    late, early = film.frame(7), film.frame(2)
    assert early != late
    assert (film.frame(2), film.frame(7)) == (early, late)
    film.close()


@pytest.mark.parametrize("suffix", sorted(ENCODERS))
def test_every_format_holds_every_frame_once(film_of: MakeFilm, qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"clip{suffix}"
    film = film_of(PLAN)
    wanted = [np.frombuffer(film.frame(number), np.uint8) for number in range(PLAN.frames)]
    assert ended(qtbot, into_file(film, PLAN, ENCODERS[suffix], path)) == [("finished", path)]
    frames, seconds = decoded(path)
    assert len(frames) == PLAN.frames
    assert seconds == pytest.approx(PLAN.seconds, abs=0.02)
    for frame, pixels in zip(frames, wanted, strict=True):
        drawn = pixels.reshape(SIZE[1], SIZE[0], 4)[..., 2::-1]
        assert frame.shape == drawn.shape
        assert np.abs(frame.astype(int) - drawn).mean() < 4  # of 255: colours are rounded, or thinned
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_a_clip_that_is_stopped_leaves_the_old_file_as_it_was(
    film_of: MakeFilm, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "clip.webm"
    path.write_bytes(b"old")
    plan = Plan(start=0.0, stop=36.0, size=SIZE, rate=60)
    clip = into_file(film_of(plan), plan, ENCODERS[".webm"], path)
    clip.progressed.connect(lambda share: clip.cancel())
    assert ended(qtbot, clip) == [("cancelled", None)]
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


class FullDisk:
    """Writes one frame, and finds no room for the next."""

    NAME, SUFFIX = "full", ".full"

    def missing(self) -> str:
        return ""

    def encode(
        self, frames: Iterable[bytes], size: tuple[int, int], rate: int, poster: bytes, stream: IO[bytes]
    ) -> None:
        for number, frame in enumerate(frames):
            if number:
                raise OSError(28, "No space left on device")
            stream.write(frame)


def test_a_full_disk_is_said_and_the_old_file_stays(film_of: MakeFilm, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "clip.full"
    path.write_bytes(b"old")
    full: Encoder = FullDisk()
    ((name, error),) = ended(qtbot, into_file(film_of(PLAN), PLAN, full, path))  # type: ignore[misc]
    assert name == "failed"
    assert "No space left" in str(error)
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("suffix", sorted(ENCODERS))
def test_an_estimate_is_near_the_real_size(film_of: MakeFilm, qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"clip{suffix}"
    ((_, size),) = ended(qtbot, estimate(film_of(PLAN), PLAN, ENCODERS[suffix]))  # type: ignore[misc]
    ended(qtbot, into_file(film_of(PLAN), PLAN, ENCODERS[suffix], path))
    assert isinstance(size, int)
    assert path.stat().st_size / 3 < size < 3 * path.stat().st_size


def test_a_gif_of_sixty_frames_a_second_is_refused(film_of: MakeFilm, qtbot: QtBot, tmp_path: Path) -> None:
    plan = Plan(start=0.0, stop=1.0, size=SIZE, rate=60)
    ((name, error),) = ended(qtbot, into_file(film_of(plan), plan, ENCODERS[".gif"], tmp_path / "c.gif"))  # type: ignore[misc]
    assert name == "failed"
    assert "at most 50" in str(error)


@pytest.mark.parametrize(("start", "stop"), [(4.0, 4.0), (8.0, 4.0), (0.0, 1000.0), (-1.0, 4.0)])
def test_steps_that_are_not_there_are_refused(film_of: MakeFilm, start: float, stop: float) -> None:
    with pytest.raises(UserError, match="nothing to film"):
        film_of(Plan(start=start, stop=stop))


def test_what_would_last_for_hours_is_refused(film_of: MakeFilm) -> None:
    with pytest.raises(UserError, match="minutes long"):
        film_of(Plan(start=0.0, stop=36.0, speed=0.001))


def test_the_window_starts_without_the_encoders_package() -> None:
    code = "import sys; import lstm_viz.export.encoders as e; e.encoders(); sys.exit('av' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
