"""Emacs, without a screen: the filter, the commands of editors/emacs/mtlint.el, compile and flymake."""

import json

import pytest

from conftest import BUFFERS, DIRTY, ROOT, kill_in_mid_run, needs, program, repaired

EMACS = program("emacs")
pytestmark = needs(EMACS, "Emacs")
FILTER = '(shell-command-on-region (point-min) (point-max) "mtlint fix -" nil t)'
LINES = DIRTY.splitlines(keepends=True)
# The third line alone is repaired.
PART = "".join(LINES[:2] + [repaired(LINES[2].encode()).decode()] + LINES[3:])


@pytest.fixture
def edit(run, folder):
    """Opens a file, does something, and returns the file as it is written then."""

    def go(before: bytes, *forms: str, name="a.txt") -> bytes:
        (folder / name).write_bytes(before)
        start = [EMACS, "-Q", "--batch", "-l", str(ROOT / "editors/emacs/mtlint.el"), name]
        setting = "(setq make-backup-files nil require-final-newline nil coding-system-for-read nil)"
        steps = [step for form in (setting, "(buffer-enable-undo)", *forms, "(set-buffer-modified-p t)", "(save-buffer)") for step in ("--eval", form)]
        done = run([*start, *steps])
        go.errors = done.stderr.decode()
        return (folder / name).read_bytes()

    return go


@pytest.mark.parametrize("form", [FILTER, "(mtlint-fix-buffer)"])
@pytest.mark.parametrize("buffer", [name for name in BUFFERS if name != "broken-bytes"])
def test_the_repairs_and_nothing_else(edit, buffer, form):
    before = BUFFERS[buffer]
    assert edit(before, form) == (repaired(before) or before)


def test_broken_bytes_stay(edit):
    before = BUFFERS["broken-bytes"]
    assert edit(before, "(mtlint-fix-buffer)") == repaired(before)


@pytest.mark.parametrize("form", [FILTER, "(mtlint-fix-buffer)"])
@pytest.mark.parametrize("buffer", ["plain", "windows", "no-last-end"])
def test_undo_is_one_step(edit, buffer, form):
    assert edit(BUFFERS[buffer], "(undo-boundary)", form, "(undo-boundary)", "(setq last-command nil)", "(undo)") == BUFFERS[buffer]


@pytest.mark.parametrize("command", ['(shell-command-on-region start end "mtlint fix -" nil t)', "(mtlint-fix-region start end)"])
def test_a_region_alone_is_repaired(edit, command):
    find = '(goto-char (point-min)) (forward-line 2) (let ((start (point)) (end (line-beginning-position 2)))'
    assert edit(DIRTY.encode(), f"(progn {find} {command}))").decode() == PART


def test_point_stays_where_it_is(edit):
    after = edit(DIRTY.encode(), '(search-forward "late")', "(mtlint-fix-buffer)", '(insert "|")').decode()
    assert after == repaired(DIRTY.encode()).decode().replace("late", "late|")


@pytest.mark.parametrize("form", [FILTER, "(mtlint-fix-buffer)"])
def test_a_wrong_configuration_changes_nothing(edit, folder, form):
    (folder / ".mtlint.yml").write_text("no-such-key: 1\n")
    assert edit(DIRTY.encode(), f"(ignore-errors {form})") == DIRTY.encode()


def test_what_went_wrong_is_said(edit, folder):
    (folder / ".mtlint.yml").write_text("no-such-key: 1\n")
    edit(DIRTY.encode(), '(condition-case error (mtlint-fix-buffer) (user-error (message "said: %s" (cadr error))))')
    assert "said: mtlint: " in edit.errors and "no-such-key" in edit.errors


def test_a_killed_program_changes_nothing(edit, folder):
    kill_in_mid_run(folder)
    assert edit(DIRTY.encode(), "(ignore-errors (mtlint-fix-buffer))") == DIRTY.encode()


def test_compile_leads_to_the_character(edit):
    edit(
        DIRTY.encode(), "(setq compilation-ask-about-save nil compilation-column-first-column 1)", "(mtlint-compile)",
        "(while (process-live-p (get-buffer-process \"*compilation*\")) (accept-process-output nil 0.1))",
        "(progn (next-error) (message \"at: %s\" (buffer-substring (point) (line-end-position))))")
    assert "at: is is closed." in edit.errors


@pytest.mark.parametrize("buffer", ["plain", "windows", "mark"])
def test_flymake_marks_the_characters(edit, folder, buffer):
    edit(
        BUFFERS[buffer], "(defvar found nil)", "(mtlint-flymake-backend (lambda (list &rest _) (setq found (list list))))",
        "(let ((tries 0)) (while (and (not found) (< (setq tries (1+ tries)) 200)) (accept-process-output nil 0.1)))",
        """(with-temp-file "found.json" (insert (with-current-buffer "a.txt" (json-serialize (vconcat (mapcar
           (lambda (d) (vector (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d))
           (symbol-name (flymake-diagnostic-type d)) (flymake-diagnostic-text d))) (car found)))))))""")
    found = json.loads((folder / "found.json").read_text())
    assert found[0] == ["is is", ":warning", "‘is’ is repeated; delete one [duplicated-word]"]
    assert [entry[0] for entry in found] == ["is is", "was was", "is is"]


def test_flymake_is_told_what_went_wrong(edit, folder):
    (folder / ".mtlint.yml").write_text("no-such-key: 1\n")
    edit(
        DIRTY.encode(), "(defvar told nil)", "(mtlint-flymake-backend (lambda (&rest all) (setq told all)))",
        "(let ((tries 0)) (while (and (not told) (< (setq tries (1+ tries)) 200)) (accept-process-output nil 0.1)))", '(message "told: %S" told)')
    assert "told: (:panic :explanation" in edit.errors and "no-such-key" in edit.errors
