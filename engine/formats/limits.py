"""What the process that reads strangers' files may take and do: memory, processor time, and no other file.

Owns the limits that the operating system holds. Linux's Landlock (kernel 5.13 on) takes away every right to open,
write or execute a file and, where the kernel can, to reach a network; what is open already stays open. Where a
system has none of this the limits of memory and time are left, and the window's own clock.
"""

from __future__ import annotations

import ctypes
import sys

MEMORY_BYTES = 1400 << 20
CPU_SECONDS = 600  # over the process's whole life; the window gives each single request far less

_CREATE_RULESET, _RESTRICT_SELF = 444, 446  # the same numbers on every architecture
_VERSION_FLAG = 1
_NO_NEW_PRIVILEGES = 38
# Rights over files that each version of Landlock knows, and over the network from version 4 on.
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_NETWORK_RIGHTS = 0b11


def limit() -> None:
    """Limits memory and time, and forbids to write files and to start processes, where the system can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  POSIX only

    for kind, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (allowed, allowed))
        except (ValueError, OSError) as error:
            # macOS does not limit address space; the others are then still worth having.
            print(f"reader: no limit of kind {kind}: {error}", file=sys.stderr)  # noqa: T201


def guard() -> bool:
    """Gives up every right to open a file from now on; whether the system could do that."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION_FLAG))
    if version < 1:
        return False
    rights = (ctypes.c_uint64 * 2)(_FILE_RIGHTS[min(version, max(_FILE_RIGHTS))], _NETWORK_RIGHTS)
    size = ctypes.sizeof(rights) if version >= 4 else ctypes.sizeof(ctypes.c_uint64)
    rules = libc.syscall(_CREATE_RULESET, ctypes.byref(rights), ctypes.c_size_t(size), ctypes.c_uint32(0))
    if rules < 0 or libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.syscall(_RESTRICT_SELF, rules, ctypes.c_uint32(0)) == 0)
