"""`sys.executable` starts another program of the same interpreter: with a text, a file, a program on stdin, unbuffered; and what cannot be started says so."""

import asyncio
import os
import subprocess
import sys
import tempfile


def shown(*args, **options):
    ran = subprocess.run([sys.executable, *args], capture_output=True, text=True, **options)
    print(ran.returncode, repr(ran.stdout), repr(ran.stderr.splitlines()[-1:]))


shown("-c", "import sys; print(sys.argv, __name__)", "one", "-c")
shown("-c", "1 / 0")
shown(input="print('from stdin')")
shown("-BS", "-c", "import os; print(os.environ['PLACE'])", env={"PLACE": "here"})
shown("-c", "import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', 'raise SystemExit(4)']))")
print(subprocess.check_output([sys.executable, "-V"]).split()[0])

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "child.py")
    with open(path, "w") as file:
        file.write("import sys\nprint(len(sys.argv), sys.stdin.read().upper())\n")
    shown(path, "-u", input="words")


async def main():
    text = "import sys\nfor line in sys.stdin: print('got', line, end='')"
    child = await asyncio.create_subprocess_exec(sys.executable, "-u", "-c", text, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    for word in (b"first\n", b"second\n"):
        child.stdin.write(word)
        print(await child.stdout.readline())
    child.stdin.close()
    print(await child.wait(), await child.stdout.read())

    joined = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; print('both', file=sys.stderr)", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
    print(await joined.communicate())

    for options in ({}, {"stdout": asyncio.subprocess.PIPE}, {"stdin": asyncio.subprocess.PIPE, "stderr": asyncio.subprocess.PIPE}):
        try:
            await asyncio.create_subprocess_exec("/nowhere/program", "argument", **options)
        except FileNotFoundError as error:
            print(error)


asyncio.run(main())
