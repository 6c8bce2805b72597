"""Threads, executors and loops; `thread_programs.out` is what CPython 3.13 prints (stdout)."""
import asyncio, threading, time, queue
from concurrent.futures import ThreadPoolExecutor
import concurrent.futures as cf
def work(n, d):
    print("work", n); time.sleep(d); print("done", n); return n * 10
t = threading.Thread(target=work, args=("t", .02)); t.start(); time.sleep(.005); print("started", t.is_alive()); t.join(); print("joined", t.is_alive())
ts = [threading.Thread(target=work, args=(i, .09 - i*.03)) for i in range(3)]
for t in ts: t.start(); time.sleep(.001)
for t in ts: t.join()
with ThreadPoolExecutor(max_workers=2) as ex:
    fs = [ex.submit(work, i, .03 * (4 - i)) for i in range(3)]
    print([f.result() for f in fs])
    print(list(ex.map(lambda n: n + 1, [7, 8])))
lock = threading.Lock(); total = 0
def add():
    global total
    for _ in range(3):
        with lock:
            v = total; time.sleep(.001); total = v + 1
ts = [threading.Thread(target=add) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(total)
q = queue.Queue(2)
def prod():
    for i in range(4): q.put(i); print("put", i)
    q.put(None)
t = threading.Thread(target=prod); t.start()
time.sleep(.01)
while (x := q.get()) is not None: print("got", x)
t.join()
ev = threading.Event()
def waiter(): print("waiting"); print(ev.wait(1)); print(ev.wait(.01))
t = threading.Thread(target=waiter); t.start(); time.sleep(.01); ev.set(); t.join()
async def main():
    loop = asyncio.get_running_loop()
    a = loop.run_in_executor(None, work, "ex1", .02); b = asyncio.to_thread(work, "ex2", .01)
    print(await asyncio.gather(a, b))
    def later(): time.sleep(.01); loop.call_soon_threadsafe(print, "threadsafe")
    threading.Thread(target=later).start(); await asyncio.sleep(.03)
    print("blocking the loop"); 
    async def ticker():
        for i in range(3): print("tick", i); await asyncio.sleep(.01)
    t = asyncio.create_task(ticker()); await asyncio.sleep(0); time.sleep(.05); print("unblocked"); await t
asyncio.run(main())
async def val(): await asyncio.sleep(.01); return "from loop"
def in_thread(loop): print(asyncio.run_coroutine_threadsafe(val(), loop).result())
async def main2():
    await asyncio.to_thread(in_thread, asyncio.get_running_loop())
asyncio.run(main2())
def runner(n): asyncio.run(tick(n))
async def tick(n):
    for i in range(2): print(n, i); await asyncio.sleep(.02)
ts = [threading.Thread(target=runner, args=(n,)) for n in "ab"]
for t in ts: t.start(); time.sleep(.005)
for t in ts: t.join()
def bad(): raise ValueError("in thread")
t = threading.Thread(target=bad); t.start(); t.join(); print("after bad")
f = cf.Future(); print(f.done()); f.set_result(3); print(f.result())
d, nd = cf.wait([f]); print(len(d), len(nd))
c = threading.Condition(); items = []
def consumer():
    with c:
        while not items: c.wait()
        print("consumed", items.pop())
t = threading.Thread(target=consumer); t.start()
with c: items.append(1); c.notify()
t.join()
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
async def s(x): await asyncio.sleep(.01); return x
print(loop.run_until_complete(asyncio.gather(s(1), s(2))))
loop.call_later(.01, loop.stop); loop.call_soon(print, "soon"); loop.run_forever(); print("stopped"); loop.close(); print(loop.is_closed())
with asyncio.Runner() as r: print(r.run(s(5)), r.run(s(6)))
