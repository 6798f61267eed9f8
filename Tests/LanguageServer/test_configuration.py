"""Settings of clients and configuration files, at the start and later."""

import pytest
from lsprotocol import types

from samples import ARTICLE, CALLED, CLEAN, SON, FINDINGS, IS, THE

NO_JOINS = "rules: {joins: off}\n"
# A rule of one’s own.
SANK = """rule: sank
family: own
class: calque
severity: warning
language: en
summary: a word that the desk does not want
why: The desk says so.
match: "sank"
fix: none
examples:
  - bad: "The ship ⟦sank⟧."
  - bad: "Two ships ⟦sank⟧."
fine:
  - "The ship is there."
  - "Two ships are there."
"""


async def change(editor, settings):
    """The user changes the section mtlint."""
    editor.client.set_configuration(settings, section="mtlint")
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings={"mtlint": settings}))


async def test_settings_are_asked_for(editor):
    await editor.start(settings={"": {"ignore": ["joins"]}})
    uri = editor.open("a.txt", ARTICLE)
    await editor.expect(uri, THE, IS)
    await change(editor, {"ignore": ["duplicates"], "level": "error"})
    await editor.expect(uri, CALLED, SON)
    await change(editor, {})
    await editor.expect(uri, *FINDINGS)
    assert editor.client.messages == []
    dynamic = editor.able.workspace.did_change_configuration
    asked = types.WORKSPACE_DID_CHANGE_CONFIGURATION in editor.registered
    assert asked == bool(dynamic and dynamic.dynamic_registration)
    if editor.pulls:
        assert "diagnostic" in editor.refreshes


@pytest.mark.parametrize("shape", [lambda settings: settings, lambda settings: {"mtlint": settings}], ids=["bare", "section"])
async def test_settings_are_pushed_to_a_client_that_is_not_asked(editor, shape):
    editor.able.workspace.configuration = False
    await editor.start(options=shape({"ignore": ["joins"]}))
    uri = editor.open("a.txt", ARTICLE)
    await editor.expect(uri, THE, IS)
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings=shape({"select": ["joins"]})))
    await editor.expect(uri, CALLED, SON)


async def test_wrong_settings_are_told_and_the_others_hold(editor):
    await editor.start(options={"level": "fatal", "ignore": ["joins"], "form": "vi"})
    await editor.expect(editor.open("a.txt", ARTICLE), THE, IS)
    assert [each.message for each in editor.client.messages] == [
        "mtlint: unknown setting ‘mtlint.form’; did you mean ‘from’?",
        "mtlint: ‘mtlint.level’ takes one of error, warning, info; it is ignored",
    ]


async def test_a_setting_of_an_unknown_rule_is_told_once(editor):
    await editor.start(options={"ignore": ["duplicated-wrod"]})
    uri = editor.open("a.txt", ARTICLE)
    await editor.expect(uri)
    editor.type(uri, 0, 0, "B")
    await editor.expect(uri)
    (message,) = [each.message for each in editor.client.messages]
    assert "duplicated-wrod" in message and "did you mean ‘duplicated-word’" in message


async def test_a_configuration_file_holds_when_it_changes(editor):
    await editor.start()
    uri = editor.open("news/a.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    watches = editor.able.workspace.did_change_watched_files
    assert (types.WORKSPACE_DID_CHANGE_WATCHED_FILES in editor.registered) == bool(watches and watches.dynamic_registration)
    editor.write(".mtlint.yml", NO_JOINS)
    await editor.expect(uri, THE, IS)
    editor.write(".mtlint.yml", "words: [\n")
    await editor.expect(uri)
    (message,) = [each for each in editor.client.messages]
    assert message.type == types.MessageType.Error and ".mtlint.yml" in message.message
    editor.write(".mtlint.yml", "names: [Sonaccording]\n")
    await editor.expect(uri, THE, CALLED, IS)
    (editor.folder / ".mtlint.yml").unlink()
    editor.tell(editor.folder / ".mtlint.yml")
    await editor.expect(uri, *FINDINGS)


async def test_a_file_is_looked_for_when_nobody_watches(editor):
    """On save, when a document is opened, and when one types on."""
    editor.able.workspace.did_change_watched_files = None
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    (editor.folder / ".mtlint.yml").write_text(NO_JOINS)
    editor.save(uri)
    await editor.expect(uri, THE, IS)
    (editor.folder / ".mtlint.yml").write_text("rules: {duplicates: off}\n")
    editor.open("b.txt", CLEAN)
    await editor.expect(uri, CALLED, SON)
    (editor.folder / ".mtlint.yml").unlink()
    editor.type(uri, 0, 0, "At sea. ")
    await editor.expect(uri, *FINDINGS)


async def test_folders_have_settings_of_their_own(editor):
    folders = [editor.folder / name for name in ["vi", "zh", "zh/inner", "plain"]]
    for folder in folders:
        folder.mkdir()
    await editor.start(folders[:3], settings={
        "": {"level": "warning"}, folders[0].as_uri(): {"ignore": ["joins"]}, folders[1].as_uri(): {"ignore": ["duplicates"]},
        folders[2].as_uri(): {"level": "error"},
    })
    await editor.expect(editor.open("vi/a.txt", ARTICLE), THE, IS)
    await editor.expect(editor.open("zh/a.txt", ARTICLE), CALLED, SON)
    await editor.expect(editor.open("zh/inner/a.txt", ARTICLE), CALLED, SON)
    await editor.expect(editor.open("plain/a.txt", ARTICLE), *FINDINGS)
    await editor.expect(editor.open("untitled:a", ARTICLE), THE, IS)


async def test_paths_of_settings_are_relative_to_their_folder(editor):
    """And not to where the server happens to have been started."""
    folders = [editor.folder / name for name in ["vi", "zh"]]
    for folder, rules in zip(folders, ["joins", "duplicates"]):
        (folder / "desk").mkdir(parents=True)
        (folder / "desk/house.yml").write_text(f"rules: {{{rules}: off}}\n")
        (folder / "desk/own").mkdir()
        word = "cold" if rules == "joins" else "sank"
        (folder / f"desk/own/{word}.yml").write_text(SANK.replace("sank", word))
    await editor.start(folders, settings={"": {"config": "desk/house.yml", "rules": ["desk/own"]}})
    await editor.expect(editor.open("vi/a.txt", ARTICLE), THE, IS, ("cold", "cold"))
    await editor.expect(editor.open("zh/a.txt", ARTICLE), ("sank", "sank"), CALLED, SON)
    assert editor.client.messages == []


async def test_folders_come_and_go(editor):
    (editor.folder / "vi").mkdir()
    inner = editor.folder / "vi"
    await editor.start([], settings={"": {}, inner.as_uri(): {"ignore": ["joins"]}})
    uri = editor.open("vi/a.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    folder = types.WorkspaceFolder(uri=inner.as_uri(), name="vi")
    for added, removed, expected in [([folder], [], [THE, IS]), ([], [folder], FINDINGS)]:
        editor.client.workspace_did_change_workspace_folders(
            types.DidChangeWorkspaceFoldersParams(types.WorkspaceFoldersChangeEvent(added=added, removed=removed))
        )
        await editor.expect(uri, *expected)


@pytest.mark.parametrize("wanted", [True, False])
async def test_formatting_can_be_left_to_others(editor, wanted):
    await editor.start(options={"formatting": wanted})
    able = editor.answer.capabilities
    assert (able.document_formatting_provider, able.document_range_formatting_provider) == (wanted, wanted)
