"""Vim and Neovim, without a screen: the filter, the compiler, and what is shipped for plugins of Neovim."""

import json
import pathlib
import subprocess
import threading

import pytest

from conftest import BUFFERS, DIRTY, MTLINT, ROOT, kill_in_mid_run, needs, program, repaired

VIM = program("vim.nox", "vim.basic", "vim")
NEOVIM = program("nvim")
KINDS = [pytest.param("vim", marks=needs(VIM, "Vim")), pytest.param("neovim", marks=needs(NEOVIM, "Neovim"))]


@pytest.fixture
def edit(run, folder):
    """Opens a file, does something, and returns the file as it is written then."""

    def go(kind: str, before: bytes, *commands: str, name="a.txt") -> bytes:
        (folder / name).write_bytes(before)
        start = [VIM, "-N", "-n", "-es", "-u", "NONE", "-i", "NONE"] if kind == "vim" else [NEOVIM, "--headless", "-n", "-u", "NONE", "-i", "NONE", "-es"]
        # Broken bytes are kept, and no line end is added.
        options = ["--cmd", f"set encoding=utf-8 fileencodings=ucs-bom,utf-8,latin1 nofixeol rtp^={ROOT}/editors/vim"]
        steps = [step for command in (*commands, "silent! write!", "qa!") for step in ("-c", command)]
        run([*start, *options, *steps, name])
        return (folder / name).read_bytes()

    return go


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("buffer", BUFFERS)
def test_the_filter_repairs_and_nothing_else(edit, kind, buffer):
    before = BUFFERS[buffer]
    assert edit(kind, before, "%!mtlint fix -") == (repaired(before) or before)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("buffer", ["plain", "mark", "windows", "no-last-end", "broken-bytes", "long"])
def test_undo_is_one_step(edit, kind, buffer):
    assert edit(kind, BUFFERS[buffer], "%!mtlint fix -", "undo") == BUFFERS[buffer]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("command", ["3!mtlint fix -", "set formatprg=mtlint\\ fix\\ - | 3 | normal gqq", "set formatprg=mtlint\\ fix\\ - | 3 | normal gqip"])
def test_a_range_alone_is_repaired(edit, kind, command):
    lines = DIRTY.splitlines(keepends=True)
    expected = lines[:2] + [repaired(lines[2].encode()).decode()] + lines[3:]
    assert edit(kind, DIRTY.encode(), command).decode() == "".join(expected)


@pytest.mark.parametrize("kind", KINDS)
def test_a_range_of_several_lines_is_repaired(edit, kind):
    """It begins and ends in mid-text, with a paragraph between them."""
    lines = (DIRTY * 2).splitlines(keepends=True)
    expected = lines[:2] + repaired("".join(lines[2:7]).encode()).decode().splitlines(keepends=True) + lines[7:]
    assert expected != lines
    assert edit(kind, "".join(lines).encode(), "3,7!mtlint fix -").decode() == "".join(expected)


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_configuration_changes_nothing(edit, folder, kind):
    (folder / ".mtlint.yml").write_text("no-such-key: 1\n")
    assert edit(kind, DIRTY.encode(), "%!mtlint fix -") == DIRTY.encode()


@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_filter_costs_one_undo(edit, folder, kind):
    kill_in_mid_run(folder)
    # Nothing of the text comes back, not half of it: the buffer holds at most what the shell says.
    assert edit(kind, DIRTY.encode(), "%!mtlint fix -").strip() in (b"", b"Killed")
    assert edit(kind, DIRTY.encode(), "%!mtlint fix -", "undo") == DIRTY.encode()


