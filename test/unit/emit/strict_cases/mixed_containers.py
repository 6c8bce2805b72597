# containers of mixed types
items = [1, "two", 3.0, None, True]
for item in items:
    if item is None:
        print("nothing")
    elif isinstance(item, bool):
        print("bool", not item)
    elif isinstance(item, (int, float)):
        print(item + 1)
    else:
        print(item.upper())
mixed = {"a": 1, "b": [1, 2], "c": None, "d": {"x": "y"}}
for k, v in mixed.items():
    print(k, v, type(v).__name__)
print(mixed["b"][0], mixed["d"]["x"], mixed.get("zz"), mixed.get("zz", 5))
mixed["a"] += 2
print(mixed)
pairs = [("a", 1), ("b", 2.5), ("c", None)]
for name, value in pairs:
    print(f"{name}={value}")
total = sum(v for _, v in pairs if v is not None)
print(total)
nested = [[1, 2], [3, [4, 5]], "x"]
print(nested[1][1][0], len(nested))
t = (1, "a", 2.0)
a, b, c = t
print(a + 1, b + "z", c / 2)
def first(x):
    return x[0]
print(first([1, 2]), first("abc"), first((None, 1)))
