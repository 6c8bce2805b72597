"""Records what CPython 3.13 prints for the programs in `class_programs/`: `python3 test/unit/runtime/record_class_programs.py`."""
import os
import subprocess
import sys

assert sys.version_info[:2] == (3, 13), "CPython 3.13 is the answer key"
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "class_programs")
for name in sorted(os.listdir(folder)):
    if not name.endswith(".py"):
        continue
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, name], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{name}: {done.stderr}"
    with open(os.path.join(folder, name[:-3] + ".out"), "w", encoding="utf-8") as out:
        out.write(done.stdout)
