"""Small programs about asyncio; `asyncio_programs.out` is what CPython 3.13 prints for them (`python3 -W ignore`, stdout)."""
import asyncio, contextvars
P = {}
def prog(f): P[f.__name__] = f; return f

async def job(out, name, delay, result=None, error=None):
    out("start", name)
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as e:
        out("cancelled", name, repr(e)); raise
    out("end", name)
    if error is not None: raise error
    return result

@prog
async def gather_order(out):
    out(await asyncio.gather(job(out,"a",.03,1), job(out,"b",.01,2), job(out,"c",.02,3)))
@prog
async def gather_error(out):
    t = asyncio.create_task(job(out,"c",.05,3))
    try: await asyncio.gather(job(out,"a",.01,error=ValueError("x")), job(out,"b",.02,error=KeyError("y")), t)
    except ValueError as e: out("caught", repr(e))
    await asyncio.sleep(.03); out(t.done(), t.cancelled()); await t; out(t.done())
@prog
async def gather_return_exceptions(out):
    out(repr(await asyncio.gather(job(out,"a",.01,error=ValueError("x")), job(out,"b",.02,5), return_exceptions=True)))
@prog
async def gather_cancel(out):
    g = asyncio.gather(job(out,"a",1), job(out,"b",1))
    await asyncio.sleep(0); out(g.cancel(), g.done())
    try: await g
    except asyncio.CancelledError as e: out("gather cancelled", repr(e))
    out(g.cancelled(), g.done())
@prog
async def gather_child_cancelled(out):
    a = asyncio.create_task(job(out,"a",1)); b = asyncio.create_task(job(out,"b",.01,7))
    g = asyncio.gather(a, b); await asyncio.sleep(0); a.cancel("why")
    try: await g
    except asyncio.CancelledError as e: out(repr(e))
    out(b.done()); out(await b)
@prog
async def gather_child_cancelled_return(out):
    a = asyncio.create_task(job(out,"a",1)); b = asyncio.create_task(job(out,"b",.01,7))
    g = asyncio.gather(a, b, return_exceptions=True); await asyncio.sleep(0); a.cancel("why")
    out(repr(await g))
@prog
async def gather_duplicates_and_empty(out):
    t = asyncio.create_task(job(out,"a",0,1))
    out(await asyncio.gather(t, t, t)); out(await asyncio.gather())
@prog
async def gather_nested(out):
    out(await asyncio.gather(asyncio.gather(job(out,"a",.02,1), job(out,"b",.01,2)), job(out,"c",.015,3)))
@prog
async def sleep_zero_order(out):
    async def w(n):
        for i in range(3): out(n, i); await asyncio.sleep(0)
    await asyncio.gather(w("a"), w("b"), w("c"))
@prog
async def sleep_results(out):
    out(await asyncio.sleep(0, "x"), await asyncio.sleep(.01, 5), await asyncio.sleep(0), await asyncio.sleep(-1, "neg"))
    out(await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0), asyncio.sleep(0, 3)))
@prog
async def call_soon_order(out):
    loop = asyncio.get_running_loop()
    loop.call_soon(out, 1); loop.call_soon(out, 2)
    h = loop.call_soon(out, "never"); h.cancel(); out(h.cancelled())
    loop.call_later(.02, out, "late"); loop.call_later(.01, out, "early")
    loop.call_soon(lambda: loop.call_soon(out, "nested"))
    await asyncio.sleep(0); out("after one"); await asyncio.sleep(0); out("after two"); await asyncio.sleep(.05)
@prog
async def future_callbacks(out):
    loop = asyncio.get_running_loop(); f = loop.create_future()
    cb = lambda fut: out("cb", fut.result()); f.add_done_callback(cb); f.add_done_callback(lambda fut: out("cb2")); f.add_done_callback(cb)
    out(f.remove_done_callback(cb)); f.add_done_callback(cb)
    f.set_result(5); out("set", f.done()); out(await f); await asyncio.sleep(0); out("end")
    f.add_done_callback(lambda fut: out("late")); out("x"); await asyncio.sleep(0)
