"""An editor as mtlint’s language server sees one: its abilities, its documents, and what it does with answers."""

import asyncio
import copy
import functools
import os
import pathlib
import time
from urllib.parse import unquote, urlparse

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

import texts

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("MTLINT") or str(ROOT / ".build/debug/mtlint")
# Seconds until a test gives up waiting for what must come.
PATIENCE = 20

# Both take long, and are the same for every test.
known_capabilities = functools.cache(client_capabilities)
converter = functools.cache(default_converter)


def capabilities(name: str) -> types.ClientCapabilities:
    """What an editor says that it can do: a file of pytest-lsp, or one with what has come since; `plain` says nothing."""
    if name == "plain":
        return types.ClientCapabilities()
    if name != "visual-studio-code-pull":
        return copy.deepcopy(known_capabilities(name))
    able = copy.deepcopy(known_capabilities("visual-studio-code"))
    able.text_document.diagnostic = types.DiagnosticClientCapabilities(
        dynamic_registration=True, related_information=True, code_description_support=True,
        tag_support=types.ClientDiagnosticsTagOptions(value_set=[types.DiagnosticTag.Unnecessary]),
    )
    able.text_document.publish_diagnostics.version_support = True
    able.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    return able


def path(uri: str) -> pathlib.Path:
    return pathlib.Path(unquote(urlparse(uri).path))


