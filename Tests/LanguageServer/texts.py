"""Texts as editors count them: lines and characters of LSP's position encodings."""

from lsprotocol import types

UNITS = {
    "utf-8": lambda character: len(character.encode()),
    "utf-16": lambda character: 2 if ord(character) > 0xFFFF else 1,
    "utf-32": lambda character: 1,
}


def offset(text: str, position: types.Position, encoding: str) -> int:
    """The index of the character at a position, which must lie in the text and between two characters."""
    lines = text.split("\n")
    assert 0 <= position.line < len(lines), f"line {position.line} of {len(lines)}"
    line = lines[position.line].removesuffix("\r")
    count = index = 0
    while count < position.character:
        assert index < len(line), f"character {position.character} of ‘{line}’ is behind its end"
        count += UNITS[encoding](line[index])
        index += 1
    assert count == position.character, f"{position} lies within a character of ‘{line}’"
    return sum(len(before) + 1 for before in lines[: position.line]) + index


def position(text: str, index: int, encoding: str) -> types.Position:
    """The position of the character with an index."""
    before = text[:index].split("\n")
    return types.Position(len(before) - 1, sum(map(UNITS[encoding], before[-1])))


def between(text: str, start: int, end: int, encoding: str) -> types.Range:
    return types.Range(position(text, start, encoding), position(text, end, encoding))


def shown(text: str, range: types.Range, encoding: str) -> str:
    return text[offset(text, range.start, encoding) : offset(text, range.end, encoding)]


def applied(text: str, edits, encoding: str) -> str:
    """The text after edits, which must be disjoint."""
    places = sorted((offset(text, e.range.start, encoding), offset(text, e.range.end, encoding), e.new_text) for e in edits)
    for (_, end, _), (start, _, _) in zip(places, places[1:]):
        assert end <= start, f"{places} overlap"
    for start, end, new in reversed(places):
        text = text[:start] + new + text[end:]
    return text