@prog
async def future_states(out):
    loop = asyncio.get_running_loop(); f = loop.create_future()
    for fn in (f.result, f.exception):
        try: fn()
        except asyncio.InvalidStateError as e: out(repr(e))
    f.set_exception(ValueError("v")); out(f.done(), f.cancelled(), repr(f.exception()))
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: out(repr(e))
    try: await f
    except ValueError as e: out(repr(e))
    g = loop.create_future(); out(g.cancel("m"), g.cancel(), g.cancelled())
    try: await g
    except asyncio.CancelledError as e: out(repr(e))
    h = loop.create_future(); h.set_exception(TypeError); out(repr(h.exception()))
    try: h.set_exception(1)
    except asyncio.InvalidStateError as e: out(repr(e))
    try: loop.create_future().set_exception(5)
    except TypeError as e: out(repr(e))
@prog
async def task_cancel(out):
    t = asyncio.create_task(job(out,"a",1)); out(t.cancel("early")); 
    try: await t
    except asyncio.CancelledError as e: out("c", repr(e))
    t = asyncio.create_task(job(out,"b",1)); await asyncio.sleep(0); out(t.cancel(), t.cancel("second"), t.cancelling(), t.cancelled())
    try: await t
    except asyncio.CancelledError as e: out("c", repr(e))
    out(t.cancelled(), t.cancel(), t.done())
    try: t.result()
    except asyncio.CancelledError as e: out(repr(e))
    try: t.exception()
    except asyncio.CancelledError as e: out(repr(e))
@prog
async def task_suppresses_cancel(out):
    async def stubborn():
        for i in range(2):
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: out("ignored", i, asyncio.current_task().cancelling())
        return "survived"
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0); t.cancel(); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel(); out(await t, t.cancelled(), t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel())
@prog
async def cancel_during_finally(out):
    async def f():
        try: await asyncio.sleep(1)
        finally:
            out("cleanup"); await asyncio.sleep(.01); out("cleaned")
    t = asyncio.create_task(f()); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: out("done", t.cancelled())
@prog
async def cancel_converted(out):
    async def f():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: raise ValueError("instead")
    t = asyncio.create_task(f()); await asyncio.sleep(0); t.cancel()
    try: await t
    except ValueError as e: out(repr(e), repr(e.__context__), t.cancelled())
@prog
async def cancel_self(out):
    async def f():
        asyncio.current_task().cancel(); out("still here"); 
        try: await asyncio.sleep(0)
        except asyncio.CancelledError: out("now"); raise
    t = asyncio.create_task(f())
    try: await t
    except asyncio.CancelledError: out("cancelled")
    async def g():
        asyncio.current_task().cancel(); return 5
    t = asyncio.create_task(g())
    try: out(await t)
    except asyncio.CancelledError: out("g cancelled")
