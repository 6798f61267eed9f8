"""Editors themselves, without a screen, with the configurations of editors/: an article from its opening to its end."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from editor import PROGRAM, ROOT, tree
from samples import ARTICLE, CALLED, FINDINGS, IS, PAGE, REPAIRED, SON

HERE = pathlib.Path(__file__).parent


def neovim_11(folder: pathlib.Path) -> list[str]:
    """Neovim of PyPI, with the server switched on as the page says."""
    init = folder / "init.lua"
    init.write_text(
        f"vim.opt.runtimepath:append({json.dumps(str(ROOT / 'editors/neovim'))})\n"
        "vim.filetype.add({ extension = { txt = 'text' } })\nvim.lsp.enable('mtlint')\n"
    )
    return ["nvim", "--headless", "-n", "-i", "NONE", "-u", str(init), "-c", f"luafile {HERE / 'neovim.lua'}"]


def emacs(folder: pathlib.Path) -> list[str]:
    return [*EMACS, "-L", str(ROOT / "editors/emacs"), "-l", str(HERE / "emacs.el")]


# With packages: Eglot is one before Emacs 29.
EMACS = ["emacs", "-q", "--batch", "--eval", "(progn (require 'package) (package-initialize) (require 'eglot))"]


def has_eglot() -> bool:
    return shutil.which("emacs") is not None and subprocess.run(EMACS, capture_output=True, timeout=60).returncode == 0


NEOVIM = pathlib.Path(sys.prefix) / "bin/nvim"
EDITORS = [
    pytest.param(neovim_11, id="neovim", marks=pytest.mark.skipif(not NEOVIM.exists(), reason="Neovim 0.11 is not installed; ./bootstrap test does it")),
    pytest.param(emacs, id="emacs", marks=pytest.mark.skipif(not has_eglot(), reason="Emacs with Eglot is not installed; ./bootstrap test does it")),
]


@pytest.fixture(params=EDITORS)
def run(request, tmp_path):
    """Does steps in an editor, in the folder `news`; gives what the buffer holds behind each, and what is to be seen there."""
    news = tmp_path / "news"
    news.mkdir()
    # What makes a project of it, for Emacs.
    subprocess.run(["git", "init", "-q"], cwd=news, check=True, timeout=60)
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "mtlint").symlink_to(PROGRAM)

    def run(*steps):
        (tmp_path / "steps").write_text(json.dumps(steps))
        environment = os.environ | {
            "PATH": f"{programs}:{sys.prefix}/bin:{os.environ['PATH']}", "HOME": str(tmp_path), "LANG": "C.UTF-8",
            "STEPS": str(tmp_path / "steps"), "RESULTS": str(tmp_path / "results"),
            # HOME is another; the lexicon is where it was.
            "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"),
        }
        done = subprocess.run(
            request.param(tmp_path), cwd=news, env=environment, capture_output=True, text=True, timeout=100, stdin=subprocess.DEVNULL)
        results = tmp_path / "results"
        results = json.loads(results.read_text()) if results.exists() else {"error": done.stdout + done.stderr}
        assert isinstance(results, list), results["error"]
        return results

    run.folder = news
    return run


def files(folder: pathlib.Path) -> dict[str, str]:
    return {name: text for name, text in tree(folder).items() if not name.startswith(".git/")}


def test_an_article_is_repaired(run):
    """One by one: what is found stands where it should, also behind an emoji; each repair changes what it says, and typing goes on."""
    (run.folder / "a.txt").write_text(ARTICLE)
    *_, last = run(
        ["open", "a.txt"], ["expect", FINDINGS],
        ["choose", "the the", "Delete ‘ the’"], ["expect", [CALLED, SON, IS]],
        ["type_before", "A😀", "At 🚢 it was was 🙂 late. "], ["expect", [("duplicated-word", "was was"), CALLED, SON, IS]],
        ["choose", "was was", "Delete ‘ was’"], ["choose", "Sonaccording", "Insert ‘, ’"], ["expect", [CALLED, IS]],
    )
    text = "At 🚢 it was 🙂 late. " + ARTICLE.replace("the the", "the").replace("Sonaccording", "Son, according")
    assert last["buffer"] == text
    # Nothing is saved but by the user.
    assert files(run.folder) == {"a.txt": ARTICLE}


@pytest.mark.parametrize(
    "step", [["format"], ["choose", "the the", "Fix all safe problems in this file"]], ids=["format", "action"])
def test_all_is_repaired_at_once(run, step):
    (run.folder / "a.txt").write_text(ARTICLE)
    *_, last = run(["open", "a.txt"], ["expect", FINDINGS], step, ["expect", [SON]], ["save_all"])
    assert last["buffer"] == REPAIRED
    assert files(run.folder) == {"a.txt": REPAIRED}


def test_a_finding_is_explained(run):
    (run.folder / "a.txt").write_text(ARTICLE)
    *_, last = run(["open", "a.txt"], ["expect", FINDINGS], ["hover", "is is"])
    assert "‘is’ is repeated; delete one" in last["seen"]
    assert last["buffer"] == ARTICLE


def test_a_finding_is_ignored_in_a_page(run):
    (run.folder / "a.html").write_text(PAGE)
    *_, last = run(
        ["open", "a.html"], ["expect", [IS, IS]], ["choose", "is is cold", "Ignore ‘duplicated-word’ here"], ["expect", [IS]])
    assert last["buffer"] == PAGE.replace("  <p>It", "  <!-- mtlint:ignore-next-line duplicated-word -->\n  <p>It")


def test_a_finding_is_ignored_in_the_project(run):
    """The configuration is changed in a buffer of its own; saved, it holds."""
    (run.folder / "a.txt").write_text(ARTICLE)
    (run.folder / ".mtlint.yml").write_text("# Ours.\nnames:\n  - Hà Nội\n")
    *_, last = run(
        ["open", "a.txt"], ["expect", FINDINGS], ["choose", "is is", "Ignore ‘duplicated-word’ in this project"], ["save_all"],
        ["expect", [CALLED, SON]], ["choose", "Sonaccording", "Add ‘Sonaccording’ to the project’s names"], ["save_all"], ["expect", [CALLED]])
    assert last["buffer"] == ARTICLE
    assert files(run.folder) == {
        "a.txt": ARTICLE, ".mtlint.yml": "# Ours.\nnames:\n  - \"Sonaccording\"\n  - Hà Nội\nrules:\n  duplicated-word: off\n"}
