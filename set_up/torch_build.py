"""Which build of PyTorch a machine gets, and where it comes from.

Owns the detection of an NVIDIA driver and the sources in the order in which they are asked. It installs nothing.
"""

from __future__ import annotations

import ctypes
import platform
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PYTORCH_INDEX = "https://download.pytorch.org/whl"
# The CUDA release for which PyTorch's own index has the builds of the pinned version.
CUDA = "cu130"
# Short, and no second try: the index is one of several sources, and often there is no way to it.
SHORT_PATIENCE = ("--timeout", "10", "--retries", "0")


class Source(NamedTuple):
    """One place to ask: what to say about it, and pip's arguments, the requirement first."""

    said: str
    arguments: tuple[str, ...]


# What each build is called where a person reads it.
NAMES = {"cpu": "CPU build", "cuda": "CUDA build", "default": "the one build there is"}


class Choice(NamedTuple):
    """The build to have ("cpu", "cuda", "default"), why, and whether it is installed already."""

    build: str
    reason: str
    installed: bool


def choose(installed: str, pin: str, *, gpu: bool, old: tuple[str, str], system: str | None = None) -> Choice:
    """Which build to have, when version `installed` (or "") is there and `old` were the build and reason before.

    What is installed at the pinned version stays, unless `gpu` asks for another build; a new version is of the
    build that was there; and only where there was none the machine is asked whether it has a driver.
    """
    system = system or platform.system()
    present = build_of(installed, system) if installed.partition("+")[0] == pin else ""
    if system == "Darwin":
        return Choice("default", "macOS has only one", bool(present))
    if gpu:
        return Choice("cuda", "asked for with --gpu", present == "cuda")
    if present:
        return Choice(present, old[1] or "found installed", True)
    if old[0]:
        return Choice(old[0], old[1], False)
    driver = nvidia_driver(system)
    if driver:
        return Choice("cuda", f"an NVIDIA driver was found: {driver}", False)
    return Choice("cpu", "no NVIDIA driver was found; main.py --gpu installs the CUDA build all the same", False)


def sources(build: str, version: str, system: str) -> list[Source]:
    """Where to ask for a build ("cpu" or "cuda") of this version, in order, on a `platform.system()`."""
    own = "where pip looks by itself"
    if system == "Darwin":
        return [Source(own, (f"torch=={version}",))]
    if build == "cpu":
        cpu_index = ("--index-url", f"{PYTORCH_INDEX}/cpu", *SHORT_PATIENCE)
        return [
            Source(own, (f"torch=={version}+cpu",)),
            Source("PyTorch's own CPU index", (f"torch=={version}+cpu", *cpu_index)),
            Source("the default index, whatever its build", (f"torch=={version}",)),
        ]
    cuda_index = ("--index-url", f"{PYTORCH_INDEX}/{CUDA}")
    pytorchs = Source("PyTorch's own CUDA index", (f"torch=={version}+{CUDA}", *cuda_index))
    if system == "Windows":
        return [pytorchs]
    # ===: the version to the letter, so that no "+cpu" passes for it.
    return [Source("the default index, several GB", (f"torch==={version}",)), pytorchs]


def build_of(version: str, system: str) -> str:
    """Which build an installed version is: "cpu", "cuda", or "default" where a system has only one."""
    if system == "Darwin":
        return "default"
    local = version.partition("+")[2]
    if local:
        return "cpu" if local.startswith("cpu") else "cuda"
    return "cpu" if system == "Windows" else "cuda"


def nvidia_driver(
    system: str | None = None,
    *,
    exists: Callable[[str], bool] = lambda path: Path(path).exists(),
    can_load: Callable[[str], bool] | None = None,
    lists_gpu: Callable[[], bool] | None = None,
) -> str:
    """The sign of an NVIDIA driver that was found, or ""; the arguments stand in for the machine in tests."""
    system = system or platform.system()
    if system == "Darwin":
        return ""
    library = "nvcuda.dll" if system == "Windows" else "libcuda.so.1"
    if system == "Linux" and exists("/proc/driver/nvidia/version"):
        return "/proc/driver/nvidia/version"
    if (can_load or _can_load)(library):
        return library
    if (lists_gpu or _nvidia_smi_lists_gpu)():
        return "nvidia-smi"
    return ""


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _nvidia_smi_lists_gpu() -> bool:
    """Whether nvidia-smi names a GPU; the program alone is no sign, machines without one have it too."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return False
    try:
        listed = subprocess.run([program, "-L"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return listed.returncode == 0 and "GPU" in listed.stdout
