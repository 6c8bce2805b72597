import asyncio
from collections import defaultdict, deque
MODE = "fast"
LEVEL = 2
if MODE == "slow":
    print("slow")
elif MODE == "fast":
    print("fast", LEVEL == 1)
def process(cmd):
    if cmd == "a":
        return 1
    elif cmd == "b":
        return 2.5
    return None
for c in ["a", "b", "c"]:
    r = process(c)
    if r is not None:
        print(r * 2)
    else:
        print("none")
def callback_runner(cb, *args, **kwargs):
    r = cb(*args, **kwargs)
    return r
print(callback_runner(lambda a, b=2: a + b, 1), callback_runner(process, "a"))
handlers = {"x": process, "y": callback_runner}
print(len(handlers))
def on_event(name, handler=None, *, once=False):
    if handler is None:
        def handler(x):
            return x
    return handler(name), once
print(on_event("e"), on_event("f", len, once=True))
class Stack:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
        return self
    def pop(self):
        if not self.items:
            return None
        return self.items.pop()
s = Stack().push(1).push("a")
print(s.pop(), s.pop(), s.pop())
d = defaultdict(list)
d["a"].append(1)
print(dict(d))
q = deque([1, 2, 3], maxlen=2)
q.append(4)
print(list(q), q.popleft())
def unknown_unpack(p):
    a, b = p
    return a, b
print(unknown_unpack((1, 2)), unknown_unpack("xy"), unknown_unpack([3, None]))
async def producer(q, n):
    for i in range(n):
        await q.put({"id": i, "name": f"item{i}"})
    await q.put(None)
async def consumer(q):
    results = []
    while (item := await q.get()) is not None:
        results.append((item["id"], item["name"]))
    return results
async def fetch(id, delay=0.01, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise RuntimeError(f"fetch {id} failed")
    return {"id": id, "data": [id] * 2}
async def main():
    q = asyncio.Queue(maxsize=2)
    _, res = await asyncio.gather(producer(q, 3), consumer(q))
    print(res)
    tasks = {asyncio.create_task(fetch(i)): i for i in range(2)}
    done, pending = await asyncio.wait(tasks)
    print(sorted(tasks[t] for t in done), pending)
    results = await asyncio.gather(*[fetch(i, fail=i == 1) for i in range(3)], return_exceptions=True)
    for i, r in enumerate(results):
        print(i, r if not isinstance(r, Exception) else f"error: {r}")
    try:
        r = await asyncio.wait_for(fetch(1, delay=1), timeout=0.01)
        print(r)
    except asyncio.TimeoutError:
        print("timed out")
    t = asyncio.create_task(fetch(9))
    t.add_done_callback(lambda t: print("done", t.result()["id"]))
    await t
    await asyncio.sleep(0)
    async def agen():
        for i in range(3):
            yield i, str(i)
    async for a, b in agen():
        print(a, b)
    print([x async for x, _ in agen() if x])
    data = {k: await fetch(k) for k in (1, 2)}
    print(data)
    return 0
if __name__ == "__main__":
    code = asyncio.run(main())
    print(code)
