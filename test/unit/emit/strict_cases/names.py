# names
print(type(1), format(3.14159, ".2f"))
def shadow():
    list = [1, 2, 3]
    str = "abc"
    type = "t"
    format = "f"
    print(list, str, type, format, f"{list} {str!r} {type:>5}")
    dict = {"a": 1}
    set = {1}
    len = 3
    range = 4
    return list, len, range, dict, set
print(shadow())
new = 1; function = 2; default = 3; this = 4; let = 5; package = 6
var = 7; const = 8; switch = 9; case = 10; void = 11; typeof = 12; delete = 13; instanceof = 14
interface = 15; private = 16; static = 17; enum = 18; export = 19; extends = 20; super_ = 21; throw = 22; catch = 23; do = 24; debugger = 25
print(new + function + default + this + let + package + var + const + switch + case + void + typeof + delete + instanceof + interface + private + static + enum + export + extends + throw + catch + do + debugger)
Object = "o"; Math = "m"; Error = "e"; Promise = "p"; undefined = "u"; NaN = "n"; Infinity = 3; Array = 1; Symbol = 2; Map = 3; globalThis = 4; console = 5; window = 6; process = 7; Number = 8; String = 9; Boolean = 10; BigInt = 11; arguments = 12; eval_ = 13
print(Object, Math, Error, Promise, undefined, NaN, Infinity, Array, Symbol, Map, globalThis, console, window, process, Number, String, Boolean, BigInt, arguments)
def f(new, function=1, *arguments, default=2, **this):
    return new, function, arguments, default, this
print(f(1, 2, 3, default=4, let=5))
print([x / 2 for x in [1, 2]], 7 // 2, -7 // 2, 7 % -3, 2 ** 0.5, 2 ** 10)
def math_user(a, b):
    return a // b
print(math_user(-7, 2))
class Map2:
    def __init__(self, delete, constructor):
        self.delete = delete
        self.constructor = constructor
        self.then = 1
        self.length = 2
    def toString(self):
        return "ts"
m = Map2(1, 2)
print(m.delete, m.constructor, m.then, m.length, m.toString())
at = 3; slice = 4; tuple_ = 5; add = 6; bound = 7; coroutine = 8; named = 9; call = 10; repr_ = 11
xs = [1, 2, 3]
print(xs[-1], xs[::2], xs[at - 3], slice, add, bound, coroutine, named, call)
async def await_me(yield_):
    return yield_
import asyncio
print(asyncio.run(await_me(3)))
of = 1; get = 2; set_ = 3; async_ = 4; type_ = 5; declare = 6; abstract = 7; as_ = 8; any = 9; unknown = 10; never = 11; number = 12; string = 13; boolean = 14; object_ = 15; symbol = 16; namespace = 17; module = 18; readonly = 19; keyof = 20; infer = 21; is_ = 22
print(of, get, declare, abstract, any, unknown, never, number, string, boolean, symbol, namespace, module, readonly, keyof, infer)
