"""Names of traceback, types, typing, urllib.parse, warnings, weakref, timeit and concurrent.futures."""
import asyncio
import concurrent.futures
import io
import sys
import timeit
import traceback
import types
import typing
import urllib.parse
import warnings
import weakref


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


warnings.simplefilter("ignore")


# ─── traceback ───
def fails():
    raise ValueError("inside")


try:
    fails()
except ValueError as error:
    told = traceback.TracebackException.from_exception(error)
    frames = traceback.extract_tb(error.__traceback__)
    traceback.clear_frames(error.__traceback__)
    kept = error
print(told.exc_type.__name__, told.exc_type_qualname if hasattr(told, "exc_type_qualname") else "", told.exc_type_module if hasattr(told, "exc_type_module") else "", told._str, told.exceptions, [frame.name for frame in frames], frames[0].filename.endswith(".py"), frames[0].line)
group = traceback.TracebackException.from_exception(ExceptionGroup("many", [ValueError(1), TypeError(2)]))
print([one.exc_type.__name__ for one in group.exceptions], group._str)
try:
    raise SyntaxError("invalid syntax", ("<made>", 1, 5, "x = = 1", 1, 6))
except SyntaxError as error:
    syntax = traceback.TracebackException.from_exception(error)
print(syntax.filename, syntax.lineno, syntax.offset, syntax.end_offset, syntax.text.strip(), syntax.msg)
summary = traceback.FrameSummary("file.py", 3, "name", line="text")
print(summary, summary.filename, list(summary), summary == ("file.py", 3, "name", "text"))
out = io.StringIO()


def prints_the_stack():
    traceback.print_stack(file=out, limit=-1)
    return [frame.f_code.co_name for frame, line in traceback.walk_stack(sys._getframe())]


print("prints_the_stack" in prints_the_stack() or "walked", out.getvalue().split("\n")[0].split(", ")[-1], len(traceback.extract_stack()) >= 1)

# ─── types, typing ───
def counted():
    yield 1


async def flowing():
    yield 1


print(isinstance(flowing(), types.AsyncGeneratorType), isinstance(len, types.BuiltinMethodType), types.BuiltinMethodType is types.BuiltinFunctionType, isinstance(kept.__traceback__, types.TracebackType), type(NotImplemented) is types.NotImplementedType, isinstance(kept.__traceback__.tb_frame, types.FrameType))
proxy = types.MappingProxyType({"a": 1, "b": 2})
print(list(proxy.keys()), list(proxy.values()), proxy.copy(), type(proxy.copy()).__name__, list(proxy.items()), proxy | {"c": 3}, attempt(lambda: proxy.__setitem__("a", 2)))


class Slotted:
    __slots__ = ("place",)


print(isinstance(Slotted.place, types.MemberDescriptorType), types.MemberDescriptorType.__name__, types.GetSetDescriptorType.__name__, attempt(types.AsyncGeneratorType))


class Speaks(typing.Protocol):
    name: str

    def speak(self) -> str: ...


def is_text(value: object) -> typing.TypeIs[str]:
    return isinstance(value, str)


print(typing.is_protocol(Speaks), typing.is_protocol(int), typing.is_protocol(typing.Protocol), {"name", "speak"} <= typing.get_protocol_members(Speaks), attempt(typing.get_protocol_members, int), typing.NoDefault, typing.TypeVar("T").__default__ is typing.NoDefault, typing.TypeIs[int], is_text("x"))

# ─── urllib.parse ───
url = urllib.parse.urlparse("https://user:pw@host:8080/path;params?query=1#fragment")
print(url, type(url) is urllib.parse.ParseResult, url.scheme, url.params, url.query, url.fragment, url.username, url.password, url.hostname, url.port, url.geturl())
split = urllib.parse.urlsplit("http://me:secret@h/p?q#f")
print(split, type(split) is urllib.parse.SplitResult, split.scheme, split.query, split.fragment, split.password, urllib.parse.urlunsplit(split), urllib.parse.urlunsplit(("s", "h", "/p", "", "")))
bare = urllib.parse.urldefrag("http://h/p#part")
print(bare, type(bare) is urllib.parse.DefragResult, bare.url, bare.fragment, bare.geturl(), urllib.parse.quote_from_bytes(b"a b\xff/"), urllib.parse.quote_from_bytes(b"a/b", safe=""), urllib.parse.unquote_to_bytes("a%20b%FF"), urllib.parse.unquote_to_bytes(b"%41"), attempt(urllib.parse.quote_from_bytes, "text"))

