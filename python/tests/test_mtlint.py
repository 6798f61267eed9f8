"""Tests of the package. MTLINT names the command:

MTLINT=.build/release/mtlint python3 -m unittest discover python/tests
"""

import gc
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Set

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import mtlint  # noqa: E402

DAMAGED = "It is is cold."


def children() -> Set[int]:
    """The processes that this one has started and that have not been waited for."""
    listing = subprocess.run(["ps", "-A", "-o", "ppid=,pid=,comm="], stdout=subprocess.PIPE, check=True, text=True).stdout
    rows = [line.split(None, 2) for line in listing.splitlines()]
    return {int(pid) for parent, pid, command in rows if int(parent) == os.getpid() and command != "ps"}


def numbered(count: int, text: str = DAMAGED) -> Iterator[Dict[str, Any]]:
    return ({"id": number, "text": text} for number in range(count))


class Case(unittest.TestCase):
    def setUp(self) -> None:
        self.before = children()
        self.descriptors = self.count_descriptors()

    def tearDown(self) -> None:
        gc.collect()
        self.assertEqual(children() - self.before, set(), "a process is left")
        self.assertEqual(threading.active_count(), 1, "a thread is left")
        self.assertEqual(self.count_descriptors(), self.descriptors, "a file is left open")

    @staticmethod
    def count_descriptors() -> Optional[int]:
        return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else None

    def started(self) -> int:
        (pid,) = children() - self.before
        return pid

    def script(self, text: str) -> str:
        """A command of our own in place of mtlint."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name, "command")
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)
        return str(path)


class TextTests(Case):
    def test_lint(self) -> None:
        (finding,) = mtlint.lint(DAMAGED)
        self.assertEqual((finding.rule, finding.field, finding.text, finding.severity), ("duplicated-word", "/text", "is is", "warning"))
        self.assertEqual(DAMAGED[finding.start : finding.end], "is is")
        self.assertEqual(finding.fixes[0].safety, "safe")
        self.assertEqual(finding.fixes[0].apply(DAMAGED), "It is cold.")

    def test_offsets_count_characters(self) -> None:
        text = "Phở 🍜 — the noodles of of Hà Nội — costs more."
        (finding,) = mtlint.lint(text, arguments=["--select", "duplicated-word"])
        self.assertEqual(text[finding.start : finding.end], "of of")
        self.assertEqual(finding.fixes[0].apply(text), text.replace("of of", "of"))

    def test_related_places(self) -> None:
        text = "Mara Pavlychenko spoke. Pavlychenko left. Nobody heard Pavlichenko."
        (finding,) = mtlint.lint(text, arguments=["--select", "inconsistent-name"])
        (place,) = finding.related
        self.assertEqual((place.field, text[place.start : place.end], place.message), ("/text", place.text, f"‘{place.text}’ here"))

    def test_fix(self) -> None:
        self.assertEqual(mtlint.fix(DAMAGED), "It is cold.")
        self.assertEqual(mtlint.fix("Line one.\n\nThe the line.\u2028x"), "Line one.\n\nThe line.\u2028x")

    def test_texts_without_words(self) -> None:
        with mtlint.Linter() as linter:
            for text in ["", " ", "\n", "\u00a0"]:
                self.assertEqual(linter.lint(text), [])
                self.assertEqual(linter.fix(text), text)

    def test_a_lone_surrogate(self) -> None:
        self.assertEqual(mtlint.fix("\ud800 " + DAMAGED), "\ud800 It is cold.")
        self.assertTrue(mtlint.lint("\ud800 " + DAMAGED))

    def test_options(self) -> None:
        self.assertEqual(mtlint.lint(DAMAGED, level="error"), [])
        self.assertEqual(mtlint.lint(DAMAGED, arguments=["--ignore", "duplicated-word"]), [])
        text = "Snow fell in Kyivaccording to the mayor."
        self.assertEqual(mtlint.fix(text), text)
        self.assertEqual(mtlint.fix(text, suggested=True, source="uk"), "Snow fell in Kyiv, according to the mayor.")

    def test_texts_do_not_depend_on_the_fields_of_records(self) -> None:
        with mtlint.Linter(fields=["items[].body"]) as linter:
            self.assertEqual(len(linter.lint(DAMAGED)), 1)
            self.assertEqual(linter.fix(DAMAGED), "It is cold.")

    def test_a_linter_uses_its_process_again(self) -> None:
        with mtlint.Linter() as linter:
            linter.lint(DAMAGED)
            pid = self.started()
            linter.lint(DAMAGED)
            self.assertEqual(len(list(linter.lint_records(numbered(3)))), 3)
            self.assertEqual(self.started(), pid)


class RecordTests(Case):
    def test_members_and_order(self) -> None:
        records: List[Dict[str, Any]] = [
            {"id": 1, "title": "The the harbour", "body": DAMAGED, "tags": ["a", None, {"b": 1.5}]},
            {"id": 2, "title": "Snow", "body": "It is cold."},
            {"id": 3, "other": "x"},
            {"id": 4, "body": None, "mtlint": "old"},
        ]
        with mtlint.Linter(fields=["title", "body"]) as linter:
            answers = list(linter.lint_records(records))
            fixed = list(linter.fix_records(records))
        said = [answer.pop("mtlint") for answer in answers]
        self.assertEqual(answers, [{k: v for k, v in record.items() if k != "mtlint"} for record in records])
        self.assertEqual([finding["field"] for finding in said[0]["findings"]], ["/title", "/body"])
        self.assertEqual(mtlint.Finding.from_json(said[0]["findings"][1]).text, "is is")
        self.assertEqual((said[0]["warnings"], said[1]["warnings"], said[1]["penalty"]), (2, 0, 0))
        self.assertEqual(["error" in each for each in said], [False, False, True, True])
        self.assertEqual(fixed, [{**records[0], "title": "The harbour", "body": "It is cold."}, *records[1:]])

    def test_what_json_has_not(self) -> None:
        with mtlint.Linter() as linter:
            (answer,) = linter.lint_records([{"text": DAMAGED, "x": float("nan")}])
            self.assertIn("error", answer["mtlint"])
            with self.assertRaises(TypeError):
                list(linter.lint_records([{"text": DAMAGED, "x": object()}]))
            self.assertEqual(len(linter.lint(DAMAGED)), 1)

    def test_records_that_are_too_long(self) -> None:
        with mtlint.Linter(arguments=["--max-record-bytes", "1000"]) as linter:
            answers = list(linter.lint_records([*numbered(2), {"id": 2, "text": DAMAGED * 100, "mtlint": {"penalty": 0}}, *numbered(1)]))
        self.assertEqual(["error" in answer["mtlint"] for answer in answers], [False, False, True, False])

    def test_ids(self) -> None:
        with mtlint.Linter(id="meta.id") as linter:
            one, two = linter.lint_records([{"meta": {"id": "a-1"}, "text": DAMAGED}, {"text": DAMAGED}])
            self.assertEqual(one["mtlint"]["id"], "a-1")
            self.assertNotIn("id", two["mtlint"])
            self.assertEqual(len(linter.lint(DAMAGED)), 1)

    def test_records_that_take_too_long(self) -> None:
        # What the command is told, and what comes of its answer.
        answer = 'while read -r line; do echo "{\\"mtlint\\": {\\"error\\": \\"$*\\"}}"; done\n'
        with mtlint.Linter(timeout_ms=250, binary=self.script(answer)) as linter:
            (record,) = linter.lint_records([{"text": DAMAGED}])
            self.assertIn("--timeout-ms 250", record["mtlint"]["error"])
            with self.assertRaisesRegex(mtlint.Error, "--timeout-ms 250"):
                linter.lint(DAMAGED)
        with mtlint.Linter(timeout_ms=600_000) as linter:
            self.assertEqual(len(linter.lint(DAMAGED)), 1)

    def test_none(self) -> None:
        with mtlint.Linter() as linter:
            self.assertEqual(list(linter.lint_records([])), [])

    def test_many(self) -> None:
        with mtlint.Linter() as linter:
            for number, answer in enumerate(linter.lint_records(numbered(200_000))):
                if answer["id"] != number or answer["mtlint"]["warnings"] != 1:
                    self.fail(f"record {number}: {answer}")
            self.assertEqual(number, 199_999)

    def test_long_records(self) -> None:
        text = "".join(f"The mayor said on Monday that house {number} in the street by the harbour is empty. " for number in range(12_500))
        self.assertGreater(len(text), 1_000_000)
        with mtlint.Linter() as linter:
            for answer in linter.fix_records(numbered(5, text + DAMAGED)):
                self.assertEqual(answer["text"], text + "It is cold.")

    def test_answers_many_times_as_long_as_the_records(self) -> None:
        with mtlint.Linter() as linter:
            answers = list(linter.lint_records(numbered(20, "the the " * 2_000)))
        self.assertEqual([answer["id"] for answer in answers], list(range(20)))

    def test_much_on_standard_error(self) -> None:
        with mtlint.Linter() as linter:
            self.assertEqual(len(list(linter.fix_records(numbered(20_000, "")))), 20_000)

    def test_a_slow_source_gets_its_answers_meanwhile(self) -> None:
        taken: List[int] = []

        def source() -> Iterator[Dict[str, Any]]:
            for record in numbered(10):
                taken.append(record["id"])
                yield record
                time.sleep(0.1)

        with mtlint.Linter() as linter:
            for answer in linter.lint_records(source()):
                self.assertLessEqual(len(taken) - answer["id"], 3)

    def test_nested_and_in_turn(self) -> None:
        with mtlint.Linter() as linter:
            for outer in linter.lint_records(numbered(3)):
                self.assertEqual([inner["id"] for inner in linter.lint_records(numbered(outer["id"]))], list(range(outer["id"])))
                self.assertEqual(linter.fix(DAMAGED), "It is cold.")
            pairs = list(zip(linter.lint_records(numbered(1_000)), linter.lint_records(numbered(1_000))))
        self.assertTrue(all(one == other for one, other in pairs))

    def test_threads(self) -> None:
        counts: List[int] = []
        with mtlint.Linter() as linter:
            threads = [threading.Thread(target=lambda: counts.append(len(list(linter.lint_records(numbered(500)))))) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual(counts, [500] * 4)


class EndTests(Case):
    def test_given_up_half_way(self) -> None:
        with mtlint.Linter() as linter:
            for answer in linter.lint_records(numbered(100_000)):
                pid = self.started()
                if answer["id"] == 10:
                    break
            del answer
            gc.collect()
            self.assertEqual(children() - self.before, set())
            self.assertEqual([answer["id"] for answer in linter.lint_records(numbered(5))], list(range(5)))
            self.assertNotEqual(self.started(), pid)

    def test_given_up_when_all_is_answered(self) -> None:
        with mtlint.Linter() as linter:
            next(linter.lint_records(numbered(1)))
            pid = self.started()
            next(linter.lint_records(numbered(1)))
            self.assertEqual(self.started(), pid)

    def test_closed_in_mid_run(self) -> None:
        with mtlint.Linter() as linter:
            answers = linter.lint_records(numbered(100_000))
            next(answers)
        self.assertEqual(children() - self.before, set())
        with self.assertRaisesRegex(mtlint.Error, "closed"):
            list(answers)
        with self.assertRaisesRegex(mtlint.Error, "closed"):
            linter.lint(DAMAGED)

    def test_never_closed(self) -> None:
        linter = mtlint.Linter()
        linter.lint(DAMAGED)
        del linter

    def test_the_source_fails(self) -> None:
        def source() -> Iterator[Dict[str, Any]]:
            yield from numbered(100)
            raise KeyError("source")

        with mtlint.Linter() as linter:
            with self.assertRaisesRegex(KeyError, "source"):
                list(linter.lint_records(source()))
            self.assertEqual(len(linter.lint(DAMAGED)), 1)

    def test_no_command(self) -> None:
        with self.assertRaisesRegex(mtlint.Error, "/no/mtlint cannot be run: No such file"):
            mtlint.lint(DAMAGED, binary="/no/mtlint")

    def test_a_wrong_option(self) -> None:
        with self.assertRaisesRegex(mtlint.Error, "exit status 2.*nonsense"):
            mtlint.lint(DAMAGED, arguments=["--select", "nonsense"])

    def test_killed_in_mid_run(self) -> None:
        with mtlint.Linter() as linter:
            count = 0
            with self.assertRaisesRegex(mtlint.Error, "signal 9"):
                for _ in linter.lint_records(numbered(100_000)):
                    count += 1
                    if count == 100:
                        os.kill(self.started(), signal.SIGKILL)
            self.assertLess(count, 100_000)
            self.assertEqual(len(list(linter.lint_records(numbered(5)))), 5)

    def test_killed_between_two_uses(self) -> None:
        with mtlint.Linter() as linter:
            linter.lint(DAMAGED)
            os.kill(self.started(), signal.SIGKILL)
            time.sleep(0.2)
            self.assertEqual(len(linter.lint(DAMAGED)), 1)

    def test_a_command_that_ends_too_early(self) -> None:
        with mtlint.Linter(binary=self.script("head -n 1\n")) as linter:
            with self.assertRaisesRegex(mtlint.Error, "exit status 0"):
                list(linter.lint_records(numbered(100_000)))

    def test_a_command_that_says_why(self) -> None:
        with mtlint.Linter(binary=self.script("read line; echo one >&2; echo the disk is full >&2; exit 3\n")) as linter:
            with self.assertRaisesRegex(mtlint.Error, "exit status 3: the disk is full"):
                linter.fix(DAMAGED)


if __name__ == "__main__":
    unittest.main()
