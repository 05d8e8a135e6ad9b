"""The set-up from the first step to the stamp.

Owns the order of the steps and what is decided between them: which parts of `.venv` can be kept, which build of
PyTorch is wanted, what is still to be installed. The steps themselves stand in the modules beside it.
"""

from __future__ import annotations

import errno
import platform
import shutil
import signal
from pathlib import Path
from types import FrameType

from set_up import environment, stamp
from set_up.command_line import Command
from set_up.complaints import disk_full, explained
from set_up.failure import SetUpError
from set_up.lock import locked
from set_up.pack import check_pack, packed_torch, packing
from set_up.pip import Pip, PipError
from set_up.progress import Steps, complain, megabytes, say
from set_up.requirements import CONSTRAINTS, pinned, requirements
from set_up.torch_build import NAMES, Choice, Source, build_of, choose, sources

FULL_DISK = (errno.EFBIG, errno.ENOSPC, errno.EDQUOT)


def carry_out(root: str, command: Command) -> int:
    """Sets up (or packs) and says what it does; returns the exit code. Failures are put into words here."""
    _end_politely()
    venv = Path(root) / ".venv"
    try:
        with locked(venv) as lock:
            if command.verb == "pack":
                _pack(Path(root), command, lock)
            elif not stamp.suffices(root, command):  # another start may have done it meanwhile
                _set_up(Path(root), command, lock)
    except KeyboardInterrupt:
        complain("\nStopped before it was complete. Run the same command again: it goes on from here.")
        return 130
    except PipError as error:
        return _failed(command, explained(error.complaint, venv, command.from_folder))
    except SetUpError as error:
        return _failed(command, error)
    except OSError as error:
        if error.errno in FULL_DISK:
            return _failed(command, disk_full(venv))
        said = SetUpError(f"{error.strerror}: {error.filename}", f"See that you may write to {venv}.")
        return _failed(command, said)
    return 0


def _end_politely() -> None:
    """Lets a request to end be answered like Ctrl-C: the child is ended too, and a sentence said."""

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup ignores it on purpose
            signal.signal(number, interrupt)


def _failed(command: Command, error: SetUpError) -> int:
    done = "packed" if command.verb == "pack" else "set up"
    complain(f"\nLSTM Viz could not be {done}. {error.what}")
    complain(f"  {error.hint}".replace("\n", "\n  "))
    return 1


def _set_up(root: Path, command: Command, lock: int) -> None:
    venv = root / ".venv"
    folder = Path(command.from_folder).expanduser().resolve() if command.from_folder else None
    old = stamp.read(str(root))
    test = command.verb == "test" or old.extra == "test"
    free = megabytes(shutil.disk_usage(root).free)
    what = "LSTM Viz with its tests" if test else "LSTM Viz"
    say(f"Setting up {what} in {venv} ({free} free). Later starts do none of this.")
    steps = Steps(4)
    _environment(venv, folder, old, lock, steps)
    # Whatever happens now, the next start looks again; it remembers what was there, not what was wished for.
    unfinished = stamp.Stamp("unfinished", build=old.build, reason=old.reason, extra=old.extra)
    stamp.write(str(root), unfinished)

    pip = Pip(Path(stamp.venv_python(str(root))), lock=lock, offline=folder is not None)
    links = ["--no-index", "--find-links", str(folder)] if folder else []
    install = ["install", "--only-binary=:all:", *links]
    pin = pinned(root)["torch"]
    installed = environment.installed_version(venv, "torch")
    choice = choose(installed, pin, gpu=command.gpu, old=(old.build, old.reason))
    if choice.installed:
        with steps.step(f"PyTorch {pin}, {NAMES[choice.build]}, is there ({choice.reason})"):
            pass
    else:
        with steps.step(f"PyTorch {pin}, {NAMES[choice.build]} ({choice.reason})"):
            pip.run_first([*install, "--no-deps"], _torch_sources(choice, pin, folder, command))
            unfinished.reason = choice.reason
            stamp.write(str(root), unfinished)

    with steps.step("everything else, at the versions of " + CONSTRAINTS):
        pip.run([*install, "-c", str(root / CONSTRAINTS), *requirements(root, test=test)])

    with steps.step("looking whether every installed file is whole"):
        broken = environment.broken_distributions(venv)
        if broken:
            names = ", ".join(found.name.removesuffix(".dist-info") for found in broken)
            raise SetUpError(f"Not all of it was written: {names}.", "Run the same command again: it mends this.")
    build = build_of(environment.installed_version(venv, "torch"), platform.system())
    complete = stamp.Stamp("complete", build=build, reason=choice.reason, extra="test" if test else "")
    stamp.write(str(root), complete)
    say("Set up.\n")


def _environment(venv: Path, folder: Path | None, old: stamp.Stamp, lock: int, steps: Steps) -> None:
    """Makes the environment, or keeps what is sound of the one that is there."""
    sound = environment.is_sound(venv)
    if folder:
        check_pack(folder, environment.python_version(venv if sound else None))
    if not sound:
        with steps.step(f"making .venv with Python {platform.python_version()}"):
            environment.make(venv, lock)
        return
    with steps.step("keeping what is sound in .venv"):
        if f"venv: {venv}\n" not in old.facts:
            environment.adopt(venv)
        for name in environment.forget_broken(venv):
            say(f"      {name} was not wholly installed and is installed again")


def _torch_sources(choice: Choice, pin: str, folder: Path | None, command: Command) -> list[Source]:
    if folder is None:
        return sources(choice.build, pin, platform.system())
    version = packed_torch(folder, pin, choice.build, insist=command.gpu)
    return [Source(str(folder), (f"torch==={version}",))]


def _pack(root: Path, command: Command, lock: int) -> None:
    venv = root / ".venv"
    folder = Path(command.pack_folder).expanduser().resolve()
    say(f"Packing every wheel into {folder}.")
    steps = Steps(3)
    with steps.step("looking for a sound .venv, whose pip does the packing"):
        if not environment.is_sound(venv):
            environment.make(venv, lock)
    pip = Pip(Path(stamp.venv_python(str(root))), lock=lock)
    choice = choose("", pinned(root)["torch"], gpu=command.gpu, old=("", ""))
    packing(root, folder, pip, choice, steps)
