"""What `main.py` was asked to do.

Owns the few words that are main.py's own; everything else is handed on as it stands. It is read at every start, so
it does without argparse, whose import would cost more than the rest of the start.
"""

from __future__ import annotations

HELP = """\
usage: python3 main.py [--gpu] [--from FOLDER] [LSTM VIZ'S OWN ARGUMENTS ...]
       python3 main.py [--gpu] [--from FOLDER] test [--long] [PYTEST'S ARGUMENTS ...]
       python3 main.py [--gpu] pack FOLDER

Starts LSTM Viz from this checkout. The first start makes .venv and installs the pinned versions of what is needed;
later starts do none of it.

  test            run ruff, mypy and every test; given arguments of pytest's, run only pytest with them
  test --long     the same with the full counts (fuzzing, kills, memory)
  pack FOLDER     gather every wheel in FOLDER, for machines without a network
  --from FOLDER   install from such a folder, without a network
  --gpu           install PyTorch's CUDA build, driver or not; remembered
  --              everything after it is handed on
  -h, --help      this help, then LSTM Viz's own

On Windows: py main.py

"""

HELP_BEFORE_SET_UP = "LSTM Viz's own options are shown here once it has been set up (python3 main.py).\n"


class Command:
    """A verb ("start", "test", "pack" or "help"), main.py's own options, and the arguments to hand on."""

    __slots__ = ("from_folder", "gpu", "pack_folder", "rest", "verb")

    def __init__(
        self,
        verb: str = "start",
        rest: list[str] | None = None,
        *,
        gpu: bool = False,
        from_folder: str = "",
        pack_folder: str = "",
    ) -> None:
        self.verb = verb
        self.rest = rest or []
        self.gpu = gpu
        self.from_folder = from_folder
        self.pack_folder = pack_folder


def parse(arguments: list[str]) -> Command:
    """Picks main.py's own words out of the command line; raises ValueError where one is incomplete."""
    command = Command()
    rest = command.rest
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            rest += waiting
            break
        if word == "--gpu":
            command.gpu = True
        elif word == "--from" or word.startswith("--from="):
            _, given, folder = word.partition("=")
            command.from_folder = folder if given else "".join(waiting[:1])
            if not command.from_folder:
                raise ValueError("--from needs the folder that `main.py pack FOLDER` made")
            del waiting[: 0 if given else 1]
        else:
            rest.append(word)
    if rest and rest[0] in ("test", "pack"):
        command.verb = rest.pop(0)
    elif rest and rest[0] in ("-h", "--help"):
        command.verb = "help"
    if command.verb in ("test", "pack") and rest[:1] in (["-h"], ["--help"]):
        command.verb = "help"
    if command.verb == "pack":
        if len(rest) != 1:
            raise ValueError("pack needs one folder: python3 main.py pack FOLDER")
        command.pack_folder = rest.pop()
    return command
