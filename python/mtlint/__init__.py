"""Finds and repairs what machine translation leaves in news articles.

A thin layer over the command ``mtlint``, which must be in PATH, named by the environment variable ``MTLINT``, or given as ``binary``::

    import mtlint

    for finding in mtlint.lint("Snow fell in Kyivaccording to the mayor."):
        print(finding.rule, finding.text, finding.message)
    print(mtlint.fix("It is is cold."))

    with mtlint.Linter(fields=["title", "body"]) as linter:
        for record in linter.lint_records(records):
            print(record["mtlint"]["penalty"])

One process answers all texts of a linter. Offsets count characters, as Python's strings do.
"""

from __future__ import annotations

import json
import os
import subprocess
import threading
from dataclasses import dataclass
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence

__all__ = ["Edit", "Error", "Finding", "Fix", "Linter", "fix", "lint"]

Record = Dict[str, Any]


class Error(Exception):
    """The command is missing, has ended, or could not look at a record."""


@dataclass(frozen=True)
class Edit:
    """Characters ``start`` to ``end`` of a text, and what to put there."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Fix:
    """A repair; ``safety`` is ``safe`` (may be made unasked) or ``suggested``."""

    safety: str
    edits: Sequence[Edit]

    def apply(self, text: str) -> str:
        """The text with the repair made."""
        for edit in reversed(self.edits):
            text = text[: edit.start] + edit.replacement + text[edit.end :]
        return text


@dataclass(frozen=True)
class Finding:
    """Something a careful reader would stumble over: characters ``start`` to ``end`` of a field."""

    field: str
    rule: str
    damage: str
    severity: str
    start: int
    end: int
    text: str
    message: str
    fixes: Sequence[Fix]

    @classmethod
    def from_json(cls, value: Record) -> "Finding":
        """Reads a finding as ``mtlint check --jsonl`` writes it."""
        fixes = [Fix(f["safety"], [Edit(e["start"], e["end"], e["replacement"]) for e in f["edits"]]) for f in value["fixes"]]
        return cls(
            value["field"], value["rule"], value["class"], value["severity"], value["start"], value["end"], value["text"], value["message"], fixes
        )


class _Process:
    """A command that answers each line with a line."""

    def __init__(self, arguments: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        except OSError as error:
            raise Error(f"{arguments[0]} cannot be run: {error.strerror}") from error
        self._lock = threading.Lock()

    def answer(self, record: Record) -> Record:
        """The answer to one record."""
        with self._lock:
            self._write(record)
            return self._read()

    def answers(self, records: Iterable[Record]) -> Iterator[Record]:
        """The answers to many records, in their order; a thread writes ahead."""
        with self._lock:
            written = threading.Semaphore(0)
            state: Dict[str, Any] = {"count": 0, "error": None, "done": False}

            def write() -> None:
                try:
                    for record in records:
                        self._write(record)
                        state["count"] += 1
                        written.release()
                except BaseException as error:  # handed to the reader
                    state["error"] = error
                finally:
                    state["done"] = True
                    written.release()

            writer = threading.Thread(target=write, daemon=True)
            writer.start()
            read = 0
            while True:
                written.acquire()
                if state["done"] and read == state["count"]:
                    break
                yield self._read()
                read += 1
            writer.join()
            if state["error"] is not None:
                raise state["error"]

    def _write(self, record: Record) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise Error("mtlint has ended") from error

    def _read(self) -> Record:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line.endswith(b"\n"):
            raise Error("mtlint has ended")
        answer: Record = json.loads(line)
        return answer

    def close(self) -> None:
        """Ends the command."""
        if self._process.stdin is not None:
            try:
                self._process.stdin.close()
            except OSError:
                pass
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


class Linter:
    """One mtlint for many texts. Use it in a ``with`` statement, or call ``close``.

    ``fields`` are the fields of records that are texts, as ``--field`` takes them; ``source`` is the language the texts were translated from;
    ``level`` is the lowest severity shown; ``suggested`` makes ``fix`` apply suggested repairs as well; ``arguments`` go to the command as they are.
    """

    def __init__(
        self,
        fields: Sequence[str] = ("text",),
        *,
        source: Optional[str] = None,
        level: str = "warning",
        suggested: bool = False,
        binary: Optional[str] = None,
        arguments: Sequence[str] = (),
    ) -> None:
        self._fields = list(fields)
        self._binary = binary or os.environ.get("MTLINT") or "mtlint"
        common = ["--jsonl", "--level", level, *arguments]
        for field in fields:
            common += ["--field", field]
        if source:
            common += ["--from", source]
        self._arguments = {"check": ["check", *common], "fix": ["fix", *common] + (["--suggested"] if suggested else [])}
        self._processes: Dict[str, _Process] = {}

    def lint(self, text: str) -> List[Finding]:
        """What is wrong with a text. The first of the linter's fields stands for it."""
        answer = self._process("check").answer({self._fields[0]: text})
        said = answer["mtlint"]
        if "error" in said:
            if not text.strip():
                return []
            raise Error(said["error"])
        return [Finding.from_json(value) for value in said["findings"]]

    def fix(self, text: str) -> str:
        """The text with its safe repairs made."""
        fixed: str = self._process("fix").answer({self._fields[0]: text})[self._fields[0]]
        return fixed

    def lint_records(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records, each with a member ``mtlint``: findings, counts, penalty; or ``error``."""
        return self._process("check").answers(records)

    def fix_records(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records with the safe repairs of their fields made."""
        return self._process("fix").answers(records)

    def _process(self, command: str) -> _Process:
        if command not in self._processes:
            self._processes[command] = _Process([self._binary, *self._arguments[command]])
        return self._processes[command]

    def close(self) -> None:
        """Ends the commands."""
        for process in self._processes.values():
            process.close()
        self._processes.clear()

    def __enter__(self) -> "Linter":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def lint(text: str, **options: Any) -> List[Finding]:
    """What is wrong with a text; options as ``Linter`` takes them."""
    with Linter(**options) as linter:
        return linter.lint(text)


def fix(text: str, **options: Any) -> str:
    """A text with its safe repairs made; options as ``Linter`` takes them."""
    with Linter(**options) as linter:
        return linter.fix(text)
