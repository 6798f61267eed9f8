#!/bin/sh
# Runs both jobs of this folder on a small cluster of Spark on this machine, kills processes of mtlint in mid-run, and compares what comes out with
# what a single mtlint says of the same 100,000 articles: none may be missing, changed or out of order.
#
#     MTLINT=/path/to/mtlint Examples/spark/check.sh [FOLDER]
#
# It takes some minutes. Needs python3, Java 17 and MTLINT. Spark, pandas and pyarrow come from PyPI into a virtual environment in FOLDER (a temporary
# one, removed in the end, unless it is named). ARTICLES and KILLS are numbers that may be set in the environment.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
: "${MTLINT:?names the command}"
command=$(cd "$(dirname "$MTLINT")" && pwd)/$(basename "$MTLINT")
articles=${ARTICLES:-100000}
kills=${KILLS:-3}

if [ $# -gt 0 ]; then
  mkdir -p "$1"
  folder=$(cd "$1" && pwd)
else
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
fi
cd "$folder"
rm -rf linted linted.unordered piped ./*.log pids killed

[ -x venv/bin/spark-submit ] || { python3 -m venv venv && venv/bin/pip install --quiet 'pyspark>=4,<5' pandas pyarrow; }
python="$folder/venv/bin/python"
"$python" -m zipfile -c mtlint.zip "$here/../../python/mtlint"
"$python" "$here/articles.py" "$articles" > articles.jsonl

# The jobs' mtlint: notes its process and becomes the command.
cat > mtlint << END
#!/bin/sh
echo \$\$ >> '$folder/pids'
exec '$command' "\$@"
END
chmod +x mtlint

now() { date +%s; }

# Kills the newest process of mtlint, a few times, each in the middle of its work.
kill_some() {
  left=$kills
  while [ "$left" -gt 0 ]; do
    pid=$(tail -n 1 pids 2> /dev/null || true)
    sleep 2
    if [ -n "$pid" ] && ! grep -qx "$pid" killed 2> /dev/null && kill -9 "$pid" 2> /dev/null; then
      echo "$pid" >> killed
      left=$((left - 1))
    fi
  done
}

# run NAME ARGUMENTS…: a job, with its mtlint killed now and then.
run() {
  name=$1
  shift
  start=$(now)
  : > pids
  : > killed
  kill_some &
  killer=$!
  # A task may be tried more often than it is killed.
  status=0
  MTLINT="$folder/mtlint" PYSPARK_PYTHON="$python" SPARK_HOME="$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')" \
    venv/bin/spark-submit --master 'local-cluster[2,1,1024]' --conf spark.executorEnv.MTLINT="$folder/mtlint" \
    --conf spark.task.maxFailures=$((kills + 2)) --conf spark.sql.files.maxPartitionBytes=12m --conf spark.ui.enabled=false "$@" \
    > "$name.log" 2>&1 || status=$?
  kill "$killer" 2> /dev/null || true
  wait "$killer" 2> /dev/null || true
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$name.log" >&2
    exit "$status"
  fi
  failed=$(grep -c 'Lost task' "$name.log" || true)
  echo "$name: $(($(now) - start)) s; processes of mtlint: $(wc -l < pids), killed: $(wc -l < killed), failed tasks: $failed"
  [ "$(wc -l < killed)" -gt 0 ] || { echo "$name: done before anything was killed; set ARTICLES higher" >&2; exit 1; }
}

start=$(now)
"$command" check --jsonl --field title --field body < articles.jsonl > checked.jsonl 2> checked.log
"$command" fix --jsonl --field title --field body < articles.jsonl > fixed.jsonl 2> fixed.log
echo "one process: $(($(now) - start)) s for check and fix"
run linted --py-files mtlint.zip "$here/lint_articles.py" articles.jsonl linted
run piped "$here/pipe_articles.py" articles.jsonl piped
"$python" "$here/compare.py"
