"""string: constants, templates, formatters; types: namespaces, proxies, names of types."""
import string
import types
import asyncio


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation)
print(repr(string.printable), repr(string.whitespace))
template = string.Template("$who likes ${what} $$5 $bad-1")
print(template.safe_substitute(who="x"), template.get_identifiers(), template.is_valid(), template.template)
print(string.Template("$a $b").substitute({"a": 1, "b": 2.0}), string.Template("$a").substitute({"a": 1}, a=2))
attempt(lambda: template.substitute(who="x"))
attempt(lambda: string.Template("a $ b\nc").substitute())
attempt(lambda: string.Template("a\n  ${ b\nc").substitute())
attempt(lambda: string.Template("$ x $y ${").safe_substitute(y=1))
attempt(lambda: string.capwords("hello  world foo"))
attempt(lambda: string.capwords("hello-world", "-"))


class Shouting(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)


f = string.Formatter()
attempt(lambda: f.format("{} {a} {{}} {1!r:>5}", 1, a=2))
attempt(lambda: f.format("{} {a[1]} {a[k]} {0.real:>{w}}", 1, a={1: "one", "k": "key"}, w=4))
attempt(lambda: f.format("{:{}} {}|", 1, 5, 2))
attempt(lambda: f.format("{x}"))
attempt(lambda: f.format("{}"))
attempt(lambda: list(f.parse("a{b!r:>{w}}c{{")))
attempt(lambda: f.vformat("{0}", (1,), {}))
attempt(lambda: Shouting().format("{name!u} {other} {0}", 7, name="ann"))

ns = types.SimpleNamespace(a=1, b="x")
ns.c = [ns]
print(ns, ns.a, ns == types.SimpleNamespace(a=1), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.SimpleNamespace({"z": 1}, y=2), vars(types.SimpleNamespace(q=1)))
del ns.c
print(ns, hasattr(ns, "c"), isinstance(ns, types.SimpleNamespace))
attempt(lambda: types.SimpleNamespace(a=1).b)
inner = {"a": 1}
proxy = types.MappingProxyType(inner)
inner["b"] = 2
print(proxy, repr(proxy), type(proxy), proxy["b"], len(proxy), "a" in proxy, proxy | {"c": 3}, list(proxy.items()), proxy == {"a": 1, "b": 2}, dict(proxy), sorted(proxy), proxy.get("z", 0))


def put():
    proxy["b"] = 1


attempt(put)
attempt(lambda: proxy["z"])
attempt(lambda: types.MappingProxyType(3))


class Sensor:
    def __init__(self, value):
        self.value = value


sensor = Sensor(5)
sensor.read = types.MethodType(lambda self, x: (self.value, x), sensor)
print(sensor.read(3), type(sensor.read), sensor.read.__self__ is sensor)
Loud = types.new_class("Loud", (Sensor,), {}, lambda namespace: namespace.update(volume=11))
print(Loud.volume, Loud(3).value, Loud.__name__, types.get_original_bases(Loud))
module = types.ModuleType("gadgets", "Small things.")
module.size = 3
print(module, module.size, module.__name__, module.__doc__, type(module) is types.ModuleType)


def gen():
    yield 1


async def coro():
    pass


c = coro()
print(isinstance(gen, types.FunctionType), isinstance(gen(), types.GeneratorType), isinstance(c, types.CoroutineType), isinstance(len, types.BuiltinFunctionType), isinstance(sensor.read, types.MethodType), isinstance(types, types.ModuleType), isinstance(None, types.NoneType))
c.close()
print(types.FunctionType, types.LambdaType is types.FunctionType, types.CoroutineType, types.EllipsisType, types.UnionType, isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias))


@types.coroutine
def pause():
    got = yield
    return got


async def main():
    print(await pause())


asyncio.run(main())

# Errors about what CPython writes in C name the module too.
import collections
import datetime
import functools
import io
import json
import re

for value in [datetime.date(2024, 1, 1), datetime.timedelta(1), collections.deque(), collections.Counter(), collections.OrderedDict(), functools.partial(len), re.compile("a"), io.StringIO(), iter(collections.deque([1]))]:
    attempt(lambda: value.nothing)
    attempt(lambda: value @ 1)
attempt(lambda: json.dumps(datetime.date(2024, 1, 1)))
attempt(lambda: {collections.deque(): 1})
