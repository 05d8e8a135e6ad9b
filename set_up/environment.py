"""The virtual environment `.venv`: making it, telling whether it is sound, and mending what an interruption left.

Owns the files of the environment as files. It does not own what is installed in it, nor the stamp.
"""

from __future__ import annotations

import csv
import importlib.util
import os
import shutil
import subprocess
import sys
import venv as standard_venv
from pathlib import Path

from set_up.complaints import explained
from set_up.failure import AGAIN, SetUpError
from set_up.lock import LOCK
from set_up.progress import complain
from set_up.stamp import venv_python

# Long enough for a slow disk on which nothing is cached; a sound Python answers in a tenth of a second.
ANSWER_SECONDS = 60


def is_sound(venv: Path) -> bool:
    """Whether the environment's Python runs, belongs to this place, fits its packages, and has a whole pip."""
    python = Path(venv_python(str(venv.parent)))
    question = "import sys, pip; print(sys.prefix); print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [str(python), "-I", "-c", question],
            capture_output=True,
            text=True,
            timeout=ANSWER_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    lines = answer.stdout.splitlines()
    if answer.returncode or len(lines) != 2:
        return False
    packages = site_packages(venv)
    right_place = packages is not None and Path(lines[0]).resolve() == venv.resolve()
    right_version = packages is not None and packages.parent.name in (f"python{lines[1]}", "Lib")
    return right_place and right_version and distribution(venv, "pip") not in [None, *broken_distributions(venv)]


def make(venv: Path, lock: int) -> None:
    """Makes the environment anew, with pip, on the Python that runs this; raises SetUpError where it cannot.

    `lock` is the lock's descriptor: a child that outlives this process holds it on, and keeps the next one out.
    """
    check_python()
    clear(venv)
    held = () if sys.platform == "win32" else (lock,)
    # pip in a step of its own: venv would hide what ensurepip has to say.
    for command in (
        [sys.executable, "-I", "-m", "venv", "--without-pip", str(venv)],
        [venv_python(str(venv.parent)), "-I", "-m", "ensurepip", "--default-pip"],
    ):
        made = subprocess.run(
            command, capture_output=True, text=True, errors="replace", check=False, pass_fds=held
        )
        if made.returncode:
            said = (made.stdout + made.stderr).strip()
            complain(said.partition("Traceback (most recent call last)")[0].strip() or said)
            raise explained(said, venv)


def python_version(venv: Path | None) -> str:
    """The environment's Python version, major.minor; without an environment that of the Python that runs this."""
    if venv is not None:
        for line in (venv / "pyvenv.cfg").read_text("utf-8").splitlines():
            key, _, value = line.partition("=")
            if key.strip() in ("version", "version_info"):
                return ".".join(value.strip().split(".")[:2])
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def adopt(venv: Path) -> None:
    """Tells an environment that was moved here with its checkout its new place: its scripts hold the old one.

    Only the Python that it was made with can do that; without it the scripts stay as they are, and are not needed.
    """
    if python_version(venv) != python_version(None):
        return
    standard_venv.EnvBuilder(symlinks=os.name != "nt").create(venv)


def check_python() -> None:
    """Raises SetUpError where this Python cannot make environments: some systems package those parts apart."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    raise SetUpError(
        f"This Python {version} comes without its parts venv and ensurepip, which make .venv.",
        "On Debian and Ubuntu install them with: apt-get install python3-venv\n(as root, or with sudo; for a "
        f"Python beside the system's own: python{version}-venv). Then run the same command again.",
    )


def clear(venv: Path) -> None:
    """Removes everything in the environment's folder but the lock that this process holds."""
    for entry in venv.iterdir():
        if entry.name == LOCK:
            continue
        try:
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()
        except PermissionError as error:
            raise SetUpError(
                f"The old {entry} cannot be removed: {error.strerror}.",
                f"Close every LSTM Viz that runs from this folder. {AGAIN}",
            ) from error


def site_packages(venv: Path) -> Path | None:
    """The folder of installed packages; None where there is none, or more than one Python's."""
    found = [*venv.glob("lib/python3*/site-packages"), *venv.glob("Lib/site-packages")]
    folders = list({os.path.normcase(folder): folder for folder in found}.values())
    return folders[0] if len(folders) == 1 else None


def distribution(venv: Path, name: str) -> Path | None:
    """The metadata folder of an installed distribution, by its name in lower case; None where there is none."""
    packages = site_packages(venv)
    folders = packages.glob("*.dist-info") if packages else ()
    return next((folder for folder in folders if folder.name.lower().startswith(f"{name}-")), None)


def installed_version(venv: Path, name: str) -> str:
    """The version of an installed distribution; "" where it is not installed."""
    folder = distribution(venv, name)
    return folder.name.removesuffix(".dist-info").partition("-")[2] if folder else ""


def broken_distributions(venv: Path) -> list[Path]:
    """The metadata folders of what is only partly there: no record, or recorded files missing or of another size.

    pip writes the record last, so that a killed or full-disk installation shows itself here; pip itself would take
    any metadata folder for an installed package.
    """
    packages = site_packages(venv)
    if packages is None:
        return []
    return [folder for folder in sorted(packages.glob("*.dist-info")) if not _is_whole(folder)]


def forget_broken(venv: Path) -> list[str]:
    """Removes the metadata of what is only partly there, so that pip installs it again; returns the names."""
    packages = site_packages(venv)
    for leftover in packages.glob("~*") if packages else ():  # what pip had put aside when it was stopped
        shutil.rmtree(leftover, ignore_errors=True)
    broken = broken_distributions(venv)
    for folder in broken:
        shutil.rmtree(folder)
    return [folder.name.removesuffix(".dist-info") for folder in broken]


def _is_whole(metadata: Path) -> bool:
    try:
        with (metadata / "RECORD").open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    except (OSError, UnicodeDecodeError):
        return False
    if not rows:
        return False
    # Compiled files do not count: Python writes them anew as it needs them.
    sized = [row for row in rows if len(row) == 3 and row[2] and not row[0].endswith(".pyc")]
    sizes = [(metadata.parent / row[0], int(row[2])) for row in sized]
    return all(_size(path) == size for path, size in sizes)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