@prog
async def cancel_chain(out):
    async def inner():
        try: await asyncio.sleep(1)
        finally: out("inner finally")
    async def middle():
        try: await inner()
        except asyncio.CancelledError: out("middle saw"); raise
    async def outer():
        t = asyncio.create_task(middle())
        try: await t
        finally: out("outer", t.done(), t.cancelled())
    t = asyncio.create_task(outer()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError as e: out("end", repr(e))
@prog
async def shield_basic(out):
    t = asyncio.create_task(job(out,"a",.02,5))
    async def waiter():
        try: return await asyncio.shield(t)
        except asyncio.CancelledError: out("waiter cancelled"); raise
    w = asyncio.create_task(waiter()); await asyncio.sleep(.01); w.cancel()
    try: await w
    except asyncio.CancelledError: out("w", t.done())
    out(await t)
    out(await asyncio.shield(job(out,"b",0,6)))
    x = asyncio.create_task(job(out,"c",1)); await asyncio.sleep(0); s = asyncio.shield(x); x.cancel()
    try: await s
    except asyncio.CancelledError: out("inner cancelled")
@prog
async def wait_modes(out):
    def names(ts): return sorted(t.get_name() for t in ts)
    def mk(*ds): return [asyncio.create_task(job(out,str(d),d/100, error=ValueError(d) if d==2 else None), name=f"t{d}") for d in ds]
    ts = mk(1,2,3); d,p = await asyncio.wait(ts); out(names(d), names(p)); [t.exception() for t in ts]
    ts = mk(1,2,3); d,p = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED); out(names(d), names(p)); await asyncio.wait(p)
    ts = mk(1,2,3); d,p = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION); out(names(d), names(p)); await asyncio.wait(p)
    ts = mk(1,3); d,p = await asyncio.wait(ts, timeout=.02); out(names(d), names(p)); await asyncio.wait(p)
    d,p = await asyncio.wait(ts); out(names(d), names(p))
@prog
async def wait_errors(out):
    c = job(out,"a",0)
    for args, kw in [((c,),{}), (([],),{}), (([c],),{}), (([asyncio.sleep(0)],),{"return_when":"X"})]:
        try: await asyncio.wait(*args, **kw)
        except (TypeError, ValueError) as e: out(repr(e))
    c.close()
@prog
async def wait_for_cases(out):
    out(await asyncio.wait_for(job(out,"a",.01,1), 1)); out(await asyncio.wait_for(job(out,"b",.01,2), None))
    try: await asyncio.wait_for(job(out,"c",1), .01)
    except TimeoutError as e: out(repr(e), repr(e.__cause__))
    try: await asyncio.wait_for(job(out,"d",1), 0)
    except TimeoutError as e: out(repr(e), repr(e.__cause__))
    f = asyncio.get_running_loop().create_future(); f.set_result(9); out(await asyncio.wait_for(f, 0))
    try: await asyncio.wait_for(job(out,"e",.01,error=ValueError("v")), 1)
    except ValueError as e: out(repr(e))
    t = asyncio.create_task(asyncio.wait_for(job(out,"f",1), 5)); await asyncio.sleep(.01); t.cancel()
    try: await t
    except asyncio.CancelledError: out("outer cancelled")
@prog
async def timeout_cases(out):
    try:
        async with asyncio.timeout(.01): await job(out,"a",1)
    except TimeoutError: out("timeout")
    async with asyncio.timeout(1) as cm: await job(out,"b",.01)
    out(cm.expired())
    async with asyncio.timeout(None) as cm: out(cm.when())
    try:
        async with asyncio.timeout(.01) as cm:
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: out("inner sees cancel", asyncio.current_task().cancelling()); raise
    except TimeoutError: out(cm.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(.05):
            async with asyncio.timeout(.01): await asyncio.sleep(1)
    except TimeoutError: out("nested inner")
    try:
        async with asyncio.timeout(.01):
            try:
                async with asyncio.timeout(.05): await asyncio.sleep(1)
            except TimeoutError: out("wrong")
    except TimeoutError: out("nested outer")
    async with asyncio.timeout(.01) as cm: cm.reschedule(asyncio.get_running_loop().time() + 1); await asyncio.sleep(.02)
    out("rescheduled", cm.expired())
    try: cm.reschedule(1)
    except RuntimeError as e: out(repr(e))
    cm = asyncio.timeout(1)
    try: cm.reschedule(1)
    except RuntimeError as e: out(repr(e))
    try:
        async with asyncio.timeout(0): await asyncio.sleep(0); out("once"); await asyncio.sleep(1)
    except TimeoutError: out("zero")
    try:
        async with asyncio.timeout(.01):
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: raise ValueError("other")
    except ValueError as e: out(repr(e), repr(e.__context__))
@prog
async def taskgroup_ok(out):
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job(out,"a",.02,1)); b = tg.create_task(job(out,"b",.01,2), name="B"); out("body", b.get_name())
    out(a.result(), b.result())
