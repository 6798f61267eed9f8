"""Compares the output of the two jobs with that of one mtlint; check.sh runs it in the folder with all of them."""

import json
import sys
from pathlib import Path

import pandas as pd


def main() -> None:
    checked = Path("checked.jsonl").read_bytes()
    piped = b"".join(part.read_bytes() for part in sorted(Path("piped").glob("part-*")))
    if piped != checked:
        sys.exit("the lines of the pipe differ")

    linted = pd.concat([pd.read_parquet(part) for part in sorted(Path("linted").glob("part-*"))], ignore_index=True).astype(object)
    rows = linted.where(linted.notna(), None).to_dict("records")
    expected = [(json.loads(one), json.loads(other)) for one, other in zip(checked.splitlines(), Path("fixed.jsonl").read_bytes().splitlines())]
    if len(rows) != len(expected):
        sys.exit(f"{len(rows)} rows instead of {len(expected)}")
    for row, (record, fixed) in zip(rows, expected):
        said = record["mtlint"]
        row["findings"] = json.loads(row["findings"])
        wanted = {"id": record["id"], "findings": said.get("findings", []), "penalty": said.get("penalty"), "error": said.get("error")}
        wanted.update(title=fixed["title"], body=fixed["body"])
        if row != wanted:
            sys.exit(f"row {record['id']} differs:\n{row}\n{wanted}")
    damaged = sum(1 for row in rows if row["findings"])
    refused = sum(1 for row in rows if row["error"])
    print(f"equal: {len(rows)} articles in their order, {damaged} with findings, {refused} without text")


if __name__ == "__main__":
    main()
