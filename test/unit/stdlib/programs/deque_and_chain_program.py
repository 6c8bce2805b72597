"""deque and ChainMap, all of their methods and attributes; what Counter counts with."""
from collections import ChainMap, Counter, OrderedDict, deque


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


line = deque([1, 2, 3], maxlen=5)
line.extend("ab")
print(line, line.maxlen, len(line))
line.extend([9])
line.extendleft([7, 8])
print(line, deque.extendleft(line, []), deque.extend(line, ()))
line.reverse()
print(line, list(reversed(line)), line.index(9) if 9 in line else None, line.count("a"))
line.rotate(2)
print(line, attempt(line.rotate, "x"), attempt(line.extend, 5), attempt(line.extendleft, 5), attempt(line.index, "z"), attempt(line.remove, "z"))
free = deque("abc")
free.extend(free)
print(free, deque.reverse(free), free)
free.extendleft(free)
print(free)
copy = free.copy()
free.clear()
print(free, copy, attempt(free.pop), attempt(free.popleft), attempt(lambda: free[0]), attempt(setattr, copy, "maxlen", 3), attempt(deque, [], -1), attempt(deque, 5))
print(copy.insert(1, "!"), copy, copy.pop(), copy.popleft(), copy[0], deque([1, 2]) + deque([3]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
watched = deque([1, 2, 3])
try:
    for one in watched:
        watched.append(one)
except RuntimeError as error:
    print(error)

defaults, given = {"color": "red", "user": "guest"}, {"user": "ann"}
chain = ChainMap(given, defaults)
print(chain, chain.maps, chain.maps[0] is given, chain["user"], chain["color"], len(chain), sorted(chain), "color" in chain, chain.get("size", 10), attempt(lambda: chain["size"]))
chain["color"] = "blue"
print(given, defaults, chain.parents, chain.parents.maps)
child = chain.new_child({"user": "bob"})
print(child, child["user"], child.maps[1] is given, len(child.maps), child.new_child(size=1).maps[0])
del chain["color"]
print(chain["color"], attempt(chain.pop, "color"), attempt(chain.__delitem__, "color"), chain.pop("user"), attempt(chain.popitem), chain.setdefault("new", 1), chain)
chain.maps.append({"deep": True})
print(chain["deep"], chain.copy(), chain.copy().maps[0] is given, ChainMap(), ChainMap().maps, ChainMap.fromkeys("ab", 0), chain == dict(chain), list(chain.items()))
chain.maps = [{"only": 1}]
print(dict(chain), chain | {"b": 2}, {"b": 2} | chain, bool(ChainMap({}, {})), chain.clear(), chain)

import collections

counts = {"a": 1}
collections._count_elements(counts, "banana")
print(counts, attempt(collections._count_elements, {}, 5), Counter("banana"), Counter(a=2).total(), OrderedDict(a=1))
