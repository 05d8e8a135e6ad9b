"""What the complaints of pip and its like mean: the cause, and what the person at the keyboard can do about it."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from set_up.failure import AGAIN, SetUpError
from set_up.progress import megabytes

DISK_FULL = re.compile(
    r"No space left on device|Errno 28\b|WinError 112|not enough space|[Dd]isk quota exceeded"
    r"|File too large|Errno 27\b"
)
DENIED = re.compile(r"Permission denied|Errno 13\b|WinError 5\b|Access is denied|Read-only file system")
NO_NETWORK = re.compile(
    r"NewConnectionError|NameResolutionError|Failed to establish a new connection|name resolution"
    r"|getaddrinfo failed|Connection refused|Connection reset|Connection aborted|Network is unreachable"
    r"|No route to host|ConnectTimeoutError|ReadTimeoutError|Read timed out|ProxyError|IncompleteRead"
    r"|ProtocolError"
)
UNTRUSTED = re.compile(r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError")
NOTHING_AT_ALL = re.compile(r"\(from versions: none\)")
NOTHING_FITS = re.compile(r"(?:No matching distribution found for|Cannot install) (?P<name>.+?)(?: because|\n|$)")


def no_other_source_helps(complaint: str) -> bool:
    """Whether the failure lies with this machine, so that asking elsewhere for the same would only hide it."""
    return bool(DISK_FULL.search(complaint) or DENIED.search(complaint))


def explained(complaint: str, venv: Path, from_folder: str = "") -> SetUpError:
    """pip's failure in words; `from_folder` is the packed folder where the installation was from one."""
    if DISK_FULL.search(complaint):
        return disk_full(venv)
    if DENIED.search(complaint):
        return SetUpError(
            "A file could not be written: permission denied (pip's message is above).",
            f"Close every LSTM Viz that runs from this folder, and see that you may write to {venv}. {AGAIN}",
        )
    return _not_in_folder(complaint, from_folder) if from_folder else _not_from_index(complaint)


def disk_full(venv: Path) -> SetUpError:
    """What to say when there is no room, with how much there is where pip writes."""
    places = dict.fromkeys([str(venv.parent), tempfile.gettempdir()])
    room = ", ".join(f"{megabytes(shutil.disk_usage(place).free)} free at {place}" for place in places)
    return SetUpError(f"The disk is full, or a quota is used up: {room}.", f"Make room. {AGAIN}")


def _not_in_folder(complaint: str, folder: str) -> SetUpError:
    missing = NOTHING_FITS.search(complaint)
    what = missing["name"].strip() if missing else "a wheel that fits (pip's message is above)"
    return SetUpError(
        f"The folder {folder} lacks {what}.",
        "Pack it again from this same checkout (main.py pack FOLDER), on a machine with a network, the same "
        "system and the same Python version as this one.",
    )


def _not_from_index(complaint: str) -> SetUpError:
    if UNTRUSTED.search(complaint):
        return SetUpError(
            "The package index's certificate was not accepted (pip's message is above).",
            f"Behind a company's proxy, give pip its certificate: set PIP_CERT to the certificate file. {AGAIN}",
        )
    if NO_NETWORK.search(complaint):
        return SetUpError(
            "The package index cannot be reached: there is no network, or it broke off.",
            f"Connect to the internet. {AGAIN}\n"
            "Without a network: on another machine of this kind run `main.py pack FOLDER`, bring the folder here, "
            "and run `main.py --from FOLDER`.",
        )
    missing = NOTHING_FITS.search(complaint)
    if missing:
        # pip can be set up not to say that it could not reach an index; then it found no version of anything.
        unsure = "There may be no network; else another" if NOTHING_AT_ALL.search(complaint) else "Another"
        return SetUpError(
            f"No build of {missing['name'].strip()} for this machine and Python {sys.version_info[0]}."
            f"{sys.version_info[1]} was found.",
            f"{unsure} Python may serve: delete .venv, and run main.py with a 64-bit Python 3.11 to 3.14.",
        )
    return SetUpError(
        "The step failed; what it said is above.", f"If it names something that you can mend, do. {AGAIN}"
    )
