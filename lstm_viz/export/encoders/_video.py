"""Films by PyAV: what WebM and MP4 share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING, cast

from lstm_viz.errors import UserError
from lstm_viz.words import tr

if TYPE_CHECKING:
    from av.video.stream import VideoStream

THREADS = 2


def missing(codecs: tuple[str, ...]) -> str:
    """Why none of the codecs can be written here; "" where one can."""
    try:
        from av.codec import Codec, codecs_available  # noqa: PLC0415  (35 MB that only clips need)
    except ImportError:
        return tr("It needs the package av: pip install av.")
    if any(codec in codecs_available and Codec(codec, "w").is_encoder for codec in codecs):
        return ""
    return tr("The installed av has no encoder for it.")


def encode(
    frames: Iterable[bytes],
    size: tuple[int, int],
    rate: int,
    stream: IO[bytes],
    *,
    container: str,
    codec: str,
    options: Mapping[str, object],
) -> None:
    """Every frame becomes one of the film's, in its order."""
    import av  # noqa: PLC0415  (35 MB that only clips need)
    import numpy as np  # noqa: PLC0415

    width, height = size
    try:
        with av.open(stream, "w", format=container) as film:
            track = cast("VideoStream", film.add_stream(codec, rate=rate))
            track.width, track.height, track.pix_fmt = width, height, "yuv420p"
            track.options = dict(options)
            track.thread_count = THREADS
            for data in frames:
                picture = np.frombuffer(data, np.uint8).reshape(height, width, 4)
                film.mux(track.encode(av.VideoFrame.from_ndarray(picture, format="bgra")))
            film.mux(track.encode())
    except av.FFmpegError as error:
        if isinstance(error, OSError):
            raise  # of the disk
        raise UserError(tr("The encoder stopped: {problem}.", problem=error)) from error
