"""A clip of ten seconds, 1920 × 1080 at 30 frames a second, as WebM: how long it takes by how long it lasts."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from lstm_viz.export.encoders import encoders
from lstm_viz.pictures import hidden_studio, wait_for_trace, write_clip
from lstm_viz.settings import Settings

PHASES = 8  # at the speed of 1 ten seconds


def run() -> dict[str, float]:
    """Seconds to make it, and that by its length."""
    from lstm_viz.export.film import Plan  # noqa: PLC0415  (after the libraries are checked)

    encoder = next(found for found in encoders() if found.SUFFIX == ".webm")
    with hidden_studio(Settings(), (1440, 900)) as studio, tempfile.TemporaryDirectory() as folder:
        studio.start_engine()
        wait_for_trace(studio)
        plan = Plan(start=0, stop=PHASES)
        start = time.perf_counter()
        write_clip(studio, plan, encoder, Path(folder) / "clip.webm")
        took = time.perf_counter() - start
    return {"clip_vp9_1080p_s": took, "clip_vp9_1080p_ratio": took / plan.seconds}
