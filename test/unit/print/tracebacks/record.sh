#!/usr/bin/env bash
# Records what CPython 3.13 prints for each program here: `<name>.out` holds standard output, then standard error.
cd "$(dirname "$0")" || exit
for program in *.py; do
  python3 "$program" 2>&1 >"$program.stdout" | sed "s#$PWD/##" >"$program.stderr"
  cat "$program.stdout" "$program.stderr" >"${program%.py}.out"
  rm "$program.stdout" "$program.stderr"
done
