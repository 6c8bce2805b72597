"""Which of `try`, `except`, `else` and `finally` run, and what they return."""


def attempt(action):
    log = []
    try:
        log.append("try")
        result = action()
    except ZeroDivisionError as error:
        log.append(f"except {error}")
        return log
    except (KeyError, IndexError) as error:
        log.append(f"{type(error).__name__} {error}")
    else:
        log.append(f"else {result}")
    finally:
        log.append("finally")
    log.append("after")
    return log


print(attempt(lambda: 10 // 3))
print(attempt(lambda: 1 / 0))
print(attempt(lambda: {"a": 1}["k"]))
print(attempt(lambda: [1, 2][5]))
try:
    attempt(lambda: int("x"))
except ValueError as error:
    print("outside:", error)


def finally_wins():
    try:
        return "try"
    finally:
        print("on the way out")


def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)


print(finally_wins())
loop()

try:
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b")
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__cause__)

error = ValueError("with notes")
error.add_note("look here")
print(error.__notes__, error.args, isinstance(error, Exception))
