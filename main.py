"""Start LSTM Viz from a checkout: set up `.venv` the first time, then open the window or run the tests.

Owns the way in and the cheap look whether everything is in place. The set-up itself is `set_up/`, most of which is
imported only when there is something to set up. Standard library only, since nothing else is there yet; and no
syntax newer than Python 3.6, so that an old Python prints a sentence instead of a SyntaxError.
"""

import os
import sys

OLDEST_PYTHON = (3, 11)
# os.path, not pathlib: importing pathlib would cost every start more than the whole look at the stamp does.
ROOT = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120


def too_old(version: "tuple[int, ...]") -> str:
    """What to tell somebody whose Python has this version (major, minor, ...); empty where it is new enough."""
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return ""
    oldest = f"{OLDEST_PYTHON[0]}.{OLDEST_PYTHON[1]}"
    return (
        f"LSTM Viz needs Python {oldest} or newer; this is Python {version[0]}.{version[1]}.\n"
        f"  Install a newer Python and run main.py with it, for instance: python{oldest} main.py"
    )


def main(arguments: "list[str]") -> int:
    """Does what the command line asks; returns the exit code, unless it becomes the window's own process."""
    complaint = too_old(sys.version_info[:3])
    if complaint:
        sys.stderr.write(complaint + "\n")
        return 2
    from set_up import command_line, stamp  # noqa: PLC0415 - an old Python must not meet their syntax

    try:
        command = command_line.parse(arguments)
    except ValueError as error:
        sys.stderr.write(f"main.py: {error}\n")
        return 2
    if command.verb == "help":
        sys.stdout.write(command_line.HELP)
        if not stamp.suffices(ROOT, command):
            sys.stdout.write(command_line.HELP_BEFORE_SET_UP)
            return 0
    elif command.verb == "pack" or not stamp.suffices(ROOT, command):
        from set_up.installation import carry_out  # noqa: PLC0415 - only where there is something to do

        code = carry_out(ROOT, command)
        if code or command.verb == "pack":
            return code
    if command.verb == "test":
        from set_up.checks import run_checks  # noqa: PLC0415 - the window does without

        return run_checks(ROOT, command.rest)
    return become_window(stamp.venv_python(ROOT), command.rest)


def become_window(python: str, arguments: "list[str]") -> int:
    """Runs `python -m lstm_viz` from the checkout: in this process's place where the system can."""
    # The checkout, and not the current directory, is where the packages come from: -P, and the path.
    inherited = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = ROOT + os.pathsep + inherited if inherited else ROOT
    command = [python, "-P", "-m", "lstm_viz", *arguments]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(python, command)
    from set_up.processes import call  # noqa: PLC0415 - Windows has no exec that a console waits for

    return call(command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
