"""os.path, fnmatch: names only, no files."""
import fnmatch
import glob
import os
import os.path as p
from pathlib import Path


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


for x in ["a.b.c", ".bashrc", "..a", "a/.b.c", "a.", "", "/a/b.tar.gz", "a/b.c/d", "...", "/..x.y"]:
    print(x, p.splitext(x), p.split(x))
for x in ["", "/", "//", "///", "//a", "a//b", "../a", "/../a", "a/..", "a/../..", "./.", "//a/../b"]:
    print(repr(x), p.normpath(x), p.split(x), p.dirname(x), p.basename(x), p.splitroot(x))
attempt(lambda: p.join("a", 1))
attempt(lambda: p.join("a", b"b"))
attempt(lambda: p.join(1))
attempt(lambda: p.join(Path("a"), "b", Path("/c"), "d"))
attempt(lambda: p.exists(None))
attempt(lambda: p.exists("/nope/at/all"))
attempt(lambda: p.splitext(3))
attempt(lambda: p.relpath("/a/b", "/a/c"))
attempt(lambda: p.relpath("a", "a"))
attempt(lambda: p.relpath(""))
attempt(lambda: p.commonpath(["/a/b", "/a/c/d"]))
attempt(lambda: p.commonpath([]))
attempt(lambda: p.commonpath(["/a", "b"]))
attempt(lambda: p.commonpath(["a/b", "a/b/"]))
attempt(lambda: p.commonprefix(["abc", "abd"]))
attempt(lambda: p.commonprefix([]))
attempt(lambda: p.expanduser("a~"))
attempt(lambda: p.expandvars("$NO/${NO_1}/$"))
attempt(lambda: p.splitdrive("/a"))
attempt(lambda: p.isabs(Path("/a")))
attempt(lambda: os.fspath(3))
attempt(lambda: os.fspath(Path("x/y")))
attempt(lambda: os.fsencode("é"))
attempt(lambda: os.fsdecode(b"a"))
attempt(lambda: os.strerror(2))
attempt(lambda: os.getenv(3))
attempt(lambda: os.environ["NOPE_NOPE"])
attempt(lambda: isinstance(Path("a"), os.PathLike))
attempt(lambda: isinstance("a", os.PathLike))
attempt(lambda: (os.F_OK, os.R_OK, os.W_OK, os.X_OK, os.SEEK_END, os.extsep, os.altsep))
attempt(lambda: fnmatch.fnmatch("a.PY", "*.py"))
attempt(lambda: fnmatch.translate("a*[!b]?.{c}"))
attempt(lambda: fnmatch.translate("[") + fnmatch.translate("**x"))
attempt(lambda: fnmatch.filter(["a", "b.c", "d.c"], "*.c"))
attempt(lambda: fnmatch.fnmatchcase("a", "[a-c]"))
attempt(lambda: glob.escape("a*?["))
