"""Packages without names of their own, and the modules in them."""
import concurrent.futures
import urllib.parse, collections.abc
with concurrent.futures.ThreadPoolExecutor() as ex:
    print(list(ex.map(len, ["a", "bb"])))
def f(e: concurrent.futures.Executor):
    return urllib.parse.quote("a b")
print(f(None), isinstance([], collections.abc.Iterable))
import urllib.parse as up
from urllib import parse
print(up.unquote("a%20b"), parse.quote("ä"))
import concurrent
print(concurrent.futures.Future)
futs = []
with concurrent.futures.ThreadPoolExecutor(max_workers=2) as ex:
    for f in concurrent.futures.as_completed([ex.submit(len, "abc")]):
        print(f.result())
import os
path = os.path.join("a", "b")
def where(): return os.path.dirname(path)
futures = [concurrent.futures.Future()]
print(path, where(), len(futures))
