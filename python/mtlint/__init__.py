"""Finds and repairs what machine translation leaves in news articles.

A thin layer over the command ``mtlint``, which must be in PATH, named by the environment variable ``MTLINT``, or given as ``binary``::

    import mtlint

    for finding in mtlint.lint("Snow fell in Kyivaccording to the mayor."):
        print(finding.rule, finding.text, finding.message)
    print(mtlint.fix("It is is cold."))

    with mtlint.Linter(fields=["title", "body"]) as linter:
        for record in linter.lint_records(records):
            print(record["mtlint"]["penalty"])

A linter keeps its processes and uses them again. Offsets count characters, as Python's strings do.
"""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import threading
import weakref
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Any, Dict, Iterable, Iterator, List, Optional, Sequence, Set, Tuple

__all__ = ["Edit", "Error", "Finding", "Fix", "Linter", "Record", "RelatedPlace", "fix", "lint"]

Record = Dict[str, Any]

_PIECE = 1 << 18
"""Bytes read at a time."""

_AHEAD = 1 << 16
"""No more records are taken while so many bytes wait to be sent."""

_PATIENCE = 5.0
"""Seconds that a process gets to end by itself."""


class Error(Exception):
    """The command is missing, has ended, or could not look at a text."""


@dataclass(frozen=True)
class Edit:
    """Characters ``start`` to ``end`` of a text, and what to put there."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Fix:
    """A repair; ``safety`` is ``safe`` (the text alone makes it certain) or ``suggested``."""

    safety: str
    edits: Sequence[Edit]

    def apply(self, text: str) -> str:
        """The text with the repair made."""
        for edit in sorted(self.edits, key=lambda edit: edit.start, reverse=True):
            text = text[: edit.start] + edit.replacement + text[edit.end :]
        return text


@dataclass(frozen=True)
class RelatedPlace:
    """Another place that a finding speaks of, such as the first printing of what is repeated: characters ``start`` to ``end`` of a field."""

    field: str
    start: int
    end: int
    text: str
    message: str


@dataclass(frozen=True)
class Finding:
    """Something a careful reader would stumble over: characters ``start`` to ``end`` of a field.

    ``field`` says where in the record the text is, as a JSON pointer such as ``/body``.
    """

    field: str
    rule: str
    damage: str
    severity: str
    start: int
    end: int
    text: str
    message: str
    fixes: Sequence[Fix]
    related: Sequence[RelatedPlace] = ()

    @classmethod
    def from_json(cls, value: Record) -> Finding:
        """Reads one of the ``findings`` of a record's member ``mtlint``."""
        fixes = [Fix(f["safety"], [Edit(e["start"], e["end"], e["replacement"]) for e in f["edits"]]) for f in value["fixes"]]
        related = [RelatedPlace(p["field"], p["start"], p["end"], p["text"], p["message"]) for p in value.get("related", ())]
        return cls(
            value["field"],
            value["rule"],
            value["class"],
            value["severity"],
            value["start"],
            value["end"],
            value["text"],
            value["message"],
            fixes,
            related,
        )


