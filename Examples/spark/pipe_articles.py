"""Lints the articles of a data set with nothing but a pipe: each line goes through `mtlint check --jsonl`, in its order.

    spark-submit Examples/spark/pipe_articles.py IN.jsonl OUT

OUT gets text: each line of IN with a member `mtlint` more. The command must be at the same place on each worker, where the environment variable
MTLINT says.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession


def main(source: str, target: str) -> None:
    # The whole path: Spark gives the command an environment without PATH. A task has one core.
    command = f"{shlex.quote(os.environ.get('MTLINT', '/usr/local/bin/mtlint'))} check --jsonl --jobs 1 --field title --field body"
    spark = SparkSession.builder.appName("mtlint").getOrCreate()
    # checkCode: when the command is killed or ends with a failure, its task fails and Spark tries it again. Without it lines would be lost.
    spark.sparkContext.textFile(source).pipe(command, checkCode=True).saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