@prog
async def taskgroup_error(out):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(out,"a",.01,error=ValueError("a"))); tg.create_task(job(out,"b",1)); 
            await asyncio.sleep(1); out("never")
    except* ValueError as g: out(str(g), repr(g.exceptions))
    out(asyncio.current_task().cancelling()); await asyncio.sleep(0); out("fine")
@prog
async def taskgroup_error_after_body(out):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(out,"a",.01,error=ValueError("a"))); tg.create_task(job(out,"b",.01,error=KeyError("k"))); tg.create_task(job(out,"c",1))
    except BaseExceptionGroup as g: out(type(g).__name__, str(g), repr(g.exceptions))
    out(asyncio.current_task().cancelling())
@prog
async def taskgroup_body_error(out):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(out,"a",1)); await asyncio.sleep(0); raise RuntimeError("body")
    except* RuntimeError as g: out(repr(g))
@prog
async def taskgroup_cancelled_outside(out):
    async def f():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(out,"a",1))
    t = asyncio.create_task(f()); await asyncio.sleep(.01); t.cancel("outside")
    try: await t
    except asyncio.CancelledError as e: out("cancelled", repr(e), t.cancelled())
@prog
async def taskgroup_nested(out):
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(job(out,"o",1))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(job(out,"i",.01,error=ValueError("i"))); inner.create_task(job(out,"j",1))
    except* ValueError as g: out(repr(g))
@prog
async def taskgroup_misuse(out):
    tg = asyncio.TaskGroup(); c = job(out,"x",0)
    try: tg.create_task(c)
    except RuntimeError as e: out(str(e))
    async with tg: pass
    try: tg.create_task(job(out,"y",0))
    except RuntimeError as e: out(str(e))
    try:
        async with tg: pass
    except RuntimeError as e: out(str(e))
@prog
async def taskgroup_spawn_from_child(out):
    async with asyncio.TaskGroup() as tg:
        async def child(n):
            out("child", n); await asyncio.sleep(.01)
            if n: tg.create_task(child(n-1))
        tg.create_task(child(2))
    out("all")
@prog
async def as_completed_plain(out):
    for c in asyncio.as_completed([asyncio.create_task(job(out,n,d,r)) for n, d, r in (("a",.03,1), ("b",.01,2), ("c",.02,3))]): out("got", await c)
@prog
async def as_completed_async(out):
    ts = [asyncio.create_task(job(out,n,d,n)) for n,d in [("a",.02),("b",.01)]]
    async for t in asyncio.as_completed(ts): out(t in ts, await t)
@prog
async def as_completed_timeout(out):
    try:
        for c in asyncio.as_completed([asyncio.create_task(job(out,"a",.01,1)), asyncio.create_task(job(out,"b",1,2))], timeout=.05): out(await c)
    except TimeoutError as e: out(repr(e))
@prog
async def queue_fifo(out):
    q = asyncio.Queue(2)
    async def prod():
        for i in range(5): await q.put(i); out("put", i, q.qsize(), q.full())
    async def cons():
        for i in range(5): x = await q.get(); out("got", x); q.task_done(); await asyncio.sleep(.01 if i==1 else 0)
    await asyncio.gather(prod(), cons()); await q.join(); out(q.empty())
@prog
async def queue_many_getters(out):
    q = asyncio.Queue()
    async def g(n): out(n, await q.get())
    ts = [asyncio.create_task(g(n)) for n in "abc"]; await asyncio.sleep(0)
    ts[0].cancel(); q.put_nowait(1); q.put_nowait(2); await asyncio.gather(*ts, return_exceptions=True); out(q.qsize())
