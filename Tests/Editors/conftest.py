"""The programs that the tests drive, and what they are shown."""

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MTLINT = os.environ["MTLINT"]
TOOLS = pathlib.Path(sys.prefix) / "bin"

DIRTY = "A😀 The café is is closed.\n\nThe gate was was open, said Nguyễn Thị Hoa. It is is late.\n\nThe rain fell.\n"

# What a buffer may be, as the bytes of its file.
BUFFERS = {
    "plain": DIRTY.encode(),
    "clean": b"The rain fell.\n",
    "mark": b"\xef\xbb\xbf" + DIRTY.encode(),
    "windows": DIRTY.replace("\n", "\r\n").encode(),
    "no-last-end": DIRTY.rstrip("\n").encode(),
    "broken-bytes": DIRTY.encode().replace("café".encode(), b"caf\xc3 \xff"),
    "empty": b"",
    "long": DIRTY.encode() * 400,
}


def repaired(before: bytes, *options: str, folder=None) -> bytes:
    """What mtlint itself makes of a file."""
    run = subprocess.run([MTLINT, "fix", *options, "-"], input=before, capture_output=True, cwd=folder, check=True)
    assert not run.stderr
    return run.stdout


def program(*names: str) -> str | None:
    """The first of some programs that is there."""
    return next((found for name in names if (found := shutil.which(name) or shutil.which(str(TOOLS / name)))), None)


def needs(found: str | None, name: str):
    """The mark of tests that a program is needed for."""
    return pytest.mark.skipif(found is None, reason=f"{name} is not installed; ./bootstrap test installs it")


@pytest.fixture
def folder(tmp_path) -> pathlib.Path:
    """Where a test works: `mtlint` is the built one there."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/mtlint").symlink_to(MTLINT)
    (tmp_path / "news").mkdir()
    return tmp_path / "news"


@pytest.fixture
def run(folder):
    """Runs an editor to its end, in a home of its own."""

    def go(arguments: list[str]) -> subprocess.CompletedProcess:
        environment = os.environ | {"PATH": f"{folder.parent}/bin:{TOOLS}:/usr/local/bin:/usr/bin:/bin", "HOME": str(folder.parent), "LANG": "C.UTF-8"}
        # The image of the lexicon is made once.
        cache = os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache"))
        environment |= {"TERM": "xterm", "XDG_RUNTIME_DIR": str(folder.parent), "XDG_CACHE_HOME": cache}
        return subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=120)

    return go


def kill_in_mid_run(folder: pathlib.Path):
    """Makes `mtlint` one that is killed while it works."""
    script = folder.parent / "bin/mtlint"
    script.unlink()
    script.write_text(f'#!/bin/sh\n"{MTLINT}" "$@" <&0 & \nkill -9 $!\nwait $!\n')
    script.chmod(0o755)
