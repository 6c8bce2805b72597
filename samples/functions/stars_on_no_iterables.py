"""What `*` and `**` say of values that are no iterables and no mappings."""

import math


def f(*args, **kwargs):
    return args


class Box:
    def put(self, *items):
        return items

    def __repr__(self):
        return "<a box>"


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


number = 5
nothing = None
box = Box()
attempt(lambda: print(*number))
attempt(lambda: f(*nothing))
attempt(lambda: f(*box))
attempt(lambda: f(1, *number))
attempt(lambda: f(*[1], *number))
attempt(lambda: f(**number))
attempt(lambda: f(*[1], **number))
attempt(lambda: print(**number))
attempt(lambda: max(*number))
attempt(lambda: math.floor(*number))
attempt(lambda: math.floor(**number))
attempt(lambda: "".join(*number))
attempt(lambda: box.put(*number))
attempt(lambda: Box(*number))
attempt(lambda: box(**number))
attempt(lambda: [*nothing])
attempt(lambda: [1, *nothing])
attempt(lambda: (*nothing,))
attempt(lambda: {*nothing})
attempt(lambda: {**nothing})
attempt(lambda: f(*"ab", *range(2), **{"k": 1}))