@prog
async def queue_getter_cancelled_after_wake(out):
    q = asyncio.Queue()
    async def g(n):
        try: out(n, await q.get())
        except asyncio.CancelledError: out(n, "cancelled"); raise
    a = asyncio.create_task(g("a")); b = asyncio.create_task(g("b")); await asyncio.sleep(0)
    q.put_nowait(1); a.cancel(); await asyncio.gather(a, b, return_exceptions=True); out(q.qsize())
@prog
async def queue_kinds(out):
    p = asyncio.PriorityQueue()
    for x in [3,1,2,5,4]: p.put_nowait(x)
    out([p.get_nowait() for _ in range(5)])
    for x in [(2,"b"),(1,"z"),(2,"a")]: await p.put(x)
    out([await p.get() for _ in range(3)])
    l = asyncio.LifoQueue()
    for x in "abc": l.put_nowait(x)
    out([l.get_nowait() for _ in range(3)])
    for fn in (l.get_nowait, l.task_done):
        try: fn(); out("ok")
        except (asyncio.QueueEmpty, ValueError) as e: out(repr(e))
@prog
async def queue_shutdown(out):
    q = asyncio.Queue(1); await q.put(1)
    async def p():
        try: await q.put(2)
        except asyncio.QueueShutDown as e: out("put", repr(e))
    t = asyncio.create_task(p()); await asyncio.sleep(0); q.shutdown(); await t
    out(await q.get())
    try: await q.get()
    except asyncio.QueueShutDown as e: out("get", repr(e))
    try: q.put_nowait(1)
    except asyncio.QueueShutDown as e: out("put", repr(e))
@prog
async def queue_workers_join(out):
    q = asyncio.Queue()
    async def worker(n):
        while True:
            x = await q.get(); await asyncio.sleep(x/100); out(n, x); q.task_done()
    ws = [asyncio.create_task(worker(n)) for n in "ab"]
    for x in (3,1,2,1): q.put_nowait(x)
    await q.join(); out("joined")
    for w in ws: w.cancel()
    out(repr(await asyncio.gather(*ws, return_exceptions=True)))
@prog
async def lock_fair(out):
    l = asyncio.Lock()
    async def f(n):
        async with l: out("in", n); await asyncio.sleep(.01); out("out", n)
    await asyncio.gather(*[f(n) for n in "abc"]); out(l.locked())
    try: l.release()
    except RuntimeError as e: out(repr(e))
@prog
async def lock_cancel_waiter(out):
    l = asyncio.Lock(); await l.acquire()
    async def f(n):
        try:
            async with l: out("in", n)
        except asyncio.CancelledError: out("cancelled", n); raise
    a,b = asyncio.create_task(f("a")), asyncio.create_task(f("b")); await asyncio.sleep(0); a.cancel(); l.release()
    await asyncio.gather(a, b, return_exceptions=True); out(l.locked())
@prog
async def event_wakes(out):
    e = asyncio.Event()
    async def f(n): out(n, await e.wait())
    ts = [asyncio.create_task(f(n)) for n in "ab"]; await asyncio.sleep(0); out(e.is_set()); e.set(); out("set"); await asyncio.gather(*ts); e.clear(); out(e.is_set())
    e.set(); out(await e.wait())
@prog
async def semaphore_limits(out):
    s = asyncio.Semaphore(2)
    async def f(n):
        async with s: out("in", n, s.locked()); await asyncio.sleep(.05*n); out("out", n)
    await asyncio.gather(*[f(n) for n in (3,1,1.5,1.2)]); out(s.locked(), s._value)
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: out(repr(e))
@prog
async def semaphore_cancel(out):
    s = asyncio.Semaphore(1); await s.acquire()
    async def f(n):
        async with s: out("in", n)
    ts = [asyncio.create_task(f(n)) for n in "abc"]; await asyncio.sleep(0); ts[0].cancel(); s.release(); ts[1].cancel()
    out(repr(await asyncio.gather(*ts, return_exceptions=True))); out(s._value)
