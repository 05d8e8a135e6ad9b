"""Running the environment's pip.

Owns how pip is called. It does not own what is installed, nor what pip's complaints mean (`complaints` beside it).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from set_up.complaints import no_other_source_helps
from set_up.processes import end
from set_up.progress import complain, say
from set_up.torch_build import Source

# The last lines of pip's complaints are what tells a cause; the first of them say what it was doing.
KEPT_LINES = 200


class PipError(Exception):
    """pip ended with an error; `complaint` is the end of what it wrote to standard error."""

    def __init__(self, complaint: str) -> None:
        super().__init__(complaint)
        self.complaint = complaint


class Pip:
    """The pip of one environment. `offline` shuts out every index, configuration file and variable."""

    def __init__(self, python: Path, *, lock: int, offline: bool = False) -> None:
        self.python = python
        self.lock = lock
        self.offline = offline

    def run(self, arguments: Sequence[str], *, quiet: bool = False) -> None:
        """Runs pip with these arguments; raises PipError. Its progress goes to standard output as it is.

        Its complaints are shown as they come; if `quiet`, they are only kept, since there is another try to come.
        """
        # -I: a PYTHONPATH or a user's own site-packages must not pass for what is in the environment.
        own = ["--isolated"] if self.offline else []
        command = [
            str(self.python),
            "-I",
            "-m",
            "pip",
            *own,
            "--disable-pip-version-check",
            "--no-input",
            *arguments,
        ]
        environment = dict(os.environ)
        if self.offline:
            environment["PIP_CONFIG_FILE"] = os.devnull
        held = () if sys.platform == "win32" else (self.lock,)
        kept: deque[str] = deque(maxlen=KEPT_LINES)
        sys.stdout.flush()
        with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, pass_fds=held) as process:
            assert process.stderr is not None
            try:
                for raw in process.stderr:
                    line = raw.decode("utf-8", "replace")
                    kept.append(line)
                    if not quiet:
                        sys.stderr.write(line)
                        sys.stderr.flush()
                code = process.wait()
            except KeyboardInterrupt:
                process.terminate()
                end(process)
                raise
        if code:
            raise PipError("".join(kept))

    def run_first(self, arguments: Sequence[str], sources: Sequence[Source]) -> Source:
        """Runs pip with each source's arguments in turn until one succeeds; returns that one, or raises PipError.

        A failure that another source cannot mend (a full disk) is raised at once.
        """
        for source in sources[:-1]:
            say(f"      asking {source.said}")
            try:
                self.run([*arguments, *source.arguments], quiet=True)
            except PipError as error:
                if no_other_source_helps(error.complaint):
                    complain(error.complaint)
                    raise
            else:
                return source
        say(f"      asking {sources[-1].said}")
        self.run([*arguments, *sources[-1].arguments])
        return sources[-1]
