"""Heaps under hostile conditions, heaps with the largest first, and sets of weak references."""
import heapq
from weakref import WeakSet


def attempt(call, *args):
    try:
        print(call.__name__, call(*args))
    except Exception as error:
        print(call.__name__, f"{type(error).__name__}: {error}")


for call in heapq.heappush, heapq.heappushpop, heapq.heapreplace:
    attempt(call, (3, 4), 1)
    attempt(call, [], 1)
for call in heapq.heappop, heapq.heapify:
    attempt(call, None)
    attempt(call, range(3))
    attempt(call, [])

tallest = [3, 1, 4, 1, 5, 9]
heapq._heapify_max(tallest)
print(heapq._heappop_max(tallest), heapq._heapreplace_max(tallest, 2), tallest)


class Saboteur:
    """Compares, and empties the heap meanwhile."""

    def __lt__(self, other):
        heap.clear()
        return False


for call, more in (heapq.heappush, [Saboteur()]), (heapq.heappop, []), (heapq.heapify, []), (heapq.heapreplace, [1]):
    heap = [Saboteur() for _ in range(4)]
    attempt(call, heap, *more)


class Member:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        return self.name < other.name


ann, bob, cid, dan = everyone = [Member(name) for name in ("ann", "bob", "cid", "dan")]


def names(members):
    return " ".join(sorted(member.name for member in members))


left, right = WeakSet([ann, bob, cid]), WeakSet([cid, dan])
print(names(left | right), "/", names(left & right), "/", names(left - right), "/", names(left ^ right))
print(names(left.union([dan])), "/", names(left.intersection(everyone)), "/", names(left.difference([ann])), "/", names(left.symmetric_difference([ann, dan])))
print(left <= right, left > WeakSet([ann]), left >= left, left < left, left == WeakSet([cid, bob, ann]), left != right)
print(left.issubset(everyone), left.issuperset([bob]), left.isdisjoint([dan]), 5 in left, type(left | right).__name__)
changing = left.copy()
changing |= right
changing -= WeakSet([ann])
print(names(changing))
changing &= [bob, dan]
changing ^= [bob, cid]
print(names(changing), len(changing))
changing -= changing
attempt(changing.pop)
print(left.pop() in everyone, len(left))
left.clear()
print(len(left), left == WeakSet())
attempt(left.union, 5)
