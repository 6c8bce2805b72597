"""Small modules whose names few programs use: abc, bisect, gc, getpass, linecache, platform, secrets, atexit, importlib, uuid, zoneinfo, unicodedata and such."""
import abc
import array
import bisect
import copy
import gc
import importlib
import platform
import secrets
import uuid
import zoneinfo
from queue import LifoQueue, PriorityQueue, Queue, ShutDown


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Old(abc.ABC):
    @abc.abstractproperty
    def size(self):
        return 1

    @abc.abstractclassmethod
    def make(cls):
        return 2

    @abc.abstractstaticmethod
    def helper():
        return 3


print(sorted(Old.__abstractmethods__), attempt(Old), isinstance(Old.__dict__["size"], property), Old.size.__isabstractmethod__)
token = abc.get_cache_token()
Old.register(int)
print(abc.get_cache_token() == token, isinstance(5, Old), type(abc.get_cache_token()).__name__)

ordered = [1, 3, 3, 5]
bisect.insort_right(ordered, 3)
bisect.insort_right(ordered, -4, key=abs)
print(ordered, bisect.insort_right is bisect.insort, attempt(bisect.insort_right, [1], "a"), attempt(bisect.insort_right, [1], 1, lo=-1))

numbers = array.array("i", [1, 2, 3, 2])
numbers.remove(2)
numbers.fromlist([7, 8])
numbers.frombytes(array.array("i", [9]).tobytes())
print(numbers, attempt(numbers.remove, 99), attempt(numbers.fromlist, (1,)), attempt(numbers.fromlist, [1, "x"]), numbers, attempt(numbers.frombytes, b"123"), type(numbers.buffer_info()).__name__, numbers.buffer_info()[1], array.ArrayType is array.array)
letters = array.array("w", "ab")
letters.fromunicode("cd")
print(letters, attempt(numbers.fromunicode, "x"), letters.clear(), letters, array.ArrayType.clear(numbers), numbers, array._array_reconstructor(array.array, "h", 4, b"\x01\x00\x02\x00"), attempt(array._array_reconstructor, list, "h", 4, b""))

print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), len(gc.get_threshold()), len(gc.get_count()), gc.garbage, gc.freeze(), gc.unfreeze(), gc.set_threshold(700, 10, 10), gc.get_threshold())
print(isinstance(platform.node(), str), platform.python_version_tuple()[:2], platform.python_version().split(".")[:2], platform.python_implementation(), [type(getattr(platform, name)()).__name__ for name in "release version machine processor python_compiler python_branch python_revision architecture python_build system".split()], len(platform.python_build()), len(platform.architecture()))
print(secrets.randbits(8) < 256, attempt(secrets.randbits, -1), 0 <= secrets.SystemRandom().random() < 1, secrets.SystemRandom().choice([4]))
print(importlib.invalidate_caches(), copy.Error.__mro__[1], copy.error is copy.Error, repr(copy.Error("why")))
print(uuid.NAMESPACE_X500, uuid.uuid5(uuid.NAMESPACE_X500, "cn=x"), uuid.RESERVED_NCS, uuid.RFC_4122, uuid.RESERVED_MICROSOFT, uuid.RESERVED_FUTURE, 0 < uuid.getnode() < 2**48, uuid.getnode() == uuid.getnode())
for text, variant in [("00000000-0000-0000-0000-000000000000", uuid.RESERVED_NCS), ("00000000-0000-4000-8000-000000000000", uuid.RFC_4122), ("00000000-0000-0000-c000-000000000000", uuid.RESERVED_MICROSOFT), ("00000000-0000-0000-e000-000000000000", uuid.RESERVED_FUTURE)]:
    print(uuid.UUID(text).variant == variant, uuid.UUID(text).version)
print(zoneinfo.ZoneInfo.no_cache("Europe/Paris"), zoneinfo.ZoneInfo.no_cache("Europe/Paris") is zoneinfo.ZoneInfo("Europe/Paris"), zoneinfo.ZoneInfo("Europe/Paris") is zoneinfo.ZoneInfo("Europe/Paris"), zoneinfo.ZoneInfo.clear_cache(), attempt(zoneinfo.ZoneInfo, "No/Where"), zoneinfo.ZoneInfoNotFoundError.__mro__[1])
try:
    zoneinfo.ZoneInfo("No/Where")
except zoneinfo.ZoneInfoNotFoundError as error:
    print(isinstance(error, KeyError), error.args)

for kind in (Queue, LifoQueue, PriorityQueue):
    line = kind()
    line.put(1)
    line.put(2)
    line.shutdown()
    print(kind.__name__, attempt(line.put, 3), line.get(), line.get(), attempt(line.get), attempt(line.get_nowait))
    line.shutdown(immediate=True)
print(ShutDown.__mro__[1], repr(ShutDown("closed")))