class _Process:
    """A command that answers each line with a line. One thread uses it at a time.

    It is written to and read from in turn, whichever is possible, so that neither side can wait for the other for ever, whatever the size of the
    records; nothing runs beside the caller's thread.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(arguments, stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0)
        except OSError as error:
            raise Error(f"{arguments[0]} cannot be run: {error.strerror}") from error
        # A pipe was asked for, thus none is None.
        self._pipes: Tuple[IO[bytes], ...] = tuple(p for p in (self._process.stdin, self._process.stdout, self._process.stderr) if p)
        self._input, self._output, self._errors = (p.fileno() for p in self._pipes)
        for each in (self._input, self._output, self._errors):
            os.set_blocking(each, False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._output, selectors.EVENT_READ)
        self._selector.register(self._errors, selectors.EVENT_READ)
        self._name = arguments[0]
        self._owner = os.getpid()
        self._unsent = bytearray()
        self._received = bytearray()
        self._said = b""
        self._has_ended = False
        self._is_stopped = False
        self._unanswered = 0

    @property
    def is_ready(self) -> bool:
        """It runs and owes no answer."""
        return not self._has_ended and self._unanswered == 0 and self._owner == os.getpid() and self._process.poll() is None

    def answers(self, records: Iterable[Record]) -> Iterator[Record]:
        """The answers to records, in their order."""
        source: Optional[Iterator[Record]] = iter(records)
        while source is not None or self._unanswered:
            if source is not None and len(self._unsent) < _AHEAD:
                try:
                    self._unsent += json.dumps(next(source)).encode() + b"\n"
                    self._unanswered += 1
                except StopIteration:
                    source = None
                    continue
            for line in self._exchange(waits=source is None or len(self._unsent) >= _AHEAD):
                self._unanswered -= 1
                yield json.loads(line)

    def _exchange(self, waits: bool) -> List[bytearray]:
        """Sends and receives what is possible now, or as soon as something is: the lines that have come."""
        self._watch(self._input, bool(self._unsent))
        lines: List[bytearray] = []
        for key, _ in self._selector.select(None if waits else 0):
            if key.fd == self._input:
                try:
                    del self._unsent[: os.write(self._input, self._unsent)]
                except BlockingIOError:
                    pass
                except OSError:  # It has ended; what it answered before that is still to be read.
                    self._unsent.clear()
                continue
            try:
                got = os.read(key.fd, _PIECE)
            except BlockingIOError:
                continue
            if key.fd == self._errors:
                self._said = (self._said + got)[-4096:]
                self._watch(self._errors, bool(got))
            elif got:
                self._received += got
                if b"\n" in got:
                    *lines, self._received = self._received.split(b"\n")
            else:
                raise Error(self._last_words())
        return lines

    def _watch(self, pipe: int, wanted: bool) -> None:
        is_watched = pipe in self._selector.get_map()
        if wanted and not is_watched:
            self._selector.register(pipe, selectors.EVENT_WRITE)
        elif is_watched and not wanted:
            self._selector.unregister(pipe)

    def _last_words(self) -> str:
        """Why it has ended."""
        if self._is_stopped:
            return "the linter has been closed"
        try:
            code = self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            return f"{self._name} has closed its output"
        try:
            self._said += os.read(self._errors, _PIECE)
        except OSError:
            pass
        said = self._said.decode(errors="replace").strip().splitlines()
        if code < 0:
            return f"{self._name} was ended by signal {-code}"
        return f"{self._name} has ended with exit status {code}" + (f": {said[-1]}" if code and said else "")

    def stop(self) -> None:
        """Ends the command while somebody uses it, who hears of it."""
        self._is_stopped = True
        if self._owner == os.getpid():
            self._process.kill()
            self._process.wait()

    def end(self) -> None:
        """Ends the command, which nobody uses: at once if it owes answers."""
        if self._has_ended:
            return
        self._has_ended = True
        self._selector.close()
        for pipe in self._pipes:
            pipe.close()
        if self._owner != os.getpid():  # A fork has it too; its end is not ours to make.
            return
        if self._unanswered:
            self._process.kill()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _end(processes: Iterable[_Process]) -> None:
    for process in processes:
        process.end()


class Linter:
    """mtlint for many texts. Use it in a ``with`` statement, or call ``close``. Threads may share it.

    ``fields`` are the fields of records that are texts, as ``--field`` takes them; ``source`` is the language the texts were translated from;
    ``level`` is the lowest severity shown; ``suggested`` makes ``fix`` apply suggested repairs as well; ``timeout_ms``
    are the milliseconds that a text or a record may take: one that takes longer has an error, or comes back as it is; ``id`` is the field that records
    are known by, whose value is said in their answers; ``arguments`` go to the command as they are.
    """

    def __init__(
        self,
        fields: Sequence[str] = ("text",),
        *,
        source: Optional[str] = None,
        level: str = "warning",
        suggested: bool = False,
        timeout_ms: Optional[int] = None,
        id: Optional[str] = None,
        binary: Optional[str] = None,
        arguments: Sequence[str] = (),
    ) -> None:
        self._fields = tuple(fields)
        self._command = [binary or os.environ.get("MTLINT") or "mtlint"]
        self._options = ["--jsonl", "--level", level, *arguments]
        if source is not None:
            self._options += ["--from", source]
        if timeout_ms is not None:
            self._options += ["--timeout-ms", str(timeout_ms)]
        if id is not None:
            self._options += ["--id", id]
        self._fix_options = ["--suggested"] if suggested else []
        self._lock = threading.Lock()
        self._is_closed = False
        self._idle: Dict[Tuple[str, Tuple[str, ...]], List[_Process]] = {}
        self._processes: Set[_Process] = set()
        # Ends them also when nobody has closed the linter.
        weakref.finalize(self, _end, self._processes)

    def lint(self, text: str) -> List[Finding]:
        """What is wrong with a text."""
        (answer,) = self._answers("check", ("text",), [{"text": text}])
        said = answer["mtlint"]
        if "error" not in said:
            return [Finding.from_json(value) for value in said["findings"]]
        if text.strip():
            raise Error(said["error"])
        return []

    def fix(self, text: str) -> str:
        """The text with its safe repairs made."""
        (answer,) = self._answers("fix", ("text",), [{"text": text}])
        fixed: str = answer["text"]
        return fixed

    def lint_records(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records, in their order, each with a member ``mtlint``: findings, counts, penalty; or ``error``.

        Some records are taken before the first answer is there. An iteration that is given up half way ends its process.
        """
        for answer in self._answers("check", self._fields, (_without_answer(record) for record in records)):
            answer.setdefault("mtlint", {"error": "too long"})
            yield answer

    def fix_records(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records, in their order, with the safe repairs of their fields made. A record that cannot be looked at comes back as it is."""
        return self._answers("fix", self._fields, records)

    def close(self) -> None:
        """Ends the processes, and with them the iterations that go on."""
        with self._lock:
            self._is_closed = True
            for idle in self._idle.values():
                self._processes.difference_update(idle)
                _end(idle)
            for process in self._processes:
                process.stop()

    def __enter__(self) -> Linter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _answers(self, command: str, fields: Tuple[str, ...], records: Iterable[Record]) -> Iterator[Record]:
        with self._process(command, fields) as process:
            yield from process.answers(records)

    @contextmanager
    def _process(self, command: str, fields: Tuple[str, ...]) -> Iterator[_Process]:
        """A process that nobody else uses meanwhile; afterwards it waits for its next use, unless it owes answers."""
        with self._lock:
            if self._is_closed:
                raise Error("the linter has been closed")
            idle = self._idle.setdefault((command, fields), [])
            process = self._taken(idle) or self._started(command, fields)
        try:
            yield process
        finally:
            with self._lock:
                if process.is_ready:
                    idle.append(process)
                else:
                    process.end()
                    self._processes.discard(process)

    def _taken(self, idle: List[_Process]) -> Optional[_Process]:
        while idle:
            process = idle.pop()
            if process.is_ready:
                return process
            process.end()
            self._processes.discard(process)
        return None

    def _started(self, command: str, fields: Tuple[str, ...]) -> _Process:
        arguments = [*self._command, command, *self._options, *(self._fix_options if command == "fix" else [])]
        for field in fields:
            arguments += ["--field", field]
        process = _Process(arguments)
        self._processes.add(process)
        return process


def _without_answer(record: Record) -> Record:
    """The record without the answer of an earlier run."""
    return {name: value for name, value in record.items() if name != "mtlint"} if "mtlint" in record else record


def lint(text: str, **options: Any) -> List[Finding]:
    """What is wrong with a text; options as ``Linter`` takes them."""
    with Linter(**options) as linter:
        return linter.lint(text)


def fix(text: str, **options: Any) -> str:
    """A text with its safe repairs made; options as ``Linter`` takes them."""
    with Linter(**options) as linter:
        return linter.fix(text)
