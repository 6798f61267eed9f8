"""Formatting, explanations, the line above the text, and commands."""

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from samples import ARTICLE, CLEAN, SON, FINDINGS, REPAIRED

OPTIONS = types.FormattingOptions(tab_size=2, insert_spaces=True)


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
async def test_formatting_makes_the_safe_repairs(editor, newline):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE.replace("\n", newline))
    document = types.TextDocumentIdentifier(uri)
    edits = await editor.client.text_document_formatting_async(types.DocumentFormattingParams(document, OPTIONS))
    # Small ones: what is around them keeps its cursor and marks.
    assert len(edits) == 3
    editor.change(uri, edits)
    assert editor.texts[uri] == REPAIRED.replace("\n", newline)
    await editor.expect(uri, SON)
    assert list(await editor.client.text_document_formatting_async(types.DocumentFormattingParams(document, OPTIONS))) == []


@pytest.mark.parametrize(
    "words, text",
    [
        ("It is is cold", ARTICLE.replace("is is", "is")),
        ("A😀 the the ship", ARTICLE.replace("the the", "the")),
        ("the ship sank", ARTICLE),
        (ARTICLE, REPAIRED),
    ],
)
async def test_range_formatting_repairs_what_lies_within(editor, words, text):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    params = types.DocumentRangeFormattingParams(types.TextDocumentIdentifier(uri), editor.range(uri, words), OPTIONS)
    editor.change(uri, await editor.client.text_document_range_formatting_async(params))
    assert editor.texts[uri] == text


async def hover(editor, uri, words, after=1):
    place = editor.range(uri, words).start
    place.character += after
    return await editor.client.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier(uri), place))


async def test_a_finding_is_explained(editor):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    explained = await hover(editor, uri, "is is")
    assert explained.range == editor.range(uri, "is is")
    assert explained.contents.kind == "markdown"
    title, summary, *_ = explained.contents.value.split("\n\n")
    assert title == "**‘is’ is repeated; delete one** `duplicates/duplicated-word`"
    assert summary
    assert "```diff\n- " in explained.contents.value
    assert await hover(editor, uri, "ship") is None


async def test_an_explanation_is_plain_where_markdown_is_unknown(editor):
    editor.able.text_document.hover.content_format = [types.MarkupKind.PlainText]
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    explained = await hover(editor, uri, "is is")
    assert explained.contents.kind == "plaintext"
    assert explained.contents.value.startswith("‘is’ is repeated; delete one [duplicates/duplicated-word]\n\n")
    assert "```" not in explained.contents.value


async def lenses(editor, uri):
    return list(await editor.client.text_document_code_lens_async(types.CodeLensParams(types.TextDocumentIdentifier(uri))))


async def test_a_line_above_the_text_counts_and_repairs(editor):
    await editor.start(options={"codeLens": True})
    uri = editor.open("a.txt", ARTICLE)
    (lens,) = await lenses(editor, uri)
    assert lens.range == types.Range(types.Position(0, 0), types.Position(0, 0))
    assert lens.command.title == "mtlint: 4 problems, fix 3 safe ones"
    await editor.execute(lens.command)
    assert editor.texts[uri] == REPAIRED
    (lens,) = await lenses(editor, uri)
    assert (lens.command.title, lens.command.command) == ("mtlint: 1 problem", "")
    assert await lenses(editor, editor.open("b.txt", CLEAN)) == []


async def test_the_line_above_the_text_comes_only_when_it_is_wanted(editor):
    await editor.start()
    assert await lenses(editor, editor.open("a.txt", ARTICLE)) == []


async def test_commands_that_make_no_sense_are_refused(editor):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    for command, arguments, message in [
        ("mtlint.fixNone", [], "unknown command ‘mtlint.fixNone’"), ("mtlint.fixAll", [], "no such document is open"),
        ("mtlint.fixAll", ["file:///a"], "no such document is open"), ("mtlint.applyEdit", ["a"], "‘arguments’ is missing or has a wrong type"),
    ]:
        with pytest.raises(JsonRpcException, match=message):
            await editor.client.workspace_execute_command_async(types.ExecuteCommandParams(command, arguments))
    await editor.expect(uri, *FINDINGS)
    assert editor.applied == []


async def test_a_repair_of_all_is_a_command_too(editor):
    await editor.start()
    uri = editor.open("a.txt", ARTICLE)
    await editor.execute(types.Command(title="", command="mtlint.fixAll", arguments=[uri]))
    assert editor.texts[uri] == REPAIRED
    await editor.expect(uri, SON)
