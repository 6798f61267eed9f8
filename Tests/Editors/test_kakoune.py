"""Kakoune, without a screen: the filter, and :format of editors/kakoune/mtlint.kak."""

import pytest

from conftest import BUFFERS, DIRTY, ROOT, needs, program, repaired

KAKOUNE = program("kak")
pytestmark = needs(KAKOUNE, "Kakoune")


@pytest.fixture
def edit(run, folder):
    """Opens a file, does something, and returns the file as it is written then."""

    def go(before: bytes, *commands: str, name="a.txt") -> bytes:
        (folder / name).write_bytes(before)
        run([KAKOUNE, "-ui", "dummy", "-e", "\n".join([f"source {ROOT}/editors/kakoune/mtlint.kak", f"edit! {name}", *commands, "write!", "quit!"])])
        return (folder / name).read_bytes()

    return go


@pytest.mark.parametrize("command", ["execute-keys '%|mtlint fix -<ret>'", "format"])
@pytest.mark.parametrize("buffer", ["plain", "clean", "mark", "windows", "long"])
def test_the_repairs_and_nothing_else(edit, buffer, command):
    assert edit(BUFFERS[buffer], command) == repaired(BUFFERS[buffer])


def test_undo_is_one_step(edit):
    assert edit(DIRTY.encode(), "execute-keys '%|mtlint fix -<ret>u'") == DIRTY.encode()


def test_a_wrong_configuration_changes_nothing(edit, folder):
    (folder / ".mtlint.yml").write_text("no-such-key: 1\n")
    assert edit(DIRTY.encode(), "execute-keys '%|mtlint fix -<ret>'") == DIRTY.encode()
