"""A folder of wheels for machines without a network: gathering it, and judging one that is to be installed from.

Owns the folder's `pack.json`, which says for which Python and machine it was packed; it is written last, so that a
folder without it is not complete.
"""

from __future__ import annotations

import json
import os
import platform
import zipfile
from pathlib import Path

from set_up.environment import python_version
from set_up.failure import SetUpError
from set_up.pip import Pip
from set_up.progress import Steps, megabytes, say
from set_up.requirements import CONSTRAINTS, build_requirements, pinned, requirements
from set_up.torch_build import NAMES, Choice, build_of, sources

LABEL = "pack.json"


def packing(root: Path, folder: Path, pip: Pip, choice: Choice, steps: Steps) -> None:
    """Gathers every wheel of the program, its tests and its build in `folder`; raises PipError or SetUpError."""
    folder.mkdir(parents=True, exist_ok=True)
    label = folder / LABEL
    label.unlink(missing_ok=True)
    _drop_torn_wheels(folder)
    pin = pinned(root)["torch"]
    download = ["download", "--only-binary=:all:", "--dest", str(folder)]
    with steps.step(f"PyTorch {pin}, {NAMES[choice.build]} ({choice.reason})"):
        pip.run_first([*download, "--no-deps"], sources(choice.build, pin, platform.system()))
    with steps.step("everything else, at the versions of " + CONSTRAINTS):
        version = packed_torch(folder, pin, choice.build, insist=False)
        wanted = [f"torch==={version}", *requirements(root, test=True), *build_requirements(root)]
        pip.run([*download, "--find-links", str(folder), "-c", str(root / CONSTRAINTS), *wanted])
    torn = _drop_torn_wheels(folder)
    if torn:
        raise SetUpError(f"Not all of it was written: {', '.join(torn)}.", "Run the same command again.")
    facts = {"python": python_version(root / ".venv"), "machine": _machine(), "torch": version}
    fresh = folder / (LABEL + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(facts, file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(label)
    wheels = list(folder.glob("*.whl"))
    say(
        f"Packed {len(wheels)} wheels, {megabytes(sum(wheel.stat().st_size for wheel in wheels))}, for Python "
        f"{facts['python']} on {facts['machine']}.\nBring the folder and this checkout to the other machine, and "
        "run there: main.py --from FOLDER"
    )


def check_pack(folder: Path, python: str) -> None:
    """Raises SetUpError where the folder cannot serve this machine with this Python ("3.11")."""
    if not folder.is_dir():
        raise SetUpError(f"There is no folder {folder}.", "Give the folder that `main.py pack FOLDER` made.")
    try:
        label = json.loads((folder / LABEL).read_text("utf-8"))
        packed = (str(label["python"]), str(label["machine"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SetUpError(
            f"{folder} is no complete pack: its {LABEL} cannot be read ({error}).",
            "Run `main.py pack FOLDER` to its end, and bring all of the folder.",
        ) from error
    if packed != (python, _machine()):
        raise SetUpError(
            f"{folder} was packed for Python {packed[0]} on {packed[1]}; this is Python {python} on {_machine()}.",
            f"Run main.py with Python {packed[0]} if it is here, or pack again on a machine like this one.",
        )


def packed_torch(folder: Path, pin: str, build: str, *, insist: bool) -> str:
    """The version of PyTorch in the folder, of the wanted build if it is there, else of any unless `insist`."""
    found = sorted(wheel.name.split("-")[1] for wheel in folder.glob("torch-*.whl"))
    found = [version for version in found if version.partition("+")[0] == pin]
    of_build = [version for version in found if build_of(version, platform.system()) == build]
    if of_build:
        return of_build[-1]
    if not found or insist:
        raise SetUpError(
            f"{folder} does not hold PyTorch {pin}, {NAMES[build]}.",
            "Pack it again with this checkout: main.py pack FOLDER, for the CUDA build main.py --gpu pack FOLDER.",
        )
    return found[-1]


def _drop_torn_wheels(folder: Path) -> list[str]:
    """Removes wheels that an interruption or a full disk cut off, since pip takes what is there; names them."""
    torn = [wheel for wheel in folder.glob("*.whl") if not zipfile.is_zipfile(wheel)]
    for wheel in torn:
        wheel.unlink()
    return [wheel.name for wheel in torn]


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}"
