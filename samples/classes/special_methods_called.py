"""Special methods of built-in types called by name: what they take, and what is said of too much or too little."""
values = [5, True, 1.5, 2j, "ab", b"x", [1], (1,), {1: 2}, {1}, frozenset([1]), range(3), None]
names = ["__add__", "__mul__", "__pow__", "__neg__", "__bool__", "__len__", "__contains__", "__getitem__", "__setitem__", "__eq__", "__lt__", "__hash__", "__repr__", "__format__", "__or__", "__int__", "__round__", "__setattr__", "__getattribute__"]
for value in values:
    for name in names:
        method = getattr(value, name, None)
        if method is None:
            print(type(value).__name__, "has no", name)
            continue
        for args, keywords in [((), {}), ((1, 2, 3), {}), ((1,), {"k": 1})]:
            try:
                answer = method(*args, **keywords)
            except (TypeError, AttributeError) as error:
                print(type(value).__name__, name, args, keywords, type(error).__name__, error)
            else:
                print(type(value).__name__, name, args, keywords, answer if name not in ("__hash__", "__repr__") else "answers")
try:
    (5).__setattr__("x", 1)
except AttributeError as error:
    print(error)
try:
    (5).__getattribute__("x")
except AttributeError as error:
    print(error)
