"""Files and folders: os, shutil, glob, tempfile. It runs in an empty folder."""
import glob
import os
import shutil
import tempfile


def attempt(f):
    try:
        print(repr(f()))
    except OSError as error:
        print(type(error).__name__, error)


os.makedirs("tree/one/deep")
os.mkdir("tree/two")
for name in ["tree/a.txt", "tree/one/b.txt", "tree/one/deep/c.md", "tree/.hidden"]:
    with open(name, "w") as f:
        f.write(name)
print(sorted(os.listdir("tree")), sorted(os.listdir()), os.path.getsize("tree/a.txt"), os.stat("tree/a.txt").st_size)
for folder, folders, files in os.walk("tree"):
    folders.sort()
    print(folder, folders, sorted(files))
for folder, folders, files in os.walk("tree"):
    folders[:] = [one for one in folders if one != "one"]
    print(folder)
print([folder for folder, _, _ in os.walk("tree/one", topdown=False)])
with os.scandir("tree") as entries:
    print(sorted((entry.name, entry.path, entry.is_dir(), entry.is_file()) for entry in entries))
print(sorted(glob.glob("tree/*")), sorted(glob.glob("tree/**/*.txt", recursive=True)), glob.glob("*/one/?.txt"), sorted(glob.glob("**", root_dir="tree", recursive=True)), glob.glob("tree/"), glob.glob("nope*"), sorted(glob.iglob("tree/.*")))
attempt(lambda: os.listdir("nope"))
attempt(lambda: os.listdir("tree/a.txt"))
attempt(lambda: os.mkdir("tree"))
attempt(lambda: os.makedirs("tree", exist_ok=True))
attempt(lambda: os.makedirs("tree"))
attempt(lambda: os.remove("tree/two"))
attempt(lambda: os.remove("nope"))
attempt(lambda: os.rmdir("nope"))
attempt(lambda: os.rmdir("tree"))
attempt(lambda: os.rename("nope", "x"))
attempt(lambda: os.stat("nope"))
attempt(lambda: os.path.getsize("nope"))
attempt(lambda: list(os.walk("nope")))
attempt(lambda: shutil.copy("nope", "x"))
attempt(lambda: shutil.copy("tree/a.txt", "tree/a.txt"))
attempt(lambda: shutil.copy("tree/a.txt", "tree/two"))
attempt(lambda: shutil.copyfile("tree/a.txt", "tree/two"))
attempt(lambda: shutil.copytree("tree", "copy", ignore=shutil.ignore_patterns("*.md", "two")))
attempt(lambda: shutil.copytree("tree", "copy"))
print([(folder, sorted(files)) for folder, _, files in sorted(os.walk("copy"))])
attempt(lambda: shutil.move("copy/a.txt", "tree/two"))
attempt(lambda: shutil.move("copy/one", "moved"))
attempt(lambda: shutil.move("nope", "moved"))
attempt(lambda: os.rename("copy", "renamed"))
attempt(lambda: shutil.rmtree("renamed"))
attempt(lambda: shutil.rmtree("renamed"))
attempt(lambda: shutil.rmtree("renamed", ignore_errors=True))
print(os.path.exists("renamed"), os.path.isdir("moved"), os.path.isfile("moved/b.txt"), os.access("moved", os.F_OK), shutil.get_terminal_size((70, 20)), shutil.which("no-such-command"))
os.makedirs("p/q/r")
os.removedirs("p/q/r")
print(os.path.exists("p"))

with tempfile.TemporaryDirectory(prefix="work-", dir=".") as path:
    print(os.path.basename(path)[:5], os.path.isdir(path))
    with open(os.path.join(path, "x"), "w") as f:
        f.write("x")
print(os.path.exists(path))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", dir=".") as f:
    print(f.name.endswith(".txt"), os.path.exists(f.name), f.write("one\ntwo\n"))
    f.seek(0)
    print(list(f))
print(os.path.exists(f.name))
number, path = tempfile.mkstemp(dir=".")
print(os.path.exists(path), os.path.getsize(path))
with tempfile.TemporaryFile() as f:
    f.write(b"abc")
    f.seek(0)
    print(f.read())
try:
    shutil.copy("tree/a.txt", "tree/a.txt")
except shutil.Error as error:
    print("shutil.Error", error, isinstance(error, OSError))
