from typing import Optional, Union

def find(items, key):
    for k, v in items:
        if k == key:
            return v
    return None

def size(x: Optional[str]) -> int:
    if x is None:
        return 0
    return len(x)

def describe(x: Union[int, str, None] = None) -> str:
    if not x:
        return "empty"
    if isinstance(x, int):
        return f"int {x + 1}"
    return "str " + x.upper()

found = find([("a", 1), ("b", 2)], "b")
if found:
    print(found + 1)
print(find([("a", 1)], "z"))
print(size(None), size("abc"))
print(describe(), describe(3), describe("x"))
best: Optional[int] = None
for n in [3, 1, 2]:
    if best is None or n < best:
        best = n
print(best)
if best is not None:
    print(best * 2)
last = None
while last is None or last < 3:
    last = 0 if last is None else last + 1
print(last)
def opt(a, b=None, *, c=None):
    if b is None:
        b = []
    b.append(a)
    return b, c
print(opt(1), opt(2, [0]), opt(3, c="x"))
name = None
print(name or "anon")
x = 5 if best else "five"
print(x)