@pytest.mark.parametrize("milliseconds", [0, 50, 150, 300, 600, 1000, 1500])
def test_a_killed_filter_writes_all_or_nothing(milliseconds):
    """Killed when it has read everything, at work or while it writes into a pipe that is read."""
    text = DIRTY.encode() * 400
    process = subprocess.Popen([MTLINT, "fix", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    threading.Timer(milliseconds / 1000, process.kill).start()
    written, _ = process.communicate(text)
    assert written in (b"", repaired(text))


@pytest.mark.parametrize("kind", KINDS)
def test_the_compiler_lists_findings_at_their_characters(edit, folder, kind):
    (folder / "sub").mkdir()
    lines = "map(getqflist(), {_, q -> [bufname(q.bufnr), q.lnum, q.col, q.type, q.text]})"
    edit(kind, DIRTY.encode(), "compiler mtlint", "silent make!", f"call writefile([json_encode({lines})], 'list.json')", name="sub/a b.txt")
    found = [entry for entry in json.loads((folder / "list.json").read_text()) if entry[3].strip()]
    bytes_before = len("A😀 The café ".encode()) + 1
    assert found[0][:4] == ["sub/a b.txt", 1, bytes_before, "w"]
    assert found[0][4] == "‘is’ is repeated; delete one [duplicated-word]"
    assert [entry[1] for entry in found] == [1, 3, 3]


HARNESS = """
local lint, format = dofile(arg_lint), dofile(arg_format)
local function words(list) return vim.tbl_map(function(a) return type(a) == 'function' and a() or (a:gsub('%$FILENAME', vim.api.nvim_buf_get_name(0))) end, list) end
local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\\n') .. '\\n'
local checked = vim.system({ lint.cmd, unpack(words(lint.args)) }, { stdin = text, text = true }):wait()
local output = lint.stream == 'both' and checked.stdout .. checked.stderr or checked.stdout
vim.diagnostic.set(vim.api.nvim_create_namespace('lint'), 0, lint.parser(output, 0))
local found = vim.tbl_map(function(d)
  return { d.lnum, vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})[1], d.severity, d.code or d.message }
end, vim.diagnostic.get(0))
vim.fn.writefile({ vim.json.encode(found) }, 'list.json')
local made = vim.system({ format.command, unpack(words(format.args)) }, { stdin = text, text = true }):wait()
assert(made.code == 0)
vim.api.nvim_buf_set_lines(0, 0, -1, true, vim.split(made.stdout:gsub('\\n$', ''), '\\n'))
"""


@pytest.fixture
def harness(folder):
    """What does as nvim-lint and conform.nvim do."""
    shipped = ROOT / "editors/neovim"
    (folder / "harness.lua").write_text(f"arg_lint, arg_format = '{shipped}/nvim-lint.lua', '{shipped}/conform.lua'\n{HARNESS}")


@needs(NEOVIM, "Neovim")
def test_definitions_for_plugins_of_neovim(edit, folder, harness):
    after = edit("neovim", DIRTY.encode(), "luafile harness.lua")
    found = json.loads((folder / "list.json").read_text())
    assert found == [[0, "is is", 2, "duplicated-word"], [2, "was was", 2, "duplicated-word"], [2, "is is", 2, "duplicated-word"]]
    assert after == repaired(DIRTY.encode())


@needs(NEOVIM, "Neovim")
def test_nvim_lint_shows_a_wrong_configuration(edit, folder, harness):
    (folder / ".mtlint.yml").write_text("no-such-key: 1\n")
    assert edit("neovim", DIRTY.encode(), "luafile harness.lua") == DIRTY.encode()
    ((line, _, severity, message),) = json.loads((folder / "list.json").read_text())
    assert (line, severity) == (0, 1)
    assert "no-such-key" in message


# ALE checks and repairs in jobs of its own; the script waits until they have done it.
ALE_SCRIPT = """
set rtp^={root}/editors/vim,/usr/share/vim-ale
let g:ale_linters = {{'text': ['mtlint']}}
let g:ale_fixers = {{'text': ['mtlint#ale#Fix']}}
runtime plugin/ale.vim
edit a.txt
set filetype=text
call ale#Queue(0)
for s:i in range(500)
  sleep 20m
  if !empty(ale#engine#GetLoclist(bufnr(''))) | break | endif
endfor
call writefile([json_encode(ale#engine#GetLoclist(bufnr('')))], 'list.json')
ALEFix
for s:i in range({patience})
  sleep 20m
  if getline(1) !~# 'is is' | break | endif
endfor
write
qa!
"""


@pytest.fixture
def ale(run, folder):
    """Opens a text in Vim with ALE, repairs it, and returns what ALE listed before and the file after."""

    def go(patience: int) -> tuple[list, bytes]:
        (folder / "a.txt").write_bytes(DIRTY.encode())
        (folder / "ale.vim").write_text(ALE_SCRIPT.format(root=ROOT, patience=patience))
        run([VIM, "-N", "-n", "-es", "-u", "NONE", "-i", "NONE", "--cmd", "set encoding=utf-8", "-S", "ale.vim"])
        listed = json.loads((folder / "list.json").read_text())
        return [[d["lnum"], d["col"], d["type"], d.get("code", d["text"])] for d in listed], (folder / "a.txt").read_bytes()

    return go


needs_ale = needs(VIM and ("/usr/share/vim-ale" if pathlib.Path("/usr/share/vim-ale").exists() else None), "Vim with ALE")


@needs_ale
def test_ale_lists_and_repairs(ale):
    listed, after = ale(patience=500)
    assert listed[0] == [1, len("A😀 The café ".encode()) + 1, "W", "duplicated-word"]
    assert [line for line, *_ in listed] == [1, 3, 3]
    assert after == repaired(DIRTY.encode())


@needs_ale
def test_ale_shows_a_wrong_configuration(ale, folder):
    (folder / ".mtlint.yml").write_text("no-such-key: 1\n")
    ((line, _, kind, message),), after = ale(patience=50)
    assert (line, kind) == (1, "E")
    assert "no-such-key" in message
    assert after == DIRTY.encode()
