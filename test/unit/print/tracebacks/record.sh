#!/usr/bin/env bash
# Records what CPython 3.13 prints for each program here: `<name>.out` holds standard output, then standard error.
# Frames of the library are told as by a CPython whose library has no sources on disk: `/usr/local/lib/python3.13`, no lines.
cd "$(dirname "$0")" || exit
without_library_lines='
  match($0, /^( *\| )?  File "[^"]*\/lib\/python3\.13\//) {
    margin = $0; sub(/  File.*/, "", margin)
    sub(/File "[^"]*\/lib\/python3\.13\//, "File \"/usr/local/lib/python3.13/")
    print; skipping = 1; next
  }
  skipping && index($0, margin "    ") == 1 { next }
  { skipping = 0; print }'
for program in *.py; do
  python3 "$program" 2>&1 >"$program.stdout" | sed "s#$PWD/##; s#(/[^)]*/lib/python3.13/#(/usr/local/lib/python3.13/#" | awk "$without_library_lines" >"$program.stderr"
  cat "$program.stdout" "$program.stderr" >"${program%.py}.out"
  rm "$program.stdout" "$program.stderr"
done
