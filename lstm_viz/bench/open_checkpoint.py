"""A checkpoint of 1 GiB opened by the reader, beside a process that imports torch and maps the same file."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lstm_viz.engine_command import engine_command
from lstm_viz.file_reader import FileReader

PAIRS = 5
TENSORS, BYTES = 1024, 1 << 20

MAKE = """
import sys, torch
torch.save({{f"layer{{i}}.weight": torch.zeros({floats}) for i in range({tensors})}}, sys.argv[1])
"""
LOAD = """
import sys, torch
state = torch.load(sys.argv[1], mmap=True, weights_only=True)
assert len(state) == {tensors}
"""


def run() -> dict[str, float]:
    """Medians in seconds from the start of each process to the tree, and the median ratio of the pairs."""
    environment = {**os.environ, **engine_command().environment}

    def python(code: str, path: Path) -> None:
        filled = code.format(tensors=TENSORS, floats=BYTES // 4)
        subprocess.run([sys.executable, "-P", "-c", filled, str(path)], env=environment, check=True)

    pairs = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "checkpoint.pt"
        python(MAKE, path)
        for _ in range(PAIRS):
            start = time.perf_counter()
            with FileReader(path) as reader:
                found = reader.look_inside()
                ours = time.perf_counter() - start
            assert len(found.tensors) == TENSORS
            start = time.perf_counter()
            python(LOAD, path)
            pairs.append((ours, time.perf_counter() - start))
    return {
        "checkpoint_tree_s": statistics.median(pair[0] for pair in pairs),
        "checkpoint_torch_load_s": statistics.median(pair[1] for pair in pairs),
        "checkpoint_tree_ratio": statistics.median(first / second for first, second in pairs),
    }
