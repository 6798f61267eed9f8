#!/usr/bin/env python3
"""A filter for lines of columns between tabs: keeps those whose translation has a penalty below a limit.

Needs the package in python/ of mtlint and the command mtlint. For OpusCleaner put this file and mtlint.json into a folder `filters` where its server
is started. It is a filter of the type `bilingual` even where there is one language: those of the type `monolingual` may change lines, but not drop any.
"""

import argparse
import io
import os
import sys

from mtlint import Error, Linter


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--column", type=int, default=0, help="column with the translation, from 1; 0 is the last one")
    parser.add_argument("--penalty", type=float, default=50, help="lines with at least this penalty are dropped")
    options = parser.parse_args()
    # Bytes that are not UTF-8 come out as they went in, and a line ends with a line feed only.
    source = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="surrogateescape", newline="\n")
    target = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="surrogateescape", newline="\n")
    lines = ({"text": line.rstrip("\r\n").split("\t")[options.column - 1], "line": line} for line in source)
    try:
        with Linter() as linter:
            for record in linter.lint_records(lines):
                # A line without text has no penalty.
                if record["mtlint"].get("penalty", 0) < options.penalty:
                    target.write(record["line"])
        target.flush()
    except Error as error:
        sys.exit(f"mtlint_filter: {error}")
    except IndexError:
        sys.exit(f"mtlint_filter: a line has no column {options.column}")
    except BrokenPipeError:
        # Nobody reads any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
