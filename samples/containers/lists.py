numbers = [5, 3, 9, 1]
numbers.append(7)
numbers.extend([2, 8])
numbers.insert(1, 100)
print(numbers, len(numbers), numbers.index(9), numbers.count(3))
print(numbers.pop(), numbers.pop(0), numbers)
numbers.remove(100)
numbers.sort()
print(numbers, sorted(numbers, reverse=True), numbers[::-1], numbers[1:3], numbers[-1])
numbers.reverse()
print(numbers, sum(numbers), min(numbers), max(numbers), 9 in numbers)
numbers[1:3] = ["a", "b", "c"]
print(numbers)
del numbers[0], numbers[-1]
print(numbers, numbers * 2, numbers + [0], [0] * 3)
numbers[::2] = [10, 20]
print(numbers)
copy = numbers.copy()
same = numbers
same.clear()
print(numbers, copy, same is numbers, copy == ["a"])

grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid, [list(row) for row in zip(*grid)])
words = ["pear", "fig", "apple"]
words.sort(key=len)
print(words, sorted(words, key=lambda w: (-len(w), w)), sorted(words, key=str.upper))
first, *middle, last = [1, 2, 3, 4]
print(first, middle, last)
a, (b, c) = 1, (2, 3)
print(a, b, c, [1, 2] < [1, 3], [1] == [1.0], [] or "empty")
print(list("abc"), list(range(10, 0, -3)), list({"k": 1}), [*range(3), *"xy"])
print(list(map(lambda x: x * 2, [1, 2])), list(filter(None, [0, 1, "", "a"])), any([0, 1]), all([]))
nested = [1, [2, [3]]]
nested.append(nested)
print(nested)
