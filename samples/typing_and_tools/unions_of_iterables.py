def total(xs):
    return sum(xs)

def order(xs):
    return sorted(xs)

def pairs(xs, ys):
    return list(zip(xs, ys))

def uniq(xs):
    return set(xs)

def listed(xs):
    return list(xs)

print(total([1, 2]), total((3, 4)), total({5: "a"}), total({1, 2}))
print(order([3, 1]), order((2, 1)), order({"b": 1, "a": 2}))
print(pairs([1], ("a",)), pairs((1, 2), {"x": 1, "y": 2}))
print(sorted(uniq([1, 1])), sorted(uniq((1, 2))), sorted(uniq("aab")), sorted(uniq({"k": 1})))
print(listed("ab"), listed([1]), listed({1: 2}), listed(range(2)))
def first(xs):
    for i, x in enumerate(xs):
        return i, x
print(first([1]), first("ab"), first((2.5, 3)))
def longest(xs):
    return max(xs, key=len)
print(longest(["a", "bb"]), longest(("ccc", "d")))
def joined(xs):
    return ", ".join(xs)
print(joined(["a"]), joined(("b", "c")), joined({"k": 1}))
def flags(xs):
    return any(xs), all(xs)
print(flags([1, 0]), flags((True,)), flags({"": 1}))
def sized(xs):
    return len(xs), min(xs)
print(sized([1]), sized("abc"), sized({2.5}))
data = {"a": [1, 2], "b": (3, 4)}
for k, v in data.items():
    print(k, sum(v), sorted(v, reverse=True), tuple(v), set(v), dict.fromkeys(v), list(map(str, v)), list(reversed(v)))
