"""What is offered on findings: chosen, it changes what it says and nothing else."""

import pytest
from lsprotocol import types

from editor import capabilities, path, tree
from samples import ARTICLE, CALLED, CLEAN, SON, FINDINGS, IS, MARKDOWN, PAGE, REPAIRED, THE

FIX_ALL = "source.fixAll.mtlint"


def titles(actions, kind="quickfix"):
    return [each.title for each in actions if each.kind == kind]


async def test_every_repair_is_offered(editor):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    offered = await editor.actions(uri, "called. for")
    assert titles(offered)[:2] == ["Delete ‘.’", "Replace ‘f’ with ‘F’"]
    assert [each.is_preferred for each in offered[:2]] == [True, None]
    assert [each.code for each in offered[0].diagnostics] == ["stray-stop"]
    offered = await editor.actions(uri, "Sonaccording")
    assert titles(offered)[:2] == ["Insert ‘, ’", "Insert a space"]
    assert [each.is_preferred for each in offered[:2]] == [None, None]
    assert titles(offered, FIX_ALL) == ["Fix all safe problems in this file"]


@pytest.mark.parametrize(
    "words, title, text, left",
    [
        ("the the", "Delete ‘ the’", ARTICLE.replace("the the", "the"), [CALLED, SON, IS]),
        ("called. for", "Delete ‘.’", ARTICLE.replace("called. for", "called for"), [THE, SON, IS]),
        ("called. for", "Replace ‘f’ with ‘F’", ARTICLE.replace("called. for", "called. For"), [THE, SON, IS]),
        ("Sonaccording", "Insert a space", ARTICLE.replace("Sonaccording", "Son according"), [THE, CALLED, IS]),
        ("the the", "Fix all 2 problems of ‘duplicated-word’ in this file", ARTICLE.replace("the the", "the").replace("is is", "is"), [CALLED, SON]),
        ("the the", "Fix all safe problems in this file", REPAIRED, [SON]),
    ],
)
async def test_a_repair_changes_what_it_says(editor, words, title, text, left):
    newline = "\r\n"
    await editor.start()
    uri = editor.open("a.txt", ARTICLE.replace("\n", newline))
    await editor.expect(uri, *FINDINGS)
    await editor.choose(uri, words, title)
    assert editor.texts[uri] == text.replace("\n", newline)
    await editor.expect(uri, *left)


@pytest.mark.parametrize("only", [["source.fixAll"], ["source"], [FIX_ALL]])
async def test_a_client_that_fixes_on_save_gets_one_action_with_its_edit(editor, only):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    (action,) = await editor.actions(uri, "A", only)
    assert (action.kind, action.data) == (FIX_ALL, None)
    editor.apply(action.edit)
    assert editor.texts[uri] == REPAIRED
    assert list(await editor.actions(uri, "A", only)) == []


@pytest.mark.parametrize("only, kinds", [("quickfix", {"quickfix"}), ("source.organizeImports", set()), ("source.fixAll.other", set())])
async def test_only_what_is_asked_for_is_offered(editor, only, kinds):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    assert {each.kind for each in await editor.actions(uri, "the the", [only])} == kinds


async def test_nothing_is_offered_where_nothing_is_found(editor):
    await editor.start()
    uri = editor.open("a.txt", CLEAN)
    assert list(await editor.actions(uri, "port")) == []


async def test_a_fix_of_all_is_made_when_it_is_chosen(make):
    """Where the client resolves; not of a text that has changed since."""
    editor = await make("visual-studio-code").start()
    uri = editor.open("a.txt", ARTICLE)
    (action,) = [each for each in await editor.actions(uri, "the the") if each.kind == FIX_ALL]
    assert action.edit is None
    resolved = await editor.client.code_action_resolve_async(action)
    assert (resolved.title, resolved.kind) == (action.title, FIX_ALL)
    editor.type(uri, 0, 0, "B")
    with pytest.raises(Exception, match="the text has changed; ask for the actions again"):
        await editor.client.code_action_resolve_async(action)
    with pytest.raises(AssertionError):
        editor.apply(resolved.edit)


