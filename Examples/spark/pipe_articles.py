"""The same with nothing but pipes: each line of the data set goes through `mtlint check --jsonl`, in its order.

    spark-submit Examples/spark/pipe_articles.py IN.jsonl OUT
"""

import sys

from pyspark.sql import SparkSession

COMMAND = "mtlint check --jsonl --field title --field body"


def main(source: str, target: str) -> None:
    spark = SparkSession.builder.appName("mtlint").getOrCreate()
    # checkCode: a command that ends with a failure fails the task, which Spark tries again.
    spark.sparkContext.textFile(source).pipe(COMMAND, checkCode=True).saveAsTextFile(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
