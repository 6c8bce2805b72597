d = {"__proto__": 1, "constructor": 2, "toString": 3, "hasOwnProperty": 4, "1": 5, "0": 6, "then": 7, "#a": 8, "a b": 9, "": 10, "`${x}`": 11}
print(d, len(d), list(d))
e = {}
for name in ("__proto__", "constructor", "toString", "valueOf"):
    print(name in e, e.get(name), e.get(name, 0))
    try:
        e[name]
    except KeyError as error:
        print("KeyError", error)
e["__proto__"] = {"polluted": True}
print(e, "polluted" in e, {}.get("polluted"))
print({"__proto__": None}, {"__proto__": [1]}["__proto__"], {**{"__proto__": 1}})
s = {"__proto__", "constructor"}
print("__proto__" in s, "toString" in s, sorted(s))
print({name: i for i, name in enumerate(["__proto__", "constructor"])})
d.pop("__proto__")
del d["constructor"]
print(d)
n = {"a": {"__proto__": {"b": 1}}}
print(n["a"]["__proto__"]["b"])
d2 = dict(d)
d2.update({"__proto__": 0}, constructor=1)
print(d2)
print(d2.setdefault("valueOf", "v"), d2 | {"__proto__": 9})