async def test_an_action_with_its_edit_is_resolved_as_it_is(make):
    """Neovim asks for every action to be resolved."""
    editor = await make("neovim").start()
    uri = editor.open("a.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    action, *_ = await editor.actions(uri, "the the")
    assert action.edit is not None
    assert await editor.client.code_action_resolve_async(action) == action


# Accepting a finding


CONFIGURATIONS = {
    "none": None,
    "empty": "",
    "own": "# Our desk.\nfrom: vi\n\nwords:\n  # Approved.\n  - bánh mì\nnames: [Hà Nội]\nignore: []\nrules: {spelling: off} # for now\n",
    "crlf": "from: vi\r\nnames:\r\n  - Hà Nội\r\n",
}


def expected_lines(before: str | None, after: str):
    """Each line of the configuration is still there, in order, but for those that the edit is in."""
    rest = iter(after.splitlines())
    return all(any(line == known for known in rest) for line in (before or "").splitlines() if not line.startswith(("names: [", "ignore: [", "rules: {")))


@pytest.mark.parametrize("before", ["none", "own"])
@pytest.mark.parametrize(
    "title, words, left",
    [
        ("Ignore ‘merged-words’ for ‘Sonaccording’ in this file", "Sonaccording", [THE, CALLED, IS]),
        ("Ignore ‘duplicated-word’ in this file", "is is", [CALLED, SON]),
        ("Ignore ‘duplicated-word’ in this project", "is is", [CALLED, SON]),
        ("Add ‘Sonaccording’ to the project’s names", "Sonaccording", [THE, CALLED, IS]),
    ],
)
async def test_the_configuration_accepts_a_finding(editor, before, title, words, left):
    await accepts(editor, before, title, words, left)


@pytest.mark.parametrize("before", ["empty", "crlf"])
async def test_a_configuration_of_any_form_is_added_to(make, before):
    await accepts(make("visual-studio-code"), before, "Add ‘Sonaccording’ to the project’s names", "Sonaccording", [THE, CALLED, IS])


async def accepts(editor, before, title, words, left):
    await editor.start()
    configuration = editor.folder / ".mtlint.yml"
    if CONFIGURATIONS[before] is not None:
        configuration.write_text(CONFIGURATIONS[before], newline="")
    uri = editor.open("news/a: b.txt", ARTICLE)
    other = editor.open("news/other.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    able = editor.able.workspace.workspace_edit
    if before == "none" and not able.resource_operations:
        assert title not in titles(await editor.actions(uri, words))
        return
    await editor.choose(uri, words, title)
    await editor.expect(uri, *left)
    await editor.expect(other, *(FINDINGS if "this file" in title else left))
    assert editor.texts[uri] == ARTICLE
    files = tree(editor.folder)
    assert expected_lines(CONFIGURATIONS[before], files.pop(".mtlint.yml"))
    assert files == {"news/a: b.txt": ARTICLE, "news/other.txt": ARTICLE}
    assert editor.client.messages == []


@pytest.mark.parametrize("name", ["a.txt", "*.txt", "a*.txt", "a[bc].txt", "a?.txt", "{a,b}.txt", "a\\b.txt", "!a.txt", "“a” 'b' \"c\" # d.txt"])
async def test_a_file_with_any_name_is_accepted(make, name):
    editor = await make("visual-studio-code").start()
    uri = editor.open(name, ARTICLE)
    others = [editor.open("others.txt", ARTICLE), editor.open("news/" + name, ARTICLE)]
    await editor.expect(uri, *FINDINGS)
    await editor.choose(uri, "is is", "Ignore ‘duplicated-word’ in this file")
    await editor.expect(uri, CALLED, SON)
    for other in others:
        await editor.expect(other, *FINDINGS)


async def test_the_configuration_may_be_open_and_unsaved(editor):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    configuration = editor.open(".mtlint.yml", "from: vi\n", "yaml")
    editor.type(configuration, 0, 0, "# Unsaved.\n")
    await editor.choose(uri, "Sonaccording", "Add ‘Sonaccording’ to the project’s names")
    assert editor.texts[configuration] == "# Unsaved.\nfrom: vi\nnames:\n  - \"Sonaccording\"\n"
    editor.save(configuration)
    editor.tell(path(configuration))
    await editor.expect(uri, THE, CALLED, IS)


@pytest.mark.parametrize("newline", ["\r\n"], ids=["crlf"])
@pytest.mark.parametrize(
    "name, text, title, after, left",
    [
        ("a.html", PAGE, "Ignore ‘duplicated-word’ here", PAGE.replace("  <p>It", "  <!-- mtlint:ignore-next-line duplicated-word -->\n  <p>It"), [IS]),
        ("a.html", PAGE, "Ignore ‘duplicated-word’ in this file", PAGE + "<!-- mtlint:ignore-file duplicated-word -->\n", []),
        ("a.md", MARKDOWN, "Ignore ‘duplicated-word’ here", MARKDOWN.replace("town*.", "town*. <!-- mtlint:ignore duplicated-word -->", 1), []),
        ("a.md", MARKDOWN, "Ignore ‘duplicated-word’ in this file", MARKDOWN + "<!-- mtlint:ignore-file duplicated-word -->\n", []),
    ],
)
async def test_a_comment_accepts_a_finding(editor, name, text, title, after, left, newline):
    await editor.start()
    uri = editor.open(name, text.replace("\n", newline))
    await editor.expect(uri, *([IS, IS] if text is PAGE else [IS]))
    await editor.choose(uri, "is is", title)
    assert editor.texts[uri] == after.replace("\n", newline)
    await editor.expect(uri, *left)
    assert list(tree(editor.folder)) == [name]


async def test_a_new_document_is_not_named_in_the_configuration(editor):
    """It has no file yet; its project has a name for it."""
    await editor.start()
    (editor.folder / ".mtlint.yml").touch()
    uri = editor.open("untitled:Untitled-1", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    assert [title for title in titles(await editor.actions(uri, "Sonaccording")) if "merged-words" in title or "project" in title] == [
        "Add ‘Sonaccording’ to the project’s names", "Ignore ‘merged-words’ in this project",
    ]


@pytest.mark.parametrize("title", ["Ignore ‘duplicated-word’ in this file", "Ignore ‘duplicated-word’ in this project"])
async def test_a_configuration_elsewhere_accepts_a_finding(make, title):
    editor = make("visual-studio-code")
    (editor.folder / "desk").mkdir()
    (editor.folder / "house.yml").write_text("from: vi\n")
    await editor.start([editor.folder / "desk"], options={"config": str(editor.folder / "house.yml")})
    uri = editor.open("desk/a.txt", ARTICLE)
    other = editor.open("desk/news/a.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    await editor.choose(uri, "is is", title)
    await editor.expect(uri, CALLED, SON)
    await editor.expect(other, *(FINDINGS if "this file" in title else [CALLED, SON]))
    assert sorted(tree(editor.folder)) == ["desk/a.txt", "desk/news/a.txt", "house.yml"]


async def test_a_word_is_added_to_the_words(make):
    editor = await make("visual-studio-code").start()
    uri = editor.open("a.txt", "The ministry said thatthe road was closed on Monday.\n")
    await editor.expect(uri, ("merged-words", "thatthe"))
    await editor.choose(uri, "thatthe", "Add ‘thatthe’ to the project’s words")
    await editor.expect(uri)
    assert (editor.folder / ".mtlint.yml").read_text() == "words:\n  - \"thatthe\"\n"


async def test_the_edits_of_documents_have_their_versions(make):
    for knows in [True, False]:
        able = capabilities("visual-studio-code")
        able.workspace.workspace_edit = types.WorkspaceEditClientCapabilities(document_changes=knows)
        editor = await make("", able).start()
        uri = editor.open("a.txt", ARTICLE)
        edit = (await editor.actions(uri, "the the"))[0].edit
        assert (edit.changes is None, edit.document_changes is None) == (knows, not knows)
        if knows:
            assert [each.text_document.version for each in edit.document_changes] == [1]
