process = 1; globalThis = 2; Function = 3; module = 4; exports = 5; this = 6; window = 7; undefined = 8; require = 9
arguments = 10; null = 11; true = 12; false = 13; NaN = 14; Infinity = 15; Object = 16; Array = 17; Symbol = 18; Promise = 19; Error = 20
Math = 21; Map = 22; Set = 23; JSON = 24; console = 25; Reflect = 26; Proxy = 27; Date = 28; Number = 29; String = 30; BigInt = 31; Boolean = 32
var = 33; let = 34; const = 35; function = 36; new = 37; delete = 38; typeof = 39; void = 40; instanceof = 41; switch = 42; case_ = 43
enum = 44; export = 45; extends = 46; super_ = 47; static = 48; interface = 49; package = 50; private = 51; public = 52; protected = 53; implements = 54
debugger = 55; default = 56; do = 57; throw = 58; catch = 59; constructor = 60; __proto__ = 61; prototype = 62; toString = 63; valueOf = 64; hasOwnProperty = 65
any = 66; unknown = 67; never = 68; number = 69; string = 70; boolean = 71; symbol = 72; object_ = 73; Record = 74; Iterable = 75; Iterator = 76; Generator = 77
self = 78; document = 79; setTimeout = 80; fetch = 81; Uint8Array = 82; WeakMap = 83; RegExp = 84; of = 85; get = 86; set_ = 87; target = 88; eval_ = 89
tuple_ = 90; yieldstar = 91; runtime = 92; path = 93; source = 94
print(process, globalThis, Function, module, exports, this, window, undefined, require, arguments, null, true, false, NaN, Infinity, Object, Array, Symbol, Promise, Error)
print(Math, Map, Set, JSON, console, Reflect, Proxy, Date, Number, String, BigInt, Boolean, var, let, const, function, new, delete, typeof, void, instanceof, switch, case_)
print(enum, export, extends, super_, static, interface, package, private, public, protected, implements, debugger, default, do, throw, catch, constructor, __proto__, prototype)
print(toString, valueOf, hasOwnProperty, any, unknown, never, number, string, boolean, symbol, Record, Iterable, Iterator, Generator, self, document, setTimeout, fetch, Uint8Array, WeakMap, RegExp, of, get, target)
print(yieldstar, runtime, path, source)
xs = [1, 2, 3]
print([x * Math for x in xs], {x: Map for x in xs}, {x for x in xs}, tuple(x for x in xs), 7 // 2, 7 / 2, 2 ** 70, -7 % 3, f"{Math}")


def shadows(Array, Math, Object, undefined, this, arguments_, Map=2, *, Symbol=3, Number=4):
    total = [x + Math for x in Array]
    for i in range(3):
        total.append(i ** 2)
    a, *b = total
    return total, a, b, Object, undefined, this, Map, Symbol, Number, round(2.5), 10 ** 20


print(shadows([1, 2], 3, 4, 5, 6, 7), shadows([1], 3, 4, 5, 6, 7, Symbol="s", Number="n"))


def inner():
    null = None
    true = False
    undefined = null
    var = lambda function: function if function is not undefined else "none"
    return var(1), var(None), true


print(inner())


class Function:
    def __init__(self, this):
        self.this = this

    def new(self):
        return Function(self.this + 1)

    def delete(self, export=1):
        return export

    def function(self):
        return "f"

    def static(self):
        return "s"

    def get(self):
        return "g"

    def set(self):
        return "t"

    def async_(self):
        return "a"

    def of(self):
        return "o"


f = Function(1)
print(f.new().this, f.delete(), f.delete(export=3), f.function(), f.static(), f.get(), f.set(), f.of())


class Promise(Exception):
    pass


class Error(Promise):
    def __init__(self, message):
        super().__init__(message)
        self.message = message


try:
    raise Error("a host name")
except Promise as error:
    print(type(error).__name__, error, error.message)


class Array(list if False else object):
    length = 3


class Map:
    size = 2


print(Array().length, Map.size, [1, 2], {1: 2})


def export(default): return default
def package(*, private, public=2): return private, public
def with_(await_=1): return await_


print(export(default=1), export(2), package(private=1), package(private=1, public=3), with_())
