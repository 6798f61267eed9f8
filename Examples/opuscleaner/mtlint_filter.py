#!/usr/bin/env python3
"""A filter for lines of text: keeps those whose penalty is below a limit. Needs the package in python/ and the command mtlint."""

import argparse
import sys

from mtlint import Linter


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--penalty", type=float, default=50, help="lines with at least this penalty are dropped")
    options = parser.parse_args()
    lines = ({"text": line.rstrip("\n")} for line in sys.stdin)
    with Linter() as linter:
        for record in linter.lint_records(lines):
            if record["mtlint"].get("penalty", 0) < options.penalty:
                print(record["text"])


if __name__ == "__main__":
    main()
