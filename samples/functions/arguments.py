def order(dish, amount=1, *extras, drink="water", **notes):
    return dish, amount, extras, drink, notes


print(order("soup"))
print(order("soup", 2, "bread", "salt", drink="tea", table=4))
print(order(amount=3, dish="cake"))
args, options = ("pie", 5, "cream"), {"drink": "milk", "to_go": True}
print(order(*args, **options))


def collect(item, basket=[]):
    basket.append(item)
    return basket


print(collect(1), collect(2), collect(3, []))


def divide(a, b, /, *, digits=2):
    """Divide and round."""
    return round(a / b, digits)


print(divide(7, 3), divide(7, 3, digits=4), divide.__name__, divide.__doc__)
for call in (lambda: divide(a=1, b=2), lambda: divide(1), lambda: divide(1, 2, 3), lambda: order(), lambda: order("x", spice=1, dish="y"), lambda: divide(1, 2, wrong=3)):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)


def swap(a, b):
    return b, a


first, second = swap(1, 2)
print(first, second, (lambda *a, **k: (a, k))(1, x=2))


def nothing():
    pass


print(nothing(), callable(nothing), list(map(divide, [1, 2], [3, 4])))


def annotated(name: str, times: int = 2) -> str:
    return name * times


print(annotated("ab"), annotated.__defaults__)
