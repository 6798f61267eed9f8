"""The configurations of editors/ whose editors are not run: they say what the server and the command do."""

import json
import re
import shutil
import subprocess
import tomllib

import pytest

from editor import PROGRAM, ROOT
from samples import ARTICLE

VSCODE = ROOT / "editors/vscode"
MANIFEST = json.loads((VSCODE / "package.json").read_text())
SETTINGS = {name.removeprefix("mtlint.") for name in MANIFEST["contributes"]["configuration"]["properties"]}


def test_helix_starts_the_server():
    languages = tomllib.loads((ROOT / "editors/helix/languages.toml").read_text())
    server = languages["language-server"]["mtlint"]
    assert [server["command"], *server["args"]] == ["mtlint", "lsp"]
    assert set(server["config"]["mtlint"]) <= SETTINGS
    assert {each["name"] for each in languages["language"]} == {"text", "markdown", "html"}
    assert all("mtlint" in each["language-servers"] for each in languages["language"])


@pytest.mark.parametrize("name", ["kak-lsp.toml", "mtlint-lsp.kak"])
def test_kakoune_starts_the_server(name):
    text = (ROOT / "editors/kakoune" / name).read_text()
    if name.endswith(".kak"):
        server = tomllib.loads(re.search(r"lsp_servers %\{\n(.*?)\n    \}", text, re.DOTALL)[1])["mtlint"]
    else:
        server = tomllib.loads(text)["language_server"]["mtlint"]
    assert [server["command"], *server["args"]] == ["mtlint", "lsp"]
    assert set(server["settings"][server["settings_section"]]) <= SETTINGS


def test_vs_codes_manifest_names_what_is_there():
    assert (VSCODE / MANIFEST["main"]).exists() and (VSCODE / "README.md").exists()
    assert re.fullmatch(r"[a-z0-9-]+", MANIFEST["name"]) and re.fullmatch(r"\d+\.\d+\.\d+", MANIFEST["version"])
    assert set(MANIFEST["engines"]) == {"vscode"}
    version = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]
    assert MANIFEST["version"] == version
    commands = {each["command"] for each in MANIFEST["contributes"]["commands"]}
    assert commands == set(re.findall(r'registerCommand\("([^"]+)"', (VSCODE / "extension.js").read_text()))
    (languages,) = re.findall(r"const languages = (\[.*\]);", (VSCODE / "extension.js").read_text())
    assert [f"onLanguage:{each}" for each in json.loads(languages)] == [
        each for each in MANIFEST["activationEvents"] if each.startswith("onLanguage")
    ]


def test_vs_codes_problem_matcher_reads_what_the_command_prints(tmp_path):
    (tmp_path / "a b.txt").write_text(ARTICLE)
    printed = subprocess.run([PROGRAM, "--column-unit", "utf16", "a b.txt"], cwd=tmp_path, capture_output=True, text=True).stdout
    (pattern,) = MANIFEST["contributes"]["problemPatterns"]
    (matcher,) = MANIFEST["contributes"]["problemMatchers"]
    assert matcher["pattern"] == f"${pattern['name']}"
    found = [match for line in printed.splitlines() if (match := re.match(pattern["regexp"], line))]
    parts = [[match[pattern[part]] for part in ["file", "line", "column", "severity", "code"]] for match in found]
    assert parts == [
        ["a b.txt", "1", "5", "warning", "duplicated-word"], ["a b.txt", "1", "36", "error", "stray-stop"],
        ["a b.txt", "3", "23", "error", "merged-words"], ["a b.txt", "3", "59", "warning", "duplicated-word"],
    ]
    assert found[0][pattern["message"]] == "‘the’ is repeated; delete one"


@pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed; ./bootstrap test installs it")
@pytest.mark.parametrize("path", ["mtlint", "/opt/mtlint", "no-such-program"])
def test_vs_codes_extension_starts_and_stops_the_server(path):
    run = subprocess.run(
        ["node", str(ROOT / "Tests/LanguageServer/vscode.js"), str(VSCODE / "extension.js"), path], capture_output=True, text=True, timeout=60)
    assert run.stderr == ""
    seen = json.loads(run.stdout)
    # Started; again for another path, and by the command; stopped each time before, and at the end.
    assert [each["calls"] for each in seen["clients"]] == [["start", "stop"]] * 3
    assert {(each["server"]["command"], *each["server"]["args"]) for each in seen["clients"]} == {(path, "lsp")}
    selector = seen["clients"][0]["client"]["documentSelector"]
    assert {"language": "plaintext", "scheme": "file"} in selector and {"language": "html", "scheme": "untitled"} in selector
    assert bool(seen["errors"]) == (path == "no-such-program")
    assert seen["subscriptions"] == 2
