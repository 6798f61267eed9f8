import asyncio

import pytest

pytest.register_assert_rewrite("editor", "texts")

from editor import Editor  # noqa: E402

# The newest versions that pytest-lsp knows, and Visual Studio Code with what it has learned since: it asks for diagnostics.
CLIENTS = ["neovim", "visual-studio-code", "visual-studio-code-pull", "emacs"]


@pytest.fixture
async def make(tmp_path):
    """Makes editors of a kind whose server is stopped in the end, and must then end well."""
    folder = tmp_path / "Đà Nẵng & co"
    folder.mkdir()
    made: list[Editor] = []

    def new(name: str, able=None) -> Editor:
        made.append(Editor(name, folder, able))
        return made[-1]

    yield new
    for editor in made:
        if editor.client._server is not None:
            assert await asyncio.wait_for(editor.stop(), 20) == 0
            assert editor.client.error is None


@pytest.fixture(params=CLIENTS)
def editor(request, make) -> Editor:
    """Each of the editors, not started."""
    return make(request.param)