@prog
async def condition_notify(out):
    c = asyncio.Condition()
    async def w(n):
        async with c: out("wait", n); await c.wait(); out("woke", n)
    ts = [asyncio.create_task(w(n)) for n in "abc"]; await asyncio.sleep(0)
    async with c: c.notify(); out("one")
    await asyncio.sleep(.01)
    async with c: c.notify_all()
    await asyncio.gather(*ts)
    for fn in (c.notify, c.release):
        try: fn()
        except RuntimeError as e: out(repr(e))
    try: await c.wait()
    except RuntimeError as e: out(repr(e))
@prog
async def condition_wait_for(out):
    c = asyncio.Condition(); items = []
    async def cons():
        async with c: await c.wait_for(lambda: len(items) >= 2); out("have", items)
    t = asyncio.create_task(cons())
    for i in range(3):
        await asyncio.sleep(.01)
        async with c: items.append(i); c.notify_all()
    await t
@prog
async def condition_cancel(out):
    c = asyncio.Condition()
    async def w():
        async with c:
            try: await c.wait()
            finally: out("locked", c.locked())
    t = asyncio.create_task(w()); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: out("cancelled", c.locked())
@prog
async def barrier_basic(out):
    b = asyncio.Barrier(3)
    async def f(n):
        await asyncio.sleep(.01*n); i = await b.wait(); out("passed", n, i)
    await asyncio.gather(*[f(n) for n in range(3)]); out(b.n_waiting, b.parties, b.broken)
@prog
async def barrier_abort(out):
    b = asyncio.Barrier(2)
    async def f():
        try: await b.wait()
        except asyncio.BrokenBarrierError as e: out(repr(e))
    t = asyncio.create_task(f()); await asyncio.sleep(0); await b.abort(); await t; out(b.broken)
    try: await b.wait()
    except asyncio.BrokenBarrierError as e: out(repr(e))
    await b.reset(); out(b.broken)
    t = asyncio.create_task(f()); await asyncio.sleep(0); out(b.n_waiting); await b.reset(); await t
@prog
async def async_gen_basic(out):
    async def g(n):
        try:
            for i in range(n): yield i; await asyncio.sleep(0)
        finally: out("closed")
    async for x in g(3): out(x)
    out([x async for x in g(2)])
    a = g(5); out(await anext(a), await a.__anext__()); await a.aclose(); out(await anext(a, "default"))
    try: await anext(a)
    except StopAsyncIteration as e: out(repr(e))
@prog
async def async_gen_send(out):
    async def g():
        x = yield 1
        while True:
            try: x = yield x
            except ValueError as e: x = repr(e)
    a = g(); out(await a.asend(None), await a.asend("s"), await a.athrow(ValueError("t")), await a.asend(3)); await a.aclose()
    a = g()
    try: await a.asend(1)
    except TypeError as e: out(repr(e))
@prog
async def async_gen_break_then_shutdown(out):
    async def g():
        try:
            while True: yield 1; await asyncio.sleep(0)
        finally: out("finalized")
    a = g()
    async for x in a: break
    out("broke")
    await asyncio.get_running_loop().shutdown_asyncgens(); out("shut")
@prog
async def async_gen_errors(out):
    async def g(): yield 1; raise KeyError("g")
    try:
        async for x in g(): out(x)
    except KeyError as e: out(repr(e))
    async def h(): yield 1; raise StopIteration("s")
    try:
        async for x in h(): pass
    except RuntimeError as e: out(repr(e), repr(e.__cause__))
    async def i():
        try: yield 1
        except GeneratorExit: yield 2
    a = i(); await anext(a)
    try: await a.aclose()
    except RuntimeError as e: out(repr(e))
@prog
async def async_gen_cancel(out):
    async def g():
        try: yield 1; await asyncio.sleep(1); yield 2
        except asyncio.CancelledError: out("gen cancelled"); raise
    async def f():
        async for x in g(): out(x)
    t = asyncio.create_task(f()); await asyncio.sleep(.01); t.cancel()
    try: await t
    except asyncio.CancelledError: out("done")
