"""A PNG that is written band by band: read back by others, pixel for pixel; told how far it is, and stopped."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from lstm_viz.errors import UserError
from lstm_viz.export import png
from lstm_viz.export.file_job import FileJob, Told

SIZES = ((1, 1), (3, 2), (7, png.BAND - 1), (5, png.BAND), (33, 2 * png.BAND + 1))


def pixels(width: int, height: int) -> tuple[QImage, np.ndarray]:
    """Every byte by chance, and what they are, (height, width, 4)."""
    values = np.random.default_rng(width * 1000 + height).integers(0, 256, (height, width, 4), np.uint8)
    return QImage(values.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy(), values


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_two_others_read_every_pixel(width: int, height: int) -> None:
    image, values = pixels(width, height)
    data = png.encoded(image)
    with Image.open(io.BytesIO(data)) as found:
        assert found.mode == "RGBA"
        np.testing.assert_array_equal(np.asarray(found), values)
    again = QImage.fromData(data).convertToFormat(QImage.Format.Format_RGBA8888)
    read = np.frombuffer(again.constBits(), np.uint8).reshape(height, again.bytesPerLine())
    np.testing.assert_array_equal(read[:, : 4 * width].reshape(height, width, 4), values)


def test_what_is_painted_see_through_comes_as_it_is() -> None:
    image = QImage(2, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    image.setPixelColor(0, 0, "#ff0000")
    with Image.open(io.BytesIO(png.encoded(image))) as found:
        assert np.asarray(found).tolist() == [[[255, 0, 0, 255], [0, 0, 0, 0]]]


def test_it_is_told_how_far_it_is_and_can_be_left_off() -> None:
    image, _ = pixels(4, 4 * png.BAND)
    shares: list[float] = []
    png.encoded(image, shares.append)
    assert shares == [0.0, 0.25, 0.5, 0.75]

    def enough(share: float) -> None:
        if share >= 0.5:
            raise UserError("enough")

    with pytest.raises(UserError, match="enough"):
        png.encoded(image, enough)


def test_a_job_that_is_stopped_leaves_the_old_file(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"as it was")

    def make(told: Told) -> bytes:
        while True:
            told(0.5)

    job = FileJob(path, make)
    with qtbot.waitSignal(job.progressed):
        job.start()
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    job.close()
    assert path.read_bytes() == b"as it was"
    assert list(tmp_path.iterdir()) == [path]


def test_a_job_says_what_it_made_and_what_could_not_be(qtbot: QtBot, tmp_path: Path) -> None:
    for path, signal in ((tmp_path / "a.bin", "finished"), (tmp_path / "nowhere" / "a.bin", "failed")):
        job = FileJob(path, lambda told: b"made")
        with qtbot.waitSignal(getattr(job, signal)):
            job.start()
        job.close()
    assert (tmp_path / "a.bin").read_bytes() == b"made"
