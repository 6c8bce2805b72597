from typing import Optional

class Trie:
    def __init__(self):
        self.children = {}
        self.end = False

    def insert(self, word):
        node = self
        for c in word:
            if c not in node.children:
                node.children[c] = Trie()
            node = node.children[c]
        node.end = True

    def words(self, prefix=""):
        if self.end:
            yield prefix
        for c, child in sorted(self.children.items()):
            yield from child.words(prefix + c)

    def starts_with(self, prefix):
        node = self
        for c in prefix:
            node = node.children.get(c)
            if node is None:
                return []
        return list(node.words(prefix))


class Heap:
    def __init__(self, items=()):
        self.data = []
        for i in items:
            self.push(i)

    def push(self, item):
        self.data.append(item)
        i = len(self.data) - 1
        while i > 0:
            parent = (i - 1) // 2
            if self.data[i] < self.data[parent]:
                self.data[i], self.data[parent] = self.data[parent], self.data[i]
                i = parent
            else:
                break

    def pop(self):
        top = self.data[0]
        last = self.data.pop()
        if self.data:
            self.data[0] = last
            i = 0
            n = len(self.data)
            while True:
                small = i
                for child in (2 * i + 1, 2 * i + 2):
                    if child < n and self.data[child] < self.data[small]:
                        small = child
                if small == i:
                    break
                self.data[i], self.data[small] = self.data[small], self.data[i]
                i = small
        return top


def merge_sort(xs):
    if len(xs) <= 1:
        return xs
    mid = len(xs) // 2
    left, right = merge_sort(xs[:mid]), merge_sort(xs[mid:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def quick_sort(xs: list[int]) -> list[int]:
    if not xs:
        return []
    pivot, *rest = xs
    return quick_sort([x for x in rest if x < pivot]) + [pivot] + quick_sort([x for x in rest if x >= pivot])


def binary_search(xs: list[int], target: int) -> Optional[int]:
    lo, hi = 0, len(xs) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if xs[mid] == target:
            return mid
        if xs[mid] < target:
            lo = mid + 1
        else:
            hi = mid - 1
    return None


def sieve(n: int) -> list[int]:
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i, f in enumerate(flags) if f]


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            best[c] = max(best[c], best[c - weight] + value)
    return best[capacity]


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + 1 if x == y else max(table[i - 1][j], table[i][j - 1])
    return table[-1][-1]


def permutations(items):
    if len(items) <= 1:
        yield list(items)
        return
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [x] + rest


t = Trie()
for w in ("tea", "ten", "to", "inn"):
    t.insert(w)
print(t.starts_with("te"), t.starts_with("x"), list(t.words()))
h = Heap([5, 2, 8, 1])
print([h.pop() for _ in range(4)])
data = [38, 27, 43, 3, 9, 82, 10]
print(merge_sort(data), quick_sort(data), binary_search(sorted(data), 43), binary_search([], 1))
print(sieve(30), knapsack([(1, 1), (3, 4), (4, 5)], 7), lcs("AGGTAB", "GXTXAYB"))
print(list(permutations([1, 2, 3])), merge_sort(["b", "a"]), Heap("hello").pop())
