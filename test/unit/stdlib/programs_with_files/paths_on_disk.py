"""What os, os.path and pathlib say of files that are there. It runs in an empty folder."""
import os
import os.path
from pathlib import Path, PosixPath


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


folder = Path("folder")
print(folder.mkdir(), attempt(folder.mkdir), folder.mkdir(exist_ok=True), Path("a/b/c").mkdir(parents=True), attempt(Path("x/y").mkdir))
file = folder / "file.txt"
print(type(file) is PosixPath, isinstance(file, Path), file.write_text("één\n", encoding="utf-8"), file.read_text("utf-8"), file.write_bytes(b"raw"), file.read_bytes(), file.touch(), (folder / "new").touch(), attempt((folder / "new").touch, exist_ok=False))
print(file.is_file(), file.is_dir(), file.is_symlink(), folder.is_dir(), folder.is_file(), Path("nope").is_file(), Path("nope").is_dir(), Path("nope").is_symlink(), file.exists())
with file.open("a") as f:
    f.write("!")
print(file.open().read(), file.stat().st_size, file.stat().st_mode & 0o170000 == 0o100000, folder.stat().st_mode & 0o170000 == 0o040000, type(file.stat()) is os.stat_result, type(file.stat().st_mtime).__name__, attempt(Path("nope").stat))
print(sorted(path.name for path in folder.iterdir()), sorted(str(path) for path in Path().rglob("*")), sorted(str(path) for path in Path("a").rglob("c")), attempt(lambda: list(Path("nope").iterdir())))
print(file.rename("moved"), file.exists(), Path("moved").replace("folder/back"), (folder / "back").read_text(), attempt(Path("nope").rename, "x"), attempt(Path("nope").replace, "x"))
print((folder / "back").unlink(), attempt((folder / "back").unlink), (folder / "back").unlink(missing_ok=True), attempt(folder.rmdir), Path("a/b/c").rmdir(), attempt(Path("a").rmdir), attempt(Path("nope").rmdir))
print(Path("folder/../folder/new").resolve() == Path.cwd() / "folder/new", Path("folder").resolve().is_absolute(), Path("folder/new").samefile("folder/../folder/new"), isinstance(attempt(Path.home), str), Path("folder").samefile(Path("a")))

for name, text in [("one", "12345"), ("two", "12")]:
    with open(name, "w") as f:
        f.write(text)
print(os.path.isfile("one"), os.path.isdir("one"), os.path.isdir("folder"), os.path.islink("one"), os.path.lexists("one"), os.path.lexists("nope"), os.path.ismount("/"), os.path.ismount("folder"), os.path.ismount("nope"))
print(os.path.getsize("one"), type(os.path.getmtime("one")).__name__, os.path.getmtime("one") == os.stat("one").st_mtime, attempt(os.path.getmtime, "nope"), os.path.samefile("one", "./one"), os.path.samefile("one", "two"), attempt(os.path.samefile, "one", "nope"))
print(os.path.realpath("folder/../one") == os.path.join(os.path.realpath("."), "one"), os.path.isfile(b"one"), os.path.isfile(5))
print(os.truncate("one", 3), open("one").read(), os.truncate("one", 5), open("one", "rb").read(), attempt(os.truncate, "nope", 1), attempt(os.truncate, "folder", 1))
print(os.replace("one", "three"), sorted(os.listdir()), attempt(os.replace, "one", "x"), os.unlink("three"), attempt(os.unlink, "three"), attempt(os.unlink, "folder"), sorted(os.listdir()))
with os.scandir() as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(type(entry) is os.DirEntry, entry, entry.name, entry.path, entry.is_symlink(), entry.is_file(), entry.is_dir(), entry.stat().st_size if entry.is_file() else "", os.fspath(entry))
info = os.stat("two")
print(info.st_size, oct(info.st_mode & 0o170000), type(info.st_mtime).__name__)
with open("two", "rb") as f:
    print(f.seek(0, os.SEEK_END), f.seek(0, os.SEEK_SET), f.seek(1, os.SEEK_CUR), f.read(), os.isatty(f.fileno()))
