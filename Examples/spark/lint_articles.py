"""Lints and repairs the articles of a data set with Spark: two processes of mtlint a task, one that checks and one that repairs.

    python3 -m zipfile -c mtlint.zip python/mtlint
    spark-submit --py-files mtlint.zip Examples/spark/lint_articles.py IN.jsonl OUT

IN has a JSON object a line with `id`, `title` and `body`. OUT gets Parquet, in the order of `id`: `id`, `findings` (JSON), `penalty`, `error`, and
the repaired `title` and `body`. The workers need pandas, pyarrow and the command mtlint: in their PATH, or where the environment variable MTLINT says
(`--conf spark.executorEnv.MTLINT=…`). When a process ends in mid-run, its task fails and Spark tries it again: no record is lost.
"""

import json
import sys
from typing import Iterator

import pandas as pd
from mtlint import Linter
from pyspark.sql import SparkSession

COLUMNS = ["id", "title", "body"]
SCHEMA = "id long, findings string, penalty double, error string, title string, body string"


def lint(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Each batch with what mtlint says of its rows; the same processes answer the whole partition."""
    # A task has one core.
    with Linter(fields=["title", "body"], arguments=["--jobs", "1"]) as linter:
        for batch in batches:
            # What is missing is null, not NaN, which JSON does not have.
            articles = batch[COLUMNS].astype(object)
            records = articles.where(articles.notna(), None).to_dict("records")
            rows = []
            for checked, fixed in zip(linter.lint_records(records), linter.fix_records(records)):
                said = checked["mtlint"]
                findings = json.dumps(said.get("findings", []), ensure_ascii=False)
                rows.append((checked["id"], findings, said.get("penalty"), said.get("error"), fixed["title"], fixed["body"]))
            yield pd.DataFrame(rows, columns=["id", "findings", "penalty", "error", "title", "body"])


def main(source: str, target: str) -> None:
    spark = SparkSession.builder.appName("mtlint").getOrCreate()
    articles = spark.read.schema("id long, title string, body string").json(source)
    articles.mapInPandas(lint, SCHEMA).write.mode("overwrite").parquet(target + ".unordered")
    # Sorted in a second step: sorting looks at its input twice, and would have mtlint look at each article twice.
    spark.read.parquet(target + ".unordered").orderBy("id").write.mode("overwrite").parquet(target)
    done = spark.read.parquet(target)
    print(f"{done.count()} articles, {done.where('penalty > 0').count()} with findings, {done.where('error is not null').count()} not looked at")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
