"""The engine's first trace, from the start of its process, beside a bare `import torch` and that trace."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

from lstm_viz import given, models
from lstm_viz.engine_command import engine_command
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.sequence import parse_text

PAIRS = 11

BARE = """
import torch
from importlib import resources
from engine.model import load_model
from engine.trace import trace
data = (resources.files("resources") / "models" / "{model}.safetensors").read_bytes()
model = load_model(data)
with torch.inference_mode():
    trace(model.rnn, model.encode(torch.tensor({indices})[:, None]))
"""


def run() -> dict[str, float]:
    """Medians in seconds, and the median ratio of the pairs."""
    model = models.shipped()[0]
    sequence = parse_text(model.example, model)
    code = BARE.format(model=model.name, indices=sequence.values.tolist())
    environment = {**os.environ, **engine_command().environment}
    pairs = []
    for _ in range(PAIRS):
        start = time.perf_counter()
        with EnginePipe() as engine:
            opened = given.open_model(engine, model.name)
            given.trace_sequence(engine, opened, sequence)
            ours = time.perf_counter() - start
        start = time.perf_counter()
        subprocess.run([sys.executable, "-P", "-c", code], env=environment, check=True)
        pairs.append((ours, time.perf_counter() - start))
    return {
        "engine_first_trace_s": statistics.median(pair[0] for pair in pairs),
        "import_torch_and_trace_s": statistics.median(pair[1] for pair in pairs),
        "engine_first_trace_ratio": statistics.median(first / second for first, second in pairs),
    }
