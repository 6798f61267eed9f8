"""Documents as they are opened, changed and closed; where findings stand in them."""

import pytest
from lsprotocol import types

import texts
from editor import capabilities
from samples import ARTICLE, CALLED, CLEAN, SON, EMOJI, FINDINGS, IS, MARKDOWN, NOTES, PAGE, THE


@pytest.mark.parametrize("encoding, character", [("utf-8", 9), ("utf-16", 6), ("utf-32", 5)])
async def test_positions_are_counted_as_the_client_asks(make, encoding, character):
    able = capabilities("neovim")
    able.general.position_encodings = [encoding, "utf-16"]
    editor = await make("neovim", able).start()
    assert editor.encoding == encoding
    uri = editor.open("a.txt", EMOJI)
    (diagnostic,) = await editor.expect(uri, THE)
    assert diagnostic.range == types.Range(types.Position(0, character), types.Position(0, character + 7))
    # What the client sends is counted in the same way.
    editor.type(uri, editor.texts[uri].index("sank"), len(EMOJI) - 1, "🚢 is is")
    await editor.expect(uri, THE, IS)
    await editor.choose(uri, "is is", "Delete ‘ is’")
    await editor.choose(uri, "the the", "Delete ‘ the’")
    assert editor.texts[uri] == "A😀 é the ship 🚢 is\n"
    await editor.expect(uri)


async def test_an_unknown_encoding_is_passed_over(make):
    able = capabilities("neovim")
    able.general.position_encodings = ["utf-7", "utf-32"]
    editor = await make("neovim", able).start()
    assert editor.encoding == "utf-32"


@pytest.mark.parametrize("whole", [False, True], ids=["edits", "whole"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
async def test_changes_are_followed(editor, whole, newline):
    await editor.start()
    editor.sends_whole_texts = whole
    uri = editor.open("a.txt", CLEAN.replace("\n", newline))
    await editor.expect(uri)
    editor.type(uri, 0, 0, f"“Go 😀.”{newline}")
    editor.type(uri, len(editor.texts[uri]), len(editor.texts[uri]), f"It is cold.{newline}")
    await editor.expect(uri)
    place = editor.texts[uri].index("It is") + 2
    for character in " is":
        editor.type(uri, place, place, character)
        place += 1
    await editor.expect(uri, IS)
    editor.type(uri, place - 3, place, "")
    await editor.expect(uri)
    assert editor.texts[uri] == f"“Go 😀.”{newline}The port is closed.{newline}It is cold.{newline}"
    # Several edits in one message; line ends that go.
    text = editor.texts[uri]
    first, second = text.index(newline), text.index(newline, text.index("closed."))
    places = [(first, first + len(newline), " "), (second, second + len(newline), " "), (len(text), len(text), "The gate is is open.")]
    editor.change(uri, [types.TextEdit(texts.between(text, start, end, editor.encoding), new) for start, end, new in places])
    assert editor.texts[uri] == f"“Go 😀.” The port is closed. It is cold.{newline}The gate is is open."
    await editor.expect(uri, IS)


async def test_a_closed_document_has_no_findings(editor):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    editor.close(uri)
    if editor.pulls:
        report = await editor.client.workspace_diagnostic_async(
            types.WorkspaceDiagnosticParams([types.PreviousResultId(uri, "1")])
        )
        assert [(each.uri, each.kind, list(each.items)) for each in report.items] == [(uri, "full", [])]
    else:
        async def latest():
            return None, list(editor.published[-1].diagnostics)

        await editor.wait(latest, [])
    # Opened again it is as on the first day.
    editor.open("a.txt", CLEAN)
    await editor.expect(uri)


async def test_a_new_document_without_a_file(editor):
    await editor.start()
    uri = editor.open("untitled:Untitled-1", ARTICLE)
    await editor.expect(uri, *FINDINGS)
    await editor.choose(uri, "the the", "Delete ‘ the’")
    await editor.expect(uri, CALLED, SON, IS)


@pytest.mark.parametrize("name", ["page.txt", "untitled:page"])
@pytest.mark.parametrize("language, text, expected", [("html", PAGE, [IS, IS]), ("markdown", MARKDOWN, [IS])])
async def test_the_language_tells_the_format(editor, name, language, text, expected):
    await editor.start()
    await editor.expect(editor.open(name, text, language), *expected)
    await editor.expect(editor.open("notes.txt", NOTES), ("markup-residue", "<script>"), IS)


async def test_the_name_tells_the_format(editor):
    await editor.start()
    await editor.expect(editor.open("a.md", MARKDOWN), IS)


async def test_data_are_checked_where_somebody_has_said_which_are_texts(editor):
    await editor.start()
    record = '{"body": "It is is cold."}'
    await editor.expect(editor.open("a.json", record, "json"))
    editor.write(".mtlint.yml", "fields: [body]\n")
    await editor.expect(editor.open("b.json", record, "json"), IS)


async def test_a_broken_page_says_nothing_and_is_taken_up_again(editor):
    editor.write(".mtlint.yml", "fields: [body]\n")
    await editor.start()
    uri = editor.open("a.json", '{"body": "It is is cold."', "json")
    editor.type(uri, len(editor.texts[uri]), len(editor.texts[uri]), "}")
    await editor.expect(uri, IS)
    editor.type(uri, 0, 1, "")
    await editor.expect(uri)