# ─── warnings ───
with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="quiet.*")
    warnings.filterwarnings("always", category=UserWarning, append=True)
    warnings.warn("quiet please")
    warnings.warn("loud")
    print([str(one.message) for one in caught], type(caught[0]) is warnings.WarningMessage, caught[0].category.__name__, warnings.defaultaction, warnings.onceregistry, attempt(warnings.filterwarnings, "strange"), attempt(warnings.filterwarnings, "ignore", 5), attempt(warnings.filterwarnings, "ignore", lineno=-1))
made = warnings.WarningMessage("text", UserWarning, "file.py", 3, line="source")
print(made.message, made.category, made.filename, made.lineno, made.file, made.line, made)

# ─── weakref ───
class Thing:
    def method(self):
        return "called"

    def __call__(self):
        return "the thing"


thing = Thing()
reference = weakref.ref(thing)
print(reference() is thing, type(reference) is weakref.ReferenceType, weakref.ref is weakref.ReferenceType, weakref.getweakrefcount(thing) >= 1, reference == weakref.ref(thing), attempt(weakref.ref, 5))
stand_in = weakref.proxy(thing)
thing.name = "x"
print(stand_in.name, type(stand_in) is weakref.CallableProxyType, weakref.ProxyType.__name__, stand_in(), stand_in.method(), attempt(weakref.proxy, 5))
method = weakref.WeakMethod(thing.method)
print(method()(), isinstance(method, weakref.ref), method == weakref.WeakMethod(thing.method), attempt(weakref.WeakMethod, len))
values, keys = weakref.WeakValueDictionary(a=thing), weakref.WeakKeyDictionary({thing: 1})
print(values["a"] is thing, list(values), len(values), "a" in values, keys[thing], len(keys), list(keys.values()), values.get("z", 0), [key is thing for key in keys], attempt(lambda: weakref.WeakKeyDictionary({5: 1})))
done = weakref.finalize(thing, print, "finalized", 1, end="!\n")
print(done.alive, done.atexit, done.peek()[0] is thing, done.peek()[2:], done(), done.alive, done.peek(), done())
other = weakref.finalize(thing, print)
other.atexit = False
print(other.atexit, other.detach()[1] is print, other.alive, other.detach())

# ─── timeit, concurrent.futures ───
print(repr(timeit.reindent("a\nb", 4)), timeit.dummy_src_name)
timer = timeit.Timer("1 / 0")
with __import__("contextlib").redirect_stderr(io.StringIO()) as shown:
    try:
        timer.timeit(1)
    except ZeroDivisionError:
        timer.print_exc()
print("ZeroDivisionError" in shown.getvalue())
future = concurrent.futures.Future()
print(future.set_running_or_notify_cancel(), future.running(), future.set_result(5), future.result(), attempt(future.set_result, 6).split(":")[0], attempt(future.set_exception, ValueError()).split(":")[0], issubclass(concurrent.futures.InvalidStateError, concurrent.futures._base.Error) if hasattr(concurrent.futures, "_base") else True)
broken = concurrent.futures.Future()
broken.set_exception(ValueError("broken"))
print(attempt(broken.result), repr(broken.exception()))
cancelled = concurrent.futures.Future()
print(cancelled.cancel(), cancelled.set_running_or_notify_cancel(), cancelled.cancelled())
try:
    cancelled.result()
except concurrent.futures.CancelledError as error:
    print("cancelled", error.args, concurrent.futures.CancelledError.__mro__[1].__name__)
