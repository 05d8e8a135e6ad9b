"""Which names of code that a file wanted to run no model has a use for: they reach for the machine itself.

Owns the list. It protects from nothing, since nothing of a file is ever run: it only says what to be wary of.
"""

from __future__ import annotations

from typing import Final

# Modules by which a pickle runs commands, reaches files or the network, or runs code that it brings along.
# fmt: off
REACHING: Final = frozenset(
    {
        "_ctypes", "_pickle", "_posixsubprocess", "_socket", "_thread", "_winapi", "asyncio", "bdb",
        "cloudpickle", "codeop", "concurrent", "ctypes", "dill", "distutils", "doctest", "ftplib", "http", "imp",
        "importlib", "joblib", "marshal", "mmap", "multiprocessing", "nt", "ntpath", "os", "pdb", "pickle",
        "pip", "pkgutil", "platform", "poplib", "posix", "posixpath", "pty", "pydoc", "requests", "runpy",
        "setuptools", "shelve", "shutil", "signal", "smtplib", "socket", "socketserver", "subprocess", "sys",
        "telnetlib", "tempfile", "threading", "timeit", "urllib", "urllib2", "venv", "webbrowser", "winreg",
        "xmlrpc", "zipimport",
    }
)
# Of Python's own names, those that make plain values; every other one looks up, opens or runs something.
PLAIN: Final = frozenset(
    {
        "bool", "bytearray", "bytes", "complex", "dict", "enumerate", "filter", "float", "frozenset", "int",
        "list", "map", "object", "range", "reversed", "set", "slice", "str", "tuple", "type", "zip",
    }
)
# fmt: on
# Within modules of which a model may well name something else, as it does a path or a graph's own classes.
WITHIN: Final = (
    "_io.FileIO",
    "_io.open",
    "_operator.attrgetter",
    "_operator.methodcaller",
    "cProfile.run",
    "code.Interactive",
    "code.interact",
    "commands.get",
    "io.FileIO",
    "io.open",
    "numpy.f2py.",
    "numpy.load",
    "numpy.testing.",
    "operator.attrgetter",
    "operator.methodcaller",
    "profile.run",
    "torch.hub.",
    "torch.jit.load",
    "torch.load",
    "torch.serialization.load",
    "torch.utils.collect_env.",
    "torch.utils.cpp_extension.",
    "trace.Trace",
    "types.CodeType",
    "types.FunctionType",
)


def is_hostile(name: str) -> bool:
    """Whether a dotted name, "os.system", is none that a model's classes have."""
    module, _, rest = name.partition(".")
    if module in {"builtins", "__builtin__"}:
        return rest not in PLAIN
    return module in REACHING or name.startswith(WITHIN)
