"""Variables of comprehensions that are read before their loop has bound them."""


def attempt(action):
    try:
        print(action())
    except NameError as error:
        print(type(error).__name__, error)


def in_the_condition():
    return [row for row in [[1], [2]] if cell for cell in row]


def kept_from_the_turn_before():
    return [b for a in [1, 2, 3] if a == 1 or b < 2 for b in [a]]


def in_a_dict():
    return {k: v for k in [1, 2] for v in range(v)}


def lazily():
    return list(row for row in [[1], [2]] if cell for cell in row)


def into_the_target():
    pair = [None]
    return [1 for (pair[0], pair) in [[1, 2]]]


def beside_another():
    found = [word for letter in "ab" for word in word]
    word = "outer"
    return found, word


for action in (in_the_condition, kept_from_the_turn_before, in_a_dict, lazily, into_the_target, beside_another):
    attempt(action)


class Table:
    try:
        rows = {row for row in [[1]] if cell for cell in row}
    except NameError as error:
        print("class body:", error)


try:
    print([row for row in [[1]] if cell for cell in row])
except NameError as error:
    print("module:", type(error).__name__, error)
