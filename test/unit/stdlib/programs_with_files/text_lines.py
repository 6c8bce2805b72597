"""linecache and shutil on files. It runs in an empty folder."""
import io
import linecache
import os
import shutil
import tempfile


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


with open("poem", "w") as f:
    f.write("one\ntwo\nthree")
print(linecache.getlines("poem"), repr(linecache.getline("poem", 3)), linecache.getline("poem", 0) == "")
with open("poem", "w") as f:
    f.write("changed, and longer than it was before\n")
linecache.checkcache("poem")
print(linecache.lazycache("poem", {}), linecache.lazycache("", {}))
print(linecache.getlines("poem"), linecache.clearcache(), linecache.getlines("poem"), linecache.getlines("nope"))
source, target = io.BytesIO(b"x" * 100), io.BytesIO()
print(shutil.copyfileobj(source, target), len(target.getvalue()), shutil.copyfileobj(io.StringIO("text"), text := io.StringIO(), 2), text.getvalue())
print(shutil.copy2("poem", "copy"), open("copy").read(), attempt(shutil.copy2, "poem", "poem"), shutil.SameFileError.__mro__[1:3], issubclass(shutil.SameFileError, shutil.Error))
try:
    shutil.copy2("copy", "./copy")
except shutil.SameFileError as error:
    print(error)
made = tempfile.mkdtemp(prefix="pre", suffix="post", dir=".")
name = os.path.basename(made)
print(os.path.isdir(made), name.startswith("pre"), name.endswith("post"), os.listdir(made))
os.rmdir(made)
print(tempfile.gettempprefix(), os.path.isabs(tempfile.gettempdir()), tempfile.TMP_MAX, tempfile.tempdir == tempfile.gettempdir(), os.path.exists(tempfile.mktemp(dir=".")), tempfile.mktemp("s", "p", "d").startswith("d"))
folder = tempfile.TemporaryDirectory(dir=".")
open(os.path.join(folder.name, "inside"), "w").close()
print(os.path.isdir(folder.name), folder.cleanup(), os.path.isdir(folder.name), folder.cleanup())
