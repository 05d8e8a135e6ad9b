"""`lstm-viz tour`: what the program looks like, for a machine without a display.

Each workspace, light and dark, and an animation of one pass through the sequence.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from lstm_viz import given, models
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.pictures import hidden_studio, picture, pixels, show_workspace, wait_for_trace
from lstm_viz.settings import Settings
from lstm_viz.theme import DARK, LIGHT, THEMES
from lstm_viz.words import to_translate, tr

HELP = to_translate("render each workspace, light and dark, and one pass through a sequence, into a folder")
SIZE = (1440, 900)
CLIP_SIZE = (1024, 640)
FRAMES_A_PHASE = 4
FRAME_MS = 100
COLOURS = 255


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("out"),
        metavar="FOLDER",
        help=tr("where the pictures go; out/ if not given"),
    )
    parser.add_argument("--theme", choices=sorted(THEMES), default="light", help=tr("the pass’s colours"))
    parser.add_argument("--model", default=models.FIRST, help=tr("a shipped model’s name, or a model file"))
    given.add_engine(parser)


def run(arguments: argparse.Namespace) -> int:
    folder: Path = arguments.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            tr("{folder} cannot be a folder: {problem}.", folder=folder, problem=error.strerror),
            tr("Name another with --out."),
        ) from error
    model, data = models.named(arguments.model)
    with hidden_studio(Settings(engine=arguments.engine or "", device=arguments.device), SIZE) as studio:
        studio.document.set_model(model, data=data)
        studio.start_engine()
        wait_for_trace(studio)
        studio.selection.set_position(studio.selection.phases * 2 + 3)
        for workspace in studio.window.names:
            show_workspace(studio, workspace)
            for name in (LIGHT.name, DARK.name):
                studio.preferences.change(theme=name)
                _write(folder / f"{workspace.lower()}-{name}.png", picture(studio))
        show_workspace(studio, "cell")
        studio.preferences.change(theme=arguments.theme)
        studio.window.resize(*CLIP_SIZE)
        positions = [index / FRAMES_A_PHASE for index in range(round(studio.selection.end) * FRAMES_A_PHASE + 1)]
        frames = []
        for position in positions:
            studio.selection.set_position(position)
            frames.append(pixels(studio))
    _write(folder / "one-pass.gif", clip(frames))
    return 0


def clip(frames: list[tuple[tuple[int, int], bytes]]) -> bytes:
    """Frames (size, RGB bytes) as an animated GIF that plays over and over."""
    from PIL import Image  # noqa: PLC0415  (only pictures need it)

    images = [Image.frombytes("RGB", size, data) for size, data in frames]
    # One palette for all, and no dither: what does not move is the same in every frame, and is stored once. It is
    # of a frame in which all is computed and one in which much is not yet, and keeps a colour that is seldom, too.
    both = Image.new("RGB", (2 * images[0].width, images[0].height))
    both.paste(images[-1])
    both.paste(images[len(images) // 2], (images[0].width, 0))
    palette = both.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE)
    plain = [image.quantize(palette=palette, dither=Image.Dither.NONE) for image in images]
    stream = io.BytesIO()
    plain[0].save(stream, "GIF", save_all=True, append_images=plain[1:], duration=FRAME_MS, loop=0)
    return stream.getvalue()


def _write(path: Path, data: bytes) -> None:
    write_stream(path, lambda stream: stream.write(data))
    sys.stdout.write(f"{path}\n")
