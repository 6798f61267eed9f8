"""What diagnostics hold, and the ways in which they reach a client."""

import pytest
from lsprotocol import types

from editor import capabilities
from samples import ARTICLE, CALLED, CLEAN, FAINT, FINDINGS, IS, PAGE, REPEATED, SENTENCE, SON

PAGE_OF_RULE = "https://example.org/rules/{rule}.html"


async def test_a_diagnostic_says_what_is_wrong(editor):
    await editor.start(settings={"": {"documentation": PAGE_OF_RULE, "level": "info"}})
    found = await editor.expect(editor.open("a.txt", ARTICLE), *FINDINGS)
    found += await editor.expect(editor.open("b.txt", FAINT), ("spaced-punctuation", "  "))
    assert [each.severity for each in found] == [
        types.DiagnosticSeverity.Warning, types.DiagnosticSeverity.Error, types.DiagnosticSeverity.Error, types.DiagnosticSeverity.Warning,
        types.DiagnosticSeverity.Information,
    ]
    assert {each.source for each in found} == {"mtlint"}
    assert found[0].message == "‘the’ is repeated; delete one"
    pages = [each.code_description and each.code_description.href for each in found]
    able = editor.able.text_document
    knows_pages = (able.diagnostic if editor.pulls else able.publish_diagnostics).code_description_support
    assert pages == [PAGE_OF_RULE.replace("{rule}", each.code) if knows_pages else None for each in found]


async def test_what_is_to_be_deleted_is_faded_and_what_is_repeated_is_shown(editor):
    await editor.start()
    uri = editor.open("a.txt", REPEATED)
    (found,) = await editor.expect(uri, ("duplicated-sentence", SENTENCE))
    assert list(found.tags) == [types.DiagnosticTag.Unnecessary]
    able = editor.able.text_document
    knows_places = (able.diagnostic if editor.pulls else able.publish_diagnostics).related_information
    if knows_places:
        (place,) = found.related_information
        assert place.message == "first printed here"
        assert place.location == types.Location(uri, types.Range(types.Position(0, 0), types.Position(0, len(SENTENCE))))
    else:
        assert found.related_information is None


async def test_a_repeated_word_is_not_faded(editor):
    """Its repair leaves something of it."""
    await editor.start()
    (found,) = await editor.expect(editor.open("a.txt", "It is is cold in town.\n"), IS)
    assert found.tags is None


async def test_diagnostics_come_in_one_way(editor):
    """A client that cannot be told to ask again would show what held before its settings were known; it is sent diagnostics."""
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    diagnostics = editor.able.workspace.diagnostics
    assert editor.pulls == bool(diagnostics and diagnostics.refresh_support)
    assert bool(editor.published) != editor.pulls


async def test_versions_are_sent_where_they_are_known(make):
    for knows in [True, False]:
        able = capabilities("visual-studio-code")
        able.text_document.publish_diagnostics.version_support = knows
        editor = await make("", able).start()
        uri = editor.open("a.txt", CLEAN)
        editor.type(uri, 0, 0, "It is is cold. ")
        await editor.expect(uri, IS)
        assert editor.published[-1].version == (2 if knows else None)


async def test_what_has_not_changed_is_not_told_again(make):
    editor = await make("visual-studio-code-pull").start()
    uri = editor.open("a.txt", ARTICLE)
    first = await editor.pull(uri)
    assert first.kind == "full" and len(first.items) == len(FINDINGS)
    again = await editor.pull(uri, first.result_id)
    assert (again.kind, again.result_id) == ("unchanged", first.result_id)
    editor.type(uri, 0, 0, "B")
    changed = await editor.pull(uri, first.result_id)
    assert changed.kind == "full" and changed.result_id != first.result_id
    editor.write(".mtlint.yml", "rules: {joins: off}\n")
    configured = await editor.pull(uri, changed.result_id)
    assert configured.kind == "full"
    assert [each.code for each in configured.items] == ["duplicated-word", "duplicated-word"]


async def report(editor, previous=(), token=None):
    params = types.WorkspaceDiagnosticParams(list(previous), work_done_token=token)
    return list((await editor.client.workspace_diagnostic_async(params)).items)


@pytest.mark.parametrize("settings", [{}, {"workspaceDiagnostics": False}])
async def test_only_open_documents_are_checked_by_default(make, settings):
    editor = await make("visual-studio-code-pull").start(options=settings)
    (editor.folder / "b.txt").write_text(ARTICLE)
    uri = editor.open("a.txt", ARTICLE)
    assert [(each.uri, each.version, len(each.items)) for each in await report(editor)] == [(uri, 1, len(FINDINGS))]


async def test_the_workspace_is_checked_where_the_settings_say_so(make):
    editor = await make("visual-studio-code-pull").start(options={"workspaceDiagnostics": True})
    (editor.folder / ".mtlint.yml").write_text("exclude: [drafts/**]\n")
    for name, text in {"b.txt": ARTICLE, "c.html": PAGE, "d.txt": CLEAN, "drafts/e.txt": ARTICLE}.items():
        (editor.folder / name).parent.mkdir(exist_ok=True)
        (editor.folder / name).write_text(text)
    # As it is in the editor, and not on the disk.
    opened = editor.open("a.txt", ARTICLE)
    editor.type(opened, 0, len(ARTICLE), CLEAN)
    editor.client.progress_reports["checking"] = []
    first = await report(editor, token="checking")
    known = {each.uri.rsplit("/", 1)[1]: (each.version, each.kind, [item.code for item in each.items]) for each in first}
    assert known == {
        "a.txt": (2, "full", []), "b.txt": (None, "full", [rule for rule, _ in FINDINGS]), "c.html": (None, "full", [IS[0], IS[0]]),
        "d.txt": (None, "full", []),
    }
    kinds = [each.kind for each in editor.client.progress_reports.pop("checking")]
    assert kinds == ["begin", "end"]
    previous = [types.PreviousResultId(each.uri, each.result_id) for each in first]
    assert {each.kind for each in await report(editor, previous)} == {"unchanged"}
    # Changed, and gone.
    (editor.folder / "d.txt").write_text("It is is cold in town.\n")
    (editor.folder / "b.txt").unlink()
    second = await report(editor, previous)
    assert {each.uri.rsplit("/", 1)[1]: [item.code for item in each.items] for each in second if each.kind == "full"} == {
        "b.txt": [], "d.txt": [IS[0]],
    }


async def test_a_message_of_the_level_is_shown(editor):
    await editor.start(settings={"": {"level": "error"}})
    await editor.expect(editor.open("a.txt", ARTICLE), CALLED, SON)
