"""Editors themselves, without a screen, with the configurations of editors/: an article from its opening to its end."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

from editor import PROGRAM, ROOT, tree
from samples import ARTICLE, CALLED, FINDINGS, IS, NOTES, PAGE, REPAIRED, SON, THE

HERE = pathlib.Path(__file__).parent


PAGE_OF_SERVER = (ROOT / "docs/language-server.md").read_text()


def examples(heading: str, language: str) -> list[str]:
    """The code of a section of the page."""
    section = PAGE_OF_SERVER.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


def neovim(home: pathlib.Path, init: str | None = None) -> list[str]:
    """As the page says: the configuration is in its place, and the server switched on in init.lua."""
    configuration = home / ".config/nvim"
    shutil.copytree(ROOT / "editors/neovim", configuration)
    (configuration / "init.lua").write_text(init or "vim.lsp.enable('mtlint')\n")
    return ["nvim", "--headless", "-n", "-i", "NONE", "-c", f"luafile {HERE / 'neovim.lua'}"]


def emacs(home: pathlib.Path, init: str | None = None) -> list[str]:
    (home / "init.el").write_text(init or "(require 'mtlint-eglot)\n")
    return [*EMACS, "-L", str(ROOT / "editors/emacs"), "-l", str(home / "init.el"), "-l", str(HERE / "emacs.el")]


# With packages: Eglot is one before Emacs 29.
EMACS = ["emacs", "-q", "--batch", "--eval", "(progn (require 'package) (package-initialize) (require 'eglot))"]


def has_eglot() -> bool:
    return shutil.which("emacs") is not None and subprocess.run(EMACS, capture_output=True, timeout=60).returncode == 0


NEOVIM = pathlib.Path(sys.prefix) / "bin/nvim"
EDITORS = [
    pytest.param(neovim, id="neovim", marks=pytest.mark.skipif(not NEOVIM.exists(), reason="Neovim 0.11 is not installed; ./bootstrap test does it")),
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

    def run(*steps, init=None):
        (tmp_path / "steps").write_text(json.dumps(steps))
        environment = os.environ | {
            "PATH": f"{programs}:{sys.prefix}/bin:{os.environ['PATH']}", "HOME": str(tmp_path), "LANG": "C.UTF-8",
            "STEPS": str(tmp_path / "steps"), "RESULTS": str(tmp_path / "results"),
            # HOME is another; the lexicon is where it was.
            "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"),
        }
        done = subprocess.run(
            request.param(tmp_path, init), cwd=news, env=environment, capture_output=True, text=True, timeout=100, stdin=subprocess.DEVNULL)
        results = tmp_path / "results"
        results = json.loads(results.read_text()) if results.exists() else {"error": done.stdout + done.stderr}
        assert isinstance(results, list), results["error"]
        return results

    run.folder, run.editor = news, request.param
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


def test_the_page_says_how_to_repair_on_save(run):
    """And how the server is started by hand."""
    (run.folder / "a.txt").write_text(ARTICLE)
    if run.editor is neovim:
        _, by_hand, on_save = examples("Neovim", "lua")
        init = by_hand + on_save
    else:
        init = "".join(examples("Emacs", "elisp")[:2])
    *_, last = run(["open", "a.txt"], ["expect", FINDINGS], ["type_before", "A😀", "At sea. "], ["save_all"], ["expect", [SON]], init=init)
    assert last["buffer"] == "At sea. " + REPAIRED
    assert files(run.folder) == {"a.txt": "At sea. " + REPAIRED}


def test_the_page_says_how_to_set_something(run):
    (run.folder / "a.txt").write_text(ARTICLE)
    init = None
    if run.editor is neovim:
        init = examples("Neovim", "lua")[0]
    else:
        (run.folder / ".dir-locals.el").write_text(examples("Emacs", "elisp")[2])
    run(["open", "a.txt"], ["expect", [THE, IS]], init=init)


def test_a_project_has_texts_of_several_formats(run):
    """Eglot tells one language for all of them."""
    (run.folder / "a.html").write_text(PAGE)
    (run.folder / "b.txt").write_text(NOTES)
    run(["open", "a.html"], ["expect", [IS, IS]], ["open", "b.txt"], ["expect", [("markup-residue", "<script>"), IS]], ["open", "a.html"], ["expect", [IS, IS]])
