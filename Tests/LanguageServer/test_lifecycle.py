"""How a server is started, stopped, and asked out of turn."""

import asyncio

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from samples import ARTICLE, EMOJI, FINDINGS, THE


async def test_it_starts_and_stops(editor):
    await editor.start()
    assert editor.answer.server_info.name == "mtlint"
    assert editor.answer.server_info.version
    assert await editor.stop() == 0


async def test_it_needs_no_abilities(make):
    """A client that says nothing gets UTF-16, diagnostics sent to it, and actions as commands."""
    editor = make("plain")
    await editor.start([])
    uri = editor.open("a.txt", EMOJI)
    (diagnostic,) = await editor.expect(uri, THE)
    assert diagnostic.range.start.character == 6
    assert (diagnostic.related_information, diagnostic.code_description, diagnostic.tags) == (None, None, None)
    offered = await editor.actions(uri, "the the")
    assert [type(each) for each in offered] == [types.Command] * len(offered)
    assert {each.command for each in offered} <= set(editor.answer.capabilities.execute_command_provider.commands)
    await editor.choose(uri, "the the", "Delete ‘ the’")
    assert editor.texts[uri] == "A😀 é the ship sank.\n"
    assert not editor.registered


@pytest.mark.parametrize("ends", ["exit", "stream"])
async def test_an_end_without_shutdown_is_status_1(make, ends):
    editor = make("neovim")
    await editor.start()
    server = editor.client._server
    if ends == "exit":
        editor.client.exit(None)
    else:
        server.stdin.close()
    assert await asyncio.wait_for(server.wait(), 20) == 1
    editor.client.error = None
    await editor.client.stop()
    editor.client._server = None


async def test_requests_out_of_turn_are_refused(editor):
    await editor.start()
    with pytest.raises(JsonRpcException, match="initialized already") as refusal:
        await editor.client.initialize_async(types.InitializeParams(capabilities=editor.able))
    assert refusal.value.code == -32600
    with pytest.raises(JsonRpcException, match="not something that mtlint does") as refusal:
        await editor.client.text_document_definition_async(
            types.DefinitionParams(types.TextDocumentIdentifier("file:///a"), types.Position(0, 0))
        )
    assert refusal.value.code == -32601
    with pytest.raises(JsonRpcException, match="‘file:///a’ is not open") as refusal:
        await editor.client.text_document_hover_async(types.HoverParams(types.TextDocumentIdentifier("file:///a"), types.Position(0, 0)))
    assert refusal.value.code == -32602
    await editor.client.shutdown_async(None)
    with pytest.raises(JsonRpcException, match="came after ‘shutdown’") as refusal:
        await editor.client.workspace_execute_command_async(types.ExecuteCommandParams("mtlint.fixAll", []))
    assert refusal.value.code == -32600
    editor.client.exit(None)
    assert await asyncio.wait_for(editor.client._server.wait(), 20) == 0


async def test_a_cancelled_request_is_answered_as_such(editor):
    """The second is taken back while the first is worked on; others are answered as ever."""
    await editor.start()
    uri = editor.open("a.txt", ARTICLE * 100)
    place = types.Range(types.Position(0, 0), types.Position(0, 1))
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, types.CodeActionContext(diagnostics=[]))
    first = editor.client.text_document_code_action_async(params)
    second = editor.client.protocol.send_request_async("textDocument/codeAction", params, msg_id="mine")
    tasks = [asyncio.ensure_future(first), asyncio.ensure_future(second)]
    await asyncio.sleep(0)
    editor.client.cancel_request(types.CancelParams("mine"))
    assert [each.title for each in await tasks[0]] == ["Fix all safe problems in this file"]
    with pytest.raises(JsonRpcException, match="cancelled") as refusal:
        await tasks[1]
    assert refusal.value.code == -32800
    uri = editor.open("b.txt", ARTICLE)
    await editor.expect(uri, *FINDINGS)
