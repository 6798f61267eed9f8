"""Lints the articles of a data set with Spark: one mtlint a partition.

    spark-submit --py-files python/mtlint/__init__.py Examples/spark/lint_articles.py IN.jsonl OUT

IN has a JSON object a line with `id`, `title` and `body`; OUT gets Parquet with `id`, `findings`, `penalty`, `error` and the repaired `body`. The
command mtlint must be on each worker, in PATH or named by the environment variable MTLINT. When it ends, Spark tries the task again: no record is lost.
"""

import json
import sys
from typing import Iterator

import pandas as pd
from pyspark.sql import SparkSession

from mtlint import Linter

COLUMNS = "id long, findings string, penalty double, error string, body string"


def lint(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Each batch with what mtlint says of its rows; one process answers the whole partition."""
    with Linter(fields=["title", "body"]) as linter:
        for batch in batches:
            records = batch[["id", "title", "body"]].to_dict("records")
            rows = []
            for record, fixed in zip(linter.lint_records(records), linter.fix_records(records)):
                said = record["mtlint"]
                findings = json.dumps(said.get("findings", []), ensure_ascii=False)
                rows.append((record["id"], findings, float(said.get("penalty", 0)), said.get("error"), fixed["body"]))
            yield pd.DataFrame(rows, columns=["id", "findings", "penalty", "error", "body"])


def main(source: str, target: str) -> None:
    spark = SparkSession.builder.appName("mtlint").getOrCreate()
    articles = spark.read.schema("id long, title string, body string").json(source)
    articles.mapInPandas(lint, COLUMNS).orderBy("id").write.mode("overwrite").parquet(target)
    done = spark.read.parquet(target)
    print(f"{done.count()} articles, {done.where('penalty > 0').count()} with findings, {done.where('error is not null').count()} not looked at")


if __name__ == "__main__":
    main(*sys.argv[1:])
