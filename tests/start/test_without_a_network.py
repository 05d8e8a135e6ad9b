"""Packing every wheel, and setting up from the packed folder on a machine without a network."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.start.small_world import CLOSED, Checkout, build_torch, build_wheel

# As on a machine that pip has been set up on, with an index that cannot be reached.
NO_NETWORK = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": f"{CLOSED}/simple", "PIP_FIND_LINKS": f"{CLOSED}/wheels"}


@pytest.fixture(scope="module")
def packed(shared: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A packed folder, to be left as it is."""
    folder = tmp_path_factory.mktemp("packed") / "wheels"
    done = shared.run("pack", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Packed 7 wheels" in done.stdout
    return folder


@pytest.fixture
def pack(packed: Path, tmp_path: Path) -> Path:
    """A packed folder, with a space in its name as people have them."""
    return Path(shutil.copytree(packed, tmp_path / "my wheels"))


def test_a_folder_is_packed_and_set_up_from_and_then_not_needed(pack, checkout):
    names = {wheel.name.partition("-")[0] for wheel in pack.glob("*.whl")}
    extras = {"tiny_files", "tiny_clips", "tiny_slides"}
    assert names == {"tiny_numbers", "torch", "tiny_checks", "tiny_builder"} | extras
    done = checkout.run("--from", str(pack), "test", **NO_NETWORK)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.rstrip().splitlines()[-1].startswith("pytest")
    assert "window ['x'] numbers 1.0 torch 2.13.0+cpu" in checkout.run("x", **NO_NETWORK).stdout.splitlines()[0]


def test_a_relative_folder_counts_from_where_one_is(pack, without_torch):
    done = without_torch.run("--from", str(Path("..") / pack.parent.name / pack.name), **NO_NETWORK)
    assert done.returncode == 0, done.stdout + done.stderr


def test_packing_again_replaces_what_was_cut_off(pack, shared):
    wheel = next(pack.glob("torch-*.whl"))
    whole = wheel.read_bytes()
    wheel.write_bytes(whole[: len(whole) // 2])
    (pack / "pack.json").unlink()
    assert shared.run("pack", str(pack)).returncode == 0
    assert wheel.read_bytes() == whole


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"python": "3.99"}, "was packed for Python 3.99"),
        ({"machine": "Plan9 vax"}, "on Plan9 vax"),
        (None, "is no complete pack"),
    ],
)
def test_a_folder_that_cannot_serve_is_refused_before_anything_changes(pack, without_torch, change, said):
    label = pack / "pack.json"
    facts = json.loads(label.read_text("utf-8"))
    label.write_text("" if change is None else json.dumps({**facts, **change}), "utf-8")
    done = without_torch.run("--from", str(pack))
    assert done.returncode == 1
    assert said in done.stderr
    assert without_torch.stamp == ""


def test_a_folder_that_lacks_a_wheel_is_named_with_the_wheel(pack, without_torch):
    next(pack.glob("tiny_numbers-*.whl")).unlink()
    pip_forgets(without_torch, "tiny_numbers")
    done = without_torch.run("--from", str(pack))
    assert done.returncode == 1
    assert f"The folder {pack} lacks tiny-numbers" in done.stderr


def pip_forgets(checkout: Checkout, module: str) -> None:
    for path in checkout.packages.glob(f"{module}-*.dist-info/*"):
        path.unlink()


def test_no_such_folder(without_torch, tmp_path):
    done = without_torch.run("--from", str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert "There is no folder" in done.stderr


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has one build of PyTorch")
class TestTheCudaBuild:
    """`--gpu`: in the small world a torch of the default index, or of PyTorch's own on Windows, in the folder."""

    def test_gpu_replaces_the_cpu_build_and_is_remembered(self, moved, tmp_path):
        folder = tmp_path / "more-wheels"
        folder.mkdir()
        build_torch(folder, "2.13.0" if sys.platform != "win32" else "2.13.0+cu130")
        moved.settings["PIP_FIND_LINKS"] = f"{moved.wheels} {folder}"
        done = moved.run("--gpu")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "torch 2.13.0+cpu" not in done.stdout.splitlines()[-1]
        assert "build: cuda\nreason: asked for with --gpu\n" in moved.stamp
        constraints = moved.root / "constraints.txt"
        constraints.write_text(
            constraints.read_text("utf-8") + "# a new line, so the next start looks again\n", "utf-8"
        )
        assert "torch 2.13.0+cpu" not in moved.run().stdout
        assert "build: cuda\n" in moved.stamp
        assert moved.run("--gpu").stdout.startswith("window")

    def test_a_pack_without_it_is_refused_if_it_was_asked_for(self, pack, without_torch):
        done = without_torch.run("--gpu", "--from", str(pack))
        assert done.returncode == 1
        assert "does not hold PyTorch 2.13.0, CUDA build" in done.stderr


def test_a_pack_label_is_written_last(shared, tmp_path):
    folder = tmp_path / "wheels"
    empty = tmp_path / "nothing"
    empty.mkdir()
    build_wheel(empty, "torch", "2.13.0+cpu", {})
    assert shared.run("pack", str(folder), PIP_FIND_LINKS=str(empty)).returncode == 1
    assert list(folder.glob("torch-*.whl"))
    assert not (folder / "pack.json").exists()
