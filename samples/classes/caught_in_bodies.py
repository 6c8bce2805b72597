"""try in class bodies: what except binds, and names that comprehensions there read too early."""


class Menu:
    try:
        teas = [later for _ in range(2)]
    except NameError as error:
        print("NameError", error)
    try:
        cups = {later + i for i in range(2)}
    except (TypeError, ValueError) as error:
        print("other", error)
    except NameError as e:
        print(repr(e), [str(e) for e in ()])
    try:
        prices = sorted(later for _ in [1])
    except NameError as error:
        message = str(error)
    try:
        int("x")
    except ValueError as error:
        reason = error.args[0]
        print(error)
    size = [n for n in range(3)]


later = 5
print(Menu.message, Menu.reason, Menu.size, hasattr(Menu, "error"), hasattr(Menu, "e"), hasattr(Menu, "teas"))


def outer():
    class Inner:
        try:
            1 / 0
        except ZeroDivisionError as problem:
            text = f"{problem}"

    return Inner.text


print(outer())
