"""Kakoune, without a screen: the filter, and :format of editors/kakoune/mtlint.kak."""

import re

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


def test_lint_lists_findings_at_their_characters(run, folder):
    (folder / "a.txt").write_text(DIRTY)
    # The findings come from a process of their own.
    waiting = r"""hook global BufSetOption lint_messages=.+ %{ evaluate-commands %sh{
        case "$kak_opt_lint_messages" in *\|*) printf %s "$kak_opt_lint_messages" > list.txt; echo 'kill!' ;; esac
    } }"""
    run([KAKOUNE, "-ui", "dummy", "-e", "\n".join([f"source {ROOT}/editors/kakoune/mtlint.kak", waiting, "edit! a.txt", "lint"])])
    found = re.findall(r"(\d+)\|warning: (.*?) \[duplicated-word\]\(col (\d+)\)", (folder / "list.txt").read_text())
    assert [line for line, *_ in found] == ["1", "3"]  # one entry a line
    assert found[0][1:] == ("‘is’ is repeated; delete one", str(len("A😀 The café ".encode()) + 1))
