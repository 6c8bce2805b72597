"""Identifiers that are JavaScript's keywords, globals and helpers; eval and exec see the same names."""
var = 1
let = 2
const = 3
function = 4
new = 5
this = 6
typeof = 7
void = 8
switch = 9
case = 10
default = 11
enum = 12
export = 13
extends = 14
super_ = 15
null = 16
undefined = 17
NaN = 18
Infinity = 19
arguments = 20
eval_ = 21
globalThis = 22
process = 23
require = 24
module = 25
exports = 26
console = 27
instanceof = 28
static = 29
interface = 30
package = 31
private = 32
debugger = 33
delete = 34
do = 35
throw = 36
catch = 37
true = 38
false = 39
of = 40
get = 41
Map = 42
Math = 43
Reflect = 44
Error = 45
JSON = 46
self = 47
print(var, let, const, function, new, this, typeof, void, switch, case, default, enum, export, extends, super_, null, undefined, NaN, Infinity, arguments, eval_)
print(globalThis, process, require, module, exports, console, instanceof, static, interface, package, private, debugger, delete, do, throw, catch, true, false, of, get, Map, Math, Reflect, Error, JSON, self)


class Object:
    def __init__(self, value):
        self.value = value


class Array(Object):
    def push(self, x):
        return (self.value, x)


class Promise:
    def then(self, done):
        return done("resolved")


class Function:
    def __call__(self, text):
        return "called " + text


class String(str):
    pass


class Symbol:
    iterator = "it"


class Number(int):
    pass


class Proxy:
    def __getattr__(self, name):
        return name


class Date:
    now = staticmethod(lambda: "today")


print(Object(1).value, Array(2).push(3), Promise().then(str.upper), Function()("return process"), String("s") + "t", Symbol.iterator, Number(4) + 1, Proxy().constructor, Date.now())
print([cls.__name__ for cls in (Object, Array, Promise, Function, String, Symbol, Number, Proxy, Date)], Array.__mro__)
print([1, 2][0], {"a": 1}, (1,), {1}, 2 ** 70, "text".upper(), [i for i in range(3)], sorted([2, 1]), isinstance([], list), isinstance(Array(1), Object))


def delete_(var, *, function=2, **new):
    let = var + function
    def inner(arguments, this=3):
        nonlocal let
        let += arguments
        return let + this
    return inner(1), new


delete_ = [delete_][0]
print(delete_(1, function=5, new=6, class_=7, undefined=8), delete_(var=2))


def arguments(*arguments, **this):
    return arguments, this


print(arguments(1, 2, this=3, arguments=4))


async def of(get):
    async def set(static):
        return static
    return await set(get)


import asyncio
print(asyncio.run(of("waited")))
for (let, const) in [(1, 2)]:
    print(let, const)
try:
    raise ValueError("x")
except ValueError as catch:
    print(catch)
lambda_ = lambda new, this=2, *void, **typeof: (new, this, void, typeof)
print(lambda_(1), lambda_(1, 2, 3, var=4), [typeof for typeof in (1, 2)], {var: let for var, let in [(1, 2)]})
match {"constructor": 1, "__proto__": 2}:
    case {"constructor": new, "__proto__": this, **rest}:
        print(new, this, rest)
del var, undefined
try:
    undefined
except NameError as e:
    print(e)
