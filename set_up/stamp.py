"""The stamp in `.venv`: what was set up, from what. Read at every start, written when a set-up is complete.

Owns the file `.venv/set-up.txt`: a few `key: value` lines, an empty line, and then the facts that must still hold,
word for word: where `.venv` is, which Python it runs, the text of pyproject.toml and constraints.txt. Comparing
these costs less than importing anything that could hash them. It does not own what to do when they differ.
"""

# os.path, because importing pathlib would cost every start more than all that is done here.
# ruff: noqa: PTH105, PTH110, PTH118, PTH123

from __future__ import annotations

import os

from set_up.command_line import Command

STAMP = "set-up.txt"


class Stamp:
    """A stamp as read: the state ("complete", "unfinished", or "" for none), the PyTorch build, and the facts.

    `extra` says whether the test requirements are in, `reason` why this build of PyTorch was taken.
    """

    __slots__ = ("build", "extra", "facts", "reason", "state")

    def __init__(
        self, state: str = "", *, build: str = "", reason: str = "", extra: str = "", facts: str = ""
    ) -> None:
        self.state = state
        self.build = build
        self.reason = reason
        self.extra = extra
        self.facts = facts

    def text(self) -> str:
        """The file's content."""
        lines = [f"state: {self.state}", f"build: {self.build}", f"reason: {self.reason}", f"extra: {self.extra}"]
        return "\n".join(lines) + "\n\n" + self.facts


def read(root: str) -> Stamp:
    """The stamp of the checkout at `root`; an empty one where there is none or it cannot be read."""
    head, _, facts = _text(os.path.join(root, ".venv", STAMP)).partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.split("\n") if ": " in line)
    return Stamp(
        fields.get("state", ""),
        build=fields.get("build", ""),
        reason=fields.get("reason", ""),
        extra=fields.get("extra", ""),
        facts=facts,
    )


def write(root: str, stamp: Stamp) -> None:
    """Puts a stamp with the facts as they are now in place of the old one, whole or not at all."""
    stamp.facts = facts(root)
    path = os.path.join(root, ".venv", STAMP)
    with open(path + ".new", "w", encoding="utf-8", newline="\n") as file:
        file.write(stamp.text())
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".new", path)


def facts(root: str) -> str:
    """What a set-up depends on, as it is now."""
    return "\n".join(
        [
            f"venv: {os.path.join(root, '.venv')}",
            f"python: {_base_python(root)}",
            "",
            _text(os.path.join(root, "pyproject.toml")),
            _text(os.path.join(root, "constraints.txt")),
        ]
    )


def suffices(root: str, command: Command) -> bool:
    """Whether what is set up serves this command, so that nothing need be done."""
    stamp = read(root)
    if stamp.state != "complete" or stamp.facts != facts(root):
        return False
    if command.gpu and stamp.build == "cpu":
        return False
    return command.verb != "test" or stamp.extra == "test"


def venv_python(root: str) -> str:
    """The path of the environment's Python, whether it is there or not."""
    if os.name == "nt":
        return os.path.join(root, ".venv", "Scripts", "python.exe")
    return os.path.join(root, ".venv", "bin", "python")


def _base_python(root: str) -> str:
    """The Python that the environment runs on, or "" where the environment or that Python is gone."""
    python = venv_python(root)
    if os.name == "nt":  # a launcher stands there, which finds the real one by its home in pyvenv.cfg
        lines = _text(os.path.join(root, ".venv", "pyvenv.cfg")).split("\n")
        homes = [line.partition("=")[2].strip() for line in lines if line.startswith("home")]
        base = os.path.join(homes[0], "python.exe") if homes else ""
        return base if os.path.exists(base) and os.path.exists(python) else ""
    return os.path.realpath(python) if os.path.exists(python) else ""


def _text(path: str) -> str:
    """A file's text; "" where it is not there or is no text, which then equals no stamp's."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""
