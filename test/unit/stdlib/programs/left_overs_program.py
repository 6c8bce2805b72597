"""Names that programs seldom need: features of the language's past, settings of the interpreter, managers' insides."""
import __future__
import asyncio
import atexit
import codecs
import contextlib
import getpass
import inspect
import os
import re
import sys

for name in "nested_scopes generators division absolute_import with_statement print_function unicode_literals barry_as_FLUFL generator_stop annotations".split():
    feature = getattr(__future__, name)
    print(name, feature.getOptionalRelease(), feature.getMandatoryRelease(), isinstance(feature, __future__._Feature))

names = "interactive optimize no_user_site no_site ignore_environment bytes_warning isolated dev_mode warn_default_encoding int_max_str_digits".split()
print([(name, getattr(sys.flags, name)) for name in names])
print(type(sys.flags.hash_randomization).__name__, type(sys.flags.safe_path).__name__, type(sys.flags.utf8_mode).__name__, type(sys.flags.gil).__name__)
for value, kind in ((sys.flags, "flags"), (sys.version_info, "version_info"), (sys.float_info, "float_info"), (sys.int_info, "int_info"), (sys.hash_info, "hash_info")):
    print(type(value).__name__ == kind, isinstance(value, tuple))


@contextlib.contextmanager
def opened(name, *, mode="r"):
    yield name


manager = opened("a", mode="w")
print(type(manager) is contextlib._GeneratorContextManager, manager.args, manager.kwds, manager.func.__name__, type(manager.gen).__name__)


@contextlib.asynccontextmanager
async def connected(name):
    yield name


async def main():
    manager = connected("b")
    print(type(manager) is contextlib._AsyncGeneratorContextManager, manager.args, manager.kwds, manager.func.__name__, type(manager.gen).__name__)
    stack = contextlib.AsyncExitStack()

    async def leave(kind, error, traceback):
        print("leaving", kind)

    stack.push_async_exit(leave)
    print(await stack.enter_async_context(manager))
    await stack.aclose()


asyncio.run(main())


def never():
    print("never")


def late(word):
    print("late", word)


atexit.register(never)
atexit.register(late, "word")
atexit.unregister(never)

scanner = re.compile(r"\d+").scanner("1 22")
print(scanner.search().group(), scanner.search().group(), scanner.search())
print(codecs.open.__name__, inspect.getlineno(inspect.currentframe()))
os.environ["LOGNAME"] = "nobody"
print(getpass.getuser())
