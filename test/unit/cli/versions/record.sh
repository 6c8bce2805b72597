#!/bin/sh
# Records what older versions of CPython answer to these programs: `sh record.sh`, with python3.8 … python3.12 on the PATH (or PYTHON38=… and so on).
cd "$(dirname "$0")" || exit 1
for minor in 8 9 10 11 12; do
  eval "python=\${PYTHON3$minor:-python3.$minor}"
  "$python" -c "" 2> /dev/null || { echo "record.sh: $python is missing: set PYTHON3$minor" >&2; exit 1; }
  for program in *.py; do
    PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0 NO_COLOR=1 "$python" "$program" > "${program%.py}.3.$minor.out"
  done
done