class Editor:
    def __init__(self, name: str, folder: pathlib.Path, able: types.ClientCapabilities | None = None):
        self.able = able or capabilities(name)
        self.folder = folder
        self.client = LanguageClient(converter_factory=converter)
        own = {types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, types.WORKSPACE_DIAGNOSTIC_REFRESH, types.WORKSPACE_CONFIGURATION}
        register_lsp_features(self.client, {method: answer for method, answer in DEFAULT_CLIENT_FEATURES.items() if method not in own})
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.published: list[types.PublishDiagnosticsParams] = []
        self.registered: dict[str, types.Registration] = {}
        self.applied: list[types.ApplyWorkspaceEditParams] = []
        self.refreshes: list[str] = []
        self.told_settings = asyncio.Event()
        # Changes are sent as whole texts, or as the edits that they are.
        self.sends_whole_texts = False

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: types.PublishDiagnosticsParams):
            self.published.append(params)

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams):
            for registration in params.registrations:
                self.registered[registration.method] = registration

        @self.client.feature(types.WORKSPACE_CONFIGURATION)
        def configuration(params: types.ConfigurationParams):
            self.told_settings.set()
            return [self.client.get_configuration(section=each.section, scope_uri=each.scope_uri) for each in params.items]

        @self.client.feature(types.WORKSPACE_APPLY_EDIT)
        def apply(params: types.ApplyWorkspaceEditParams):
            self.applied.append(params)
            self.apply(params.edit)
            return types.ApplyWorkspaceEditResult(applied=True)

        @self.client.feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)
        def refresh(params):
            self.refreshes.append("diagnostic")

        @self.client.feature(types.WORKSPACE_CODE_LENS_REFRESH)
        def refresh_lenses(params):
            self.refreshes.append("codeLens")

    async def start(self, folders: list[pathlib.Path] | None = None, options=None, settings=None):
        """Starts the server; `settings` are those of the section mtlint: of all folders, or by folder’s URI."""
        for scope, values in (settings or {}).items():
            self.client.set_configuration(values, section="mtlint", scope_uri=scope)
        await self.client.start_io(PROGRAM, "lsp", cwd=str(self.folder))
        folders = [self.folder] if folders is None else folders
        self.answer = await self.client.initialize_session(
            types.InitializeParams(
                capabilities=self.able, root_uri=folders[0].as_uri() if folders else None, initialization_options=options,
                workspace_folders=[types.WorkspaceFolder(uri=each.as_uri(), name=each.name) for each in folders],
            )
        )
        if self.able.workspace and self.able.workspace.configuration:
            await asyncio.wait_for(self.told_settings.wait(), PATIENCE)
        return self

    async def stop(self) -> int | None:
        """The exit status of the server."""
        server = self.client._server
        if server.returncode is None:
            await self.client.shutdown_session()
        await self.client.stop()
        return server.returncode

    @property
    def encoding(self) -> str:
        return self.answer.capabilities.position_encoding or "utf-16"

    @property
    def pulls(self) -> bool:
        return self.answer.capabilities.diagnostic_provider is not None

    # Documents

    def open(self, name: str, text: str, language: str = "plaintext") -> str:
        """Opens a document and returns its URI; but for `untitled:`, it is a file of the folder, which holds the text."""
        uri = name
        if not name.startswith("untitled:"):
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, newline="")
            uri = file.as_uri()
        self.texts[uri], self.versions[uri] = text, 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri=uri, language_id=language, version=1, text=text))
        )
        return uri

    def type(self, uri: str, start: int, end: int, new: str):
        """Replaces the characters between two indices."""
        self.change(uri, [types.TextEdit(texts.between(self.texts[uri], start, end, self.encoding), new)])

    def change(self, uri: str, edits):
        """Makes edits of a document and tells the server, one change after the other, the last of the text first."""
        old = self.texts[uri]
        self.texts[uri] = texts.applied(old, edits, self.encoding)
        self.versions[uri] += 1
        if self.sends_whole_texts:
            changes = [types.TextDocumentContentChangeWholeDocument(text=self.texts[uri])]
        else:
            last_first = sorted(enumerate(edits), key=lambda e: (texts.offset(old, e[1].range.start, self.encoding), e[0]), reverse=True)
            changes = [types.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text) for _, edit in last_first]
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(uri=uri, version=self.versions[uri]), changes)
        )

    def save(self, uri: str):
        path(uri).write_text(self.texts[uri], newline="")
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def close(self, uri: str):
        del self.texts[uri]
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def write(self, name: str, text: str):
        """A file changes on the disk; the server hears of it if it asked to, else when a document is saved."""
        file = self.folder / name
        file.write_text(text, newline="")
        self.tell(file)

    def tell(self, file: pathlib.Path):
        if types.WORKSPACE_DID_CHANGE_WATCHED_FILES in self.registered:
            event = types.FileEvent(file.as_uri(), types.FileChangeType.Changed)
            self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        else:
            for uri in self.texts:
                if uri.startswith("file:"):
                    self.save(uri)

    def apply(self, edit: types.WorkspaceEdit):
        """Makes an edit of open documents and of files, if this editor knows its form."""
        able = self.able.workspace.workspace_edit if self.able.workspace else None
        operations = (able and able.resource_operations) or []
        if edit.document_changes is not None:
            assert (able and able.document_changes) or operations, "documentChanges were not said to be known"
        for uri, edits in (edit.changes or {}).items():
            self.edit(uri, None, edits)
        for change in edit.document_changes or []:
            if isinstance(change, types.CreateFile):
                assert types.ResourceOperationKind.Create in operations, "files to create were not said to be known"
                if not path(change.uri).exists():
                    path(change.uri).touch()
            else:
                self.edit(change.text_document.uri, change.text_document.version, change.edits)

    def edit(self, uri: str, version: int | None, edits):
        file = path(uri)
        text = self.texts[uri] if uri in self.texts else file.read_bytes().decode()
        for edit in edits:
            # Where a text ends with a line end, Neovim makes an empty line of what is added behind it.
            assert text == "" or edit.range.start.line < len(text.splitlines()), f"{edit} is behind the last line"
        if uri in self.texts:
            assert version in (None, self.versions[uri])
            self.change(uri, edits)
        else:
            file.write_text(texts.applied(text, edits, self.encoding), newline="")
            self.tell(file)

    # Findings

    async def pull(self, uri: str, previous: str | None = None):
        document = types.TextDocumentIdentifier(uri)
        return await self.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document, previous_result_id=previous))

    async def diagnostics(self, uri: str) -> list[types.Diagnostic] | None:
        """The latest diagnostics; None before the first."""
        if self.pulls:
            return list((await self.pull(uri)).items)
        return next((list(each.diagnostics) for each in reversed(self.published) if each.uri == uri), None)

    async def expect(self, uri: str, *expected: tuple[str, str]) -> list[types.Diagnostic]:
        """Waits until just these findings are known: of each its rule and the text that it stands on."""
        async def found():
            known = await self.diagnostics(uri)
            if known is None:
                return None, None
            try:
                return known, [(each.code, texts.shown(self.texts[uri], each.range, self.encoding)) for each in known]
            except AssertionError as stale:
                return known, stale

        return await self.wait(found, list(expected))

    async def wait(self, found, expected):
        """Waits until the second of what is found is what is expected, and returns the first."""
        end = time.monotonic() + PATIENCE
        while True:
            value, seen = await found()
            if seen == expected or time.monotonic() > end:
                assert seen == expected
                return value
            await asyncio.sleep(0.01)

    # Actions

    def range(self, uri: str, words: str) -> types.Range:
        start = self.texts[uri].index(words)
        return texts.between(self.texts[uri], start, start + len(words), self.encoding)

    async def actions(self, uri: str, words: str, only: list[str] | None = None):
        """What is offered on some words."""
        place = self.range(uri, words)
        shown = [each for each in await self.diagnostics(uri) or [] if each.range == place]
        context = types.CodeActionContext(diagnostics=shown, only=only)
        return await self.client.text_document_code_action_async(
            types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        )

    async def choose(self, uri: str, words: str, title: str, only: list[str] | None = None):
        """Chooses the one action with a title, and makes its edit."""
        offered = await self.actions(uri, words, only)
        (action,) = [each for each in offered if each.title == title] or [[each.title for each in offered]]
        assert isinstance(action, types.CodeAction | types.Command), action
        if isinstance(action, types.Command):
            await self.execute(action)
        elif action.edit is None:
            self.apply((await self.client.code_action_resolve_async(action)).edit)
        else:
            self.apply(action.edit)

    async def execute(self, command: types.Command):
        count = len(self.applied)
        await self.client.workspace_execute_command_async(types.ExecuteCommandParams(command.command, command.arguments))
        async def found():
            return None, len(self.applied)

        await self.wait(found, count + 1)


def tree(folder: pathlib.Path) -> dict[str, str]:
    """The files below a folder, by relative path."""
    return {str(file.relative_to(folder)): file.read_bytes().decode() for file in sorted(folder.rglob("*")) if file.is_file()}