@prog
async def coroutine_reuse(out):
    c = job(out,"a",0); await c
    try: await c
    except RuntimeError as e: out(repr(e))
    c = job(out,"b",.01); t = asyncio.create_task(c); await asyncio.sleep(0)
    try: await c
    except RuntimeError as e: out(repr(e))
    await t
    async def s(): raise StopIteration(1)
    try: await s()
    except RuntimeError as e: out(repr(e))
@prog
async def bad_awaits(out):
    async def f(x): await x
    for x in (5, None, [1], "s", print):
        try: await f(x)
        except TypeError as e: out(repr(e))
    try: asyncio.create_task(5)
    except TypeError as e: out(repr(e))
    t = None
    async def me(): await t
    t = asyncio.create_task(me(), name="me")
    try: await t
    except RuntimeError as e: out(str(e)[:38])
@prog
async def bad_yields(out):
    class Y:
        def __init__(self, v): self.v = v
        def __await__(self): return (yield self.v)
    async def f(v): return await Y(v)
    out(await f(None))
    for v in (5, "x"):
        try: await asyncio.create_task(f(v))
        except RuntimeError as e: out(repr(e))
@prog
async def awaitable_objects(out):
    class A:
        def __await__(self):
            yield from asyncio.sleep(.01).__await__(); return "A"
    out(await A(), await asyncio.gather(A(), A()), await asyncio.wait_for(A(), 1), await asyncio.ensure_future(A()))
@prog
async def tasks_info(out):
    t = asyncio.current_task(); out(len(asyncio.all_tasks()), t in asyncio.all_tasks())
    a = asyncio.create_task(job(out,"a",0), name="A"); b = asyncio.create_task(job(out,"b",0))
    out(sorted(x.get_name() for x in asyncio.all_tasks() if x.get_name() == "A"), len(asyncio.all_tasks()))
    a.set_name("AA"); out(a.get_name(), asyncio.isfuture(a), asyncio.iscoroutine(a.get_coro())); await a; await b; out(len(asyncio.all_tasks()))
    out(asyncio.iscoroutinefunction(job), asyncio.iscoroutinefunction(out), asyncio.ensure_future(a) is a)
@prog
async def exception_handler(out):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, ctx: out(l is loop, sorted(ctx), ctx["message"].split(" ")[0:3], repr(ctx.get("exception"))))
    def boom(): 1/0
    loop.call_soon(boom); await asyncio.sleep(0); await asyncio.sleep(0)
    loop.call_exception_handler({"message": "hello there you"}); out(loop.get_exception_handler() is not None)
@prog
async def contextvars_tasks(out):
    v = contextvars.ContextVar("v", default="d")
    async def f(n): out(n, v.get()); v.set(n); await asyncio.sleep(0); out(n, v.get())
    v.set("main"); await asyncio.gather(f("a"), f("b")); out(v.get()); await f("inline"); out(v.get())
    ctx = contextvars.copy_context(); ctx.run(v.set, "in ctx"); out(ctx[v], v.get())
    await asyncio.create_task(f("c"), context=ctx); out(ctx[v])
    tok = v.set("t"); v.reset(tok); out(v.get())
    asyncio.get_running_loop().call_soon(lambda: (out("soon", v.get()), v.set("zzz"))); await asyncio.sleep(0); out(v.get())
@prog
async def eager(out):
    loop = asyncio.get_running_loop(); loop.set_task_factory(asyncio.eager_task_factory)
    async def quick(n): out("quick", n); return n
    t = asyncio.create_task(quick(1), name="q"); out(t.done(), t.result(), asyncio.current_task() is not t)
    t = asyncio.create_task(job(out,"slow",.01,2)); out("created", t.done()); out(await t)
    out(await asyncio.gather(quick(2), job(out,"s",0,3)))
    async with asyncio.TaskGroup() as tg: a = tg.create_task(quick(4)); out("in", a.done())
    async def bad(): raise ValueError("e")
    t = asyncio.create_task(bad())
    try: await t
    except ValueError as e: out(repr(e))
    loop.set_task_factory(None)
