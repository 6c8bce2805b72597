"""Lambdas that are given more than they take, and less."""
plain = lambda: "tea"
doubled = lambda cups: cups * 2


def poured(pot=3):
    return lambda cup, sugar=1: f"{cup} of {pot} with {sugar}"


def attempt(f, *given):
    try:
        print(f(*given))
    except TypeError as error:
        print(error)


for call in (lambda: plain(5), lambda: doubled(5, 6), lambda: doubled(), lambda: poured()(1, 2, 3), lambda: (lambda: 0)(7)):
    attempt(call)
shelf = {"kettle": lambda: "on"}
try:
    shelf["kettle"]("now")
except TypeError as error:
    print(error)
print(plain(), doubled(2), poured()("one"), shelf["kettle"]())
