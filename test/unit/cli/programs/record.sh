#!/bin/sh
# Records what CPython 3.13 answers to these programs: `PYTHON=python3.13 sh record.sh`.
cd "$(dirname "$0")" || exit 1
for program in *.py; do
  PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0 NO_COLOR=1 "${PYTHON:-python3}" "$program" > "${program%.py}.out"
done
