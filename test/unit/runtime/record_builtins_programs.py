"""Records what CPython 3.13 prints for each program in `builtins_programs`: `python3 record_builtins_programs.py [name …]`."""

import os
import subprocess
import sys

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "builtins_programs")
for file in sorted(os.listdir(folder)):
    name, ending = os.path.splitext(file)
    if ending != ".py" or (sys.argv[1:] and name not in sys.argv[1:]):
        continue
    ran = subprocess.run([sys.executable, "-P", "-W", "ignore", file], cwd=folder, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    with open(os.path.join(folder, name + ".out"), "w", encoding="utf-8") as out:
        out.write(ran.stdout)
    if ran.returncode:
        print(file, ran.stderr, file=sys.stderr)
