def keyword_only(*, constructor=1, __proto__=2, toString=3, valueOf=4, hasOwnProperty=5, then=6, length=7):
    return constructor, __proto__, toString, valueOf, hasOwnProperty, then, length


print(keyword_only())
print(keyword_only(constructor="a", __proto__="b", toString="c", valueOf="d", hasOwnProperty="e", then="f", length="g"))
print(keyword_only(**{"constructor": 10, "__proto__": 20}))


def required(*, constructor, __proto__):
    return constructor, __proto__


print(required(constructor=1, __proto__=2))
for given in ({}, {"constructor": 1}, {"__proto__": 1}, {"toString": 1, "constructor": 1, "__proto__": 2}):
    try:
        print(required(**given))
    except TypeError as error:
        print(error)


def collects(**kwargs):
    return kwargs


print(collects(), collects(constructor=1, __proto__=2, then=3, toString=4), collects(**{"__proto__": 1, "b": 4}))


def both(*args, constructor=1, **kwargs):
    return args, constructor, kwargs


print(both(), both(1, 2, __proto__=5), both(constructor=2, valueOf=3), both(*[1], **{"__proto__": 1}))


def rest(*, constructor=1, **kwargs):
    return constructor, kwargs


print(rest(), rest(__proto__=5), rest(constructor=2, valueOf=3))


def positional(constructor, __proto__=2, then=3):
    return constructor, __proto__, then


print(positional(1), positional(constructor=1, then=5), positional(**{"constructor": 1, "__proto__": 9}))
f = positional
print(f(constructor=7, __proto__=8), dict(constructor=1, __proto__=2, toString=3))
try:
    f(toString=1)
except TypeError as error:
    print(error)
try:
    f(1, hasOwnProperty=1)
except TypeError as error:
    print(error)
print("{constructor} {__proto__}".format(constructor=1, __proto__=2), "{toString}".format_map({"toString": 5}))
for text in ("{constructor}", "{__proto__}", "{toString}"):
    try:
        print(text.format())
    except KeyError as error:
        print("KeyError", error)
for text in ("{0.constructor}", "{0.__proto__}", "{0.then}", "{0[constructor]}", "{0[__proto__]}", "{0.length}"):
    for value in ({}, [], "s", 1, print):
        try:
            print(text.format(value))
        except (AttributeError, KeyError, TypeError) as error:
            print(type(error).__name__, error)
