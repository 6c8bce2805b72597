import traceback, asyncio, sys
def run(f):
    try: f()
    except BaseException: traceback.print_exc()
def f1():
    try: raise ValueError("a")
    finally: raise KeyError("b")
def f2():
    class M:
        def __enter__(self): return self
        def __exit__(self, t, v, tb): raise RuntimeError("exit")
    with M():
        raise ValueError("body")
def f3():
    try:
        raise ValueError("a")
    except ValueError as e:
        raise KeyError("b") from e
def f4():
    try:
        raise ValueError("a")
    except ValueError as e:
        raise KeyError("b") from None
def f5():
    try:
        raise ValueError("a")
    except ValueError as e:
        e.add_note("n1"); e.add_note("n2\nn3")
        raise
def f6():
    try:
        raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), KeyError(3)])])
    except* ValueError as g:
        print("caught", g.exceptions)
def f7():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as g:
        raise RuntimeError("new")
def f8():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as g:
        raise
def f9():
    try:
        raise ValueError(1)
    except* TypeError as g:
        pass
def f10():
    try:
        raise ValueError(1)
    except* ValueError as g:
        raise KeyError(2)
def f11():
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise KeyError("b")
    except KeyError:
        raise IndexError("c")
def f12():
    def h(): raise TypeError("in h")
    try: 1/0
    except ZeroDivisionError: h()
def f13():
    e = ValueError("root")
    e.__cause__ = KeyError("cause")
    raise e
def f14():
    try:
        try: 1/0
        finally:
            int("x")
    except ValueError as e:
        print(repr(e.__context__))
        raise
def f15():
    try:
        raise ValueError("a")
    except ValueError:
        pass
    raise KeyError("clean")
def f16():
    def inner():
        try:
            raise KeyError("k")
        except KeyError as k:
            print("ctx", repr(k.__context__))
            return k
    try: raise ValueError("v")
    except ValueError:
        k = inner()
    raise k
def f17(): raise
def f18():
    def r(): raise
    try: 1/0
    except ZeroDivisionError: r()
def f19():
    try:
        raise ValueError("a")
    except ValueError as e:
        x = e
    try: x.foo
    except AttributeError as e2: raise x from e2
def f20():
    try:
        raise ValueError("x")
    except TypeError:
        pass
    finally:
        print("fin")
def f21():
    try:
        raise ValueError("one")
    except ValueError:
        try:
            raise KeyError("two")
        except KeyError:
            pass
        raise TypeError("three")
def f22():
    raise ExceptionGroup("eg", [ValueError("a"), OSError(2, "no"), ExceptionGroup("n", [KeyError("x")])])
def f23():
    try:
        int("a")
    except ValueError as e:
        raise ExceptionGroup("eg", [e, KeyError("k")]) from e
def f24():
    def g():
        try:
            yield 1
        except ValueError:
            raise KeyError("in gen")
    x = g(); next(x); x.throw(ValueError("thrown"))
def f25():
    def g():
        raise StopIteration("x")
        yield
    next(g())
for f in [f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16,f17,f18,f19,f20,f21,f22,f23,f24,f25]:
    print("==", f.__name__, file=sys.stderr)
    run(f)
class AM:
    async def __aenter__(self): return self
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0)
        raise RuntimeError("aexit")
async def m():
    async with AM():
        raise ValueError("in")
print("== am", file=sys.stderr)
run(lambda: asyncio.run(m()))
async def m2():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad(1)); tg.create_task(bad(2))
async def bad(n):
    raise ValueError(n)
print("== tg", file=sys.stderr)
run(lambda: asyncio.run(m2()))
async def m3():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        raise KeyError("t")
print("== to", file=sys.stderr)
run(lambda: asyncio.run(m3()))
async def m4():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    finally:
        raise KeyError("t")
print("== wf", file=sys.stderr)
run(lambda: asyncio.run(m4()))
async def m5():
    t = asyncio.create_task(bad(3))
    try: await t
    except ValueError as e:
        await bad(4)
print("== aw", file=sys.stderr)
run(lambda: asyncio.run(m5()))
async def m6():
    t = asyncio.create_task(asyncio.sleep(1)); await asyncio.sleep(0); t.cancel("msg")
    await t
print("== cancel", file=sys.stderr)
run(lambda: asyncio.run(m6()))
