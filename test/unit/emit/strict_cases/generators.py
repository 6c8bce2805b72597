def gen(n):
    for i in range(n):
        yield i
def echo():
    received = None
    while True:
        received = yield received
        if received == "stop":
            return "done"
g = echo()
next(g)
print(g.send(1), g.send("x"))
try:
    g.send("stop")
except StopIteration as e:
    print("result", e.value)
def avg():
    total = 0.0
    count = 0
    average = None
    while True:
        v = yield average
        total += v
        count += 1
        average = total / count
a = avg()
next(a)
print(a.send(10), a.send(20))
def chain(*its):
    for it in its:
        yield from it
print(list(chain([1, 2], "ab", gen(2))))
def sub():
    x = yield 1
    print("got", x)
    return "sub result"
def deleg():
    r = yield from sub()
    print("r", r)
    yield r
d = deleg()
print(next(d), d.send("hi"))
squares = (x * x for x in range(5))
print(next(squares), next(squares), list(squares), next(squares, "end"))
def countdown(n):
    while n > 0:
        yield n
        n -= 1
for x in countdown(3):
    print(x, end=" ")
print()
def inf():
    n = 0
    while True:
        yield n
        n += 1
for n in inf():
    if n > 3:
        break
print(n)
def tree(node):
    if node is None:
        return
    left, val, right = node
    yield from tree(left)
    yield val
    yield from tree(right)
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
def closing():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
c = closing()
print(next(c)); c.close()
def thrower():
    try:
        yield 1
    except ValueError as e:
        print("caught", e)
        yield "after"
t = thrower(); next(t)
print(t.throw(ValueError("boom")))
