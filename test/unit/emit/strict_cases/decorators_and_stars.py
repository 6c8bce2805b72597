import functools
import time
def timer(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("calling", func.__name__, args, kwargs)
        result = func(*args, **kwargs)
        return result
    return wrapper
@timer
def add(a, b=1):
    """Adds."""
    return a + b
print(add(1), add(1, b=2), add.__name__, add.__doc__)
def repeat(times):
    def deco(func):
        def wrapper(*args):
            out = None
            for _ in range(times):
                out = func(*args)
            return out
        return wrapper
    return deco
@repeat(3)
def hello(name):
    print("hello", name)
    return name
print(hello("x"))
def log(fn):
    async def inner(*a, **k):
        print("before")
        r = await fn(*a, **k)
        print("after")
        return r
    return inner
import asyncio
@log
async def work(x, *, y=2):
    await asyncio.sleep(0)
    return x * y
print(asyncio.run(work(3, y=4)))
def total(*nums, **opts):
    s = 0
    for n in nums:
        s += n
    if opts.get("neg"):
        s = -s
    return s
print(total(1, 2, 3), total(1, 2, neg=True), total(*[1, 2], **{"neg": False}))
def kw(a, /, b, *, c=3):
    return a, b, c
print(kw(1, 2), kw(1, b=5, c=6))
registry = {}
def register(name):
    def deco(f):
        registry[name] = f
        return f
    return deco
@register("sq")
def sq(x):
    return x * x
@register("neg")
def neg(x): return -x
for k in registry:
    print(k, registry[k](4))
class Counter:
    def __init__(self, fn):
        self.fn = fn
        self.calls = 0
    def __call__(self, *args):
        self.calls += 1
        return self.fn(*args)
@Counter
def greet(n):
    return f"hi {n}"
print(greet("a"), greet("b"), greet.calls)
def on_done(cb, errback=None):
    try:
        cb(1)
    except Exception as e:
        if errback:
            errback(e)
on_done(lambda x: print("cb", x))
on_done(lambda x: 1 / 0, lambda e: print("err", e))
def walk(d, depth=0):
    for k, v in d.items():
        print("  " * depth + k)
        if isinstance(v, dict):
            walk(v, depth + 1)
walk({"a": {"b": {}, "c": 1}, "d": 2})
def flatten(x):
    if isinstance(x, list):
        return [z for y in x for z in flatten(y)]
    return [x]
print(flatten([1, [2, [3, [4]]]]))
def fact(n): return 1 if n <= 1 else n * fact(n - 1)
print(fact(5), fact(30))
def hanoi(n, a, b, c):
    if n == 0: return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(5, "A", "B", "C"))
