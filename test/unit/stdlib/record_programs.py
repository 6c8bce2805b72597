"""Records what CPython 3.13 prints for each program in `programs`, `programs_with_files` and `programs_with_processes`: `python3 record_programs.py [name …]`."""

import os
import subprocess
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))
for folder in [os.path.join(here, name) for name in ("programs", "programs_with_files", "programs_with_processes")]:
    for file in sorted(os.listdir(folder)):
        name, ending = os.path.splitext(file)
        if ending != ".py" or (sys.argv[1:] and name not in sys.argv[1:]):
            continue
        with tempfile.TemporaryDirectory() as empty:
            cwd = empty if folder.endswith("files") else folder
            program = os.path.join(folder, file) if folder.endswith("files") else file
            ran = subprocess.run([sys.executable, "-P", "-W", "ignore", program], cwd=cwd, capture_output=True, text=True, env={**os.environ, "TZ": "UTC", "PYTHONHASHSEED": "0"})
        with open(os.path.join(folder, name + ".out"), "w", encoding="utf-8") as out:
            out.write(ran.stdout.replace(folder + os.sep, ""))
        if ran.returncode:
            print(file, ran.stderr, file=sys.stderr)
