state = {"n": 0}
total = 0
def bump():
    global total
    total += 1
    state["n"] += 1
    return total
def show():
    print(total, state, later)
later = "set before call"
bump(); bump()
show()
def uses_unset():
    try:
        return not_yet
    except NameError as e:
        return str(e)
print(uses_unset())
not_yet = 3
print(uses_unset())
def local_unbound(flag):
    if flag:
        v = 1
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(local_unbound(True), local_unbound(False))
def unused(a, b=2, *args, c, d=None, **kw):
    if a:
        return b
    for x in args:
        c += x
    return [c, d, kw]
def unused_typed(a: int, b: str = "x", *args: float, c: list[int], **kw: dict[str, int]) -> list[str]:
    r = []
    for x in args:
        r.append(f"{x}{b * a}")
    c.append(len(kw))
    return r
async def unused_async(session, url: str):
    async with session.get(url) as resp:
        return await resp.json()
def varied(n):
    if n == 0:
        return 0
    if n == 1:
        return "one"
    if n == 2:
        return [n]
    if n == 3:
        return None
for i in range(5):
    print(varied(i))
r = varied(1)
print(r + "!")
def append_to(x, acc=[]):
    acc.append(x)
    return acc
print(append_to(1), append_to(2))
def dd(x, d={}):
    d[x] = d.get(x, 0) + 1
    return d
print(dd("a"), dd("a"), dd(1))
groups = {}
for w in ["apple", "avocado", "bean"]:
    groups.setdefault(w[0], []).append(w)
print(groups)
counts = {}
for ch in "hello":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), max(counts, key=counts.get))
if 1 < total < 5 != 6:
    print("chained")
if (n := len(groups)) > 1:
    print("walrus", n)
while (line := "x" * total) and total < 4:
    total += 1
    print(line)
print([y for x in range(5) if (y := x * 2) > 3])
m = [[i * j for j in range(3)] for i in range(3)]
print(m, [x for row in m for x in row if x], {i: [j for j in range(i)] for i in range(3)}, {x % 2 for x in range(4)})
first, *rest = [1, 2, 3]
*init, last = "abc"
(a, b), c = (1, 2), 3
print(first, rest, init, last, a, b, c)
x = y = []
x.append(1)
print(x, y, x is y)
del counts["h"]
print(counts)
