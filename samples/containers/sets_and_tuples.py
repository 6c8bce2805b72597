odd, prime = {1, 3, 5, 7, 9}, {2, 3, 5, 7}
print(odd & prime, odd | prime, odd - prime, odd ^ prime)
print(odd >= {1, 3}, odd.isdisjoint({2}), {1} < odd, 4 in odd, len(odd))
odd.add(11)
odd.discard(100)
odd.remove(1)
print(sorted(odd), sum(odd), set(), {1, 1, 2}, frozenset({1}))
try:
    odd.remove(1)
except KeyError as error:
    print("KeyError:", error)
print(sorted(set("hello")), {x % 3 for x in range(10)}, list({3: "a"}))

point = (3, 4)
x, y = point
print(point, x, y, point[0], point[-1], len(point), point + (5,), point * 2, 3 in point)
print((1,), (), tuple("ab"), (1, 2) < (1, 3), (1, "a") == (1, "a"), point.index(4), point.count(3))
try:
    point[0] = 1
except TypeError as error:
    print("TypeError:", error)
x, y = y, x
print(x, y, hash((1, 2)) == hash((1, 2)), {point: "home"}[3, 4])
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a + b)
print(list(range(5))[1:-1], range(3), range(0, 10, 2)[2], 4 in range(0, 10, 2), len(range(7)), range(3) == range(0, 3))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (2, 0)), divmod(17, 5))
