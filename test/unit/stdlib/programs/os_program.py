import os, os.path
from os.path import join
print(os.path.join("a", "b", "/c", "d"), join("a/", "b"), os.path.basename("/x/y.txt"), os.path.dirname("/x/y.txt"), os.path.splitext("a/b.tar.gz"), os.path.splitext(".bashrc"), os.path.splitext("a/..b"), os.path.split("/a"), os.path.normpath("/a/../b/./c//d"), os.path.isabs("/a"))
print(os.getpid() > 0, os.cpu_count() > 0, os.getenv("NOPE_X"), os.environ.get("NOPE", "d"), os.sep, os.name, os.path.exists("/nope"), os.getcwd() == os.path.abspath("."), len(os.urandom(4)))
os.environ["Z"] = "1"
print(os.getenv("Z"), "Z" in os.environ)
