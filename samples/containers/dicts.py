stock = {"apple": 3, "pear": 5}
stock["fig"] = 2
stock["apple"] += 1
print(stock, len(stock), "pear" in stock, stock.get("kiwi"), stock.get("kiwi", 0))
for name, count in stock.items():
    print(name, count)
print(list(stock), list(stock.keys()), list(stock.values()), sorted(stock.items(), key=lambda item: item[1]))
print(stock.pop("pear"), stock.pop("none", "default"), stock.setdefault("plum", []), stock)
stock.update({"fig": 9}, grape=1)
print(stock, stock.popitem())
del stock["plum"]
print({**stock, "extra": None}, stock | {"apple": 0}, dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict(zip("ab", (1, 2))))
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "tuple"}[(1, 2)])
print(dict.fromkeys(["a", "b"], 0), {n: n * n for n in range(4) if n % 2}, {v: k for k, v in {"a": 1}.items()})
counts = {}
for letter in "mississippi":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts, key=lambda k: (-counts[k], k)))
try:
    for key in counts:
        counts[key + "!"] = 1
except RuntimeError as error:
    print("RuntimeError:", error)
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == [], bool({}))
view = stock.keys()
stock["new"] = 1
print(view, "new" in view, view & {"new", "old"}, list(reversed(stock)))
print({"nested": {"list": [1, {"deep": (1,)}]}})