@prog
async def to_thread_basic(out):
    def f(a, b=2): out("in thread", a, b); return a + b
    out(await asyncio.to_thread(f, 1), await asyncio.to_thread(f, 1, b=5))
    loop = asyncio.get_running_loop(); fut = loop.run_in_executor(None, f, 7); out("submitted", fut.done()); out(await fut)
    def g(): raise ValueError("thread")
    try: await asyncio.to_thread(g)
    except ValueError as e: out(repr(e))
@prog
async def deep_recursion(out):
    async def f(n): return 0 if n == 0 else 1 + await f(n-1)
    out(await f(900))
    try: await f(5000)
    except RecursionError as e: out(str(e)[:32])
@prog
async def stop_and_nested_run(out):
    loop = asyncio.get_running_loop()
    c = job(out,"n",0)
    for fn in (lambda: asyncio.run(c), lambda: loop.run_until_complete(c), lambda: loop.close(), lambda: loop.run_forever()):
        try: fn()
        except RuntimeError as e: out(repr(e))
    c.close(); out(loop.is_running(), loop.is_closed())
@prog
async def starvation_order(out):
    async def a():
        out("a1"); t = asyncio.create_task(b()); out("a2"); await asyncio.sleep(0); out("a3"); await t; out("a4")
    async def b(): out("b1"); await asyncio.sleep(0); out("b2")
    await a()
@prog
async def await_done_task_is_immediate(out):
    t = asyncio.create_task(job(out,"t",0,1)); await asyncio.sleep(.01)
    asyncio.get_running_loop().call_soon(out, "soon"); out(await t); out("no switch"); await asyncio.sleep(0)
@prog
async def coroutine_switch_free(out):
    async def f(): return 1
    asyncio.get_running_loop().call_soon(out, "soon")
    for _ in range(3): await f()
    out("before"); await asyncio.sleep(0); out("after")
@prog
async def reprs(out):
    loop = asyncio.get_running_loop(); f = loop.create_future(); out(f); f.set_result([1,2,3]); out(f)
    g = loop.create_future(); g.set_exception(ValueError("x")); out(g); g.exception(); h = loop.create_future(); h.cancel(); out(h)
    q = asyncio.Queue(3); q.put_nowait(1); out(q); out(asyncio.PriorityQueue()); out(asyncio.TaskGroup()); out(asyncio.timeout(5)); out(loop)
    k = loop.create_future(); k.set_result("y"*50); out(k); k = loop.create_future(); k.set_result(list(range(10))); out(k)
    out(repr(asyncio.CancelledError("m")), repr(asyncio.QueueEmpty()), asyncio.TimeoutError is TimeoutError)
@prog
async def different_loop(out):
    other = asyncio.new_event_loop(); f = other.create_future()
    async def g(): await f
    try: await asyncio.create_task(g(), name="g")
    except RuntimeError as e: out("attached to a different loop" in str(e), str(e)[:20])
    try: await asyncio.gather(f, asyncio.sleep(0))
    except ValueError as e: out(repr(e))
    except RuntimeError as e: out("re", str(e)[-40:])
    other.close()
    try: other.call_soon(print)
    except RuntimeError as e: out(repr(e))
    try: other.call_later("x", print)
    except (RuntimeError, TypeError) as e: out(repr(e))
    out(other)


async def run_one(n, f):
    lines = []
    def out(*a): lines.append(" ".join(str(x) for x in a))
    try: await f(out)
    except BaseException as e: lines.append("RAISED " + repr(e))
    return lines
for n in P:
    print("==", n)
    for line in asyncio.run(run_one(n, P[n])): print("  ", line)
