"""Operands are evaluated from left to right, those of `in` too."""


def say(value):
    print("evaluates", value)
    return value


print(say(1) in say([1, 2]), say("a") not in say("abc"))
print(say(3) in say({3: "three"}), say(1) + say(2) in say((3, 4)))
print(say(1) < say(2) < say(0) < say(9))
print([say(1), say(2)][say(0)], {say("k"): say("v")})
numbers = [say(10), say(20)]
numbers[say(0)] = say(30)
numbers[say(1)] += say(5)
print(numbers, say(1) if say(False) else say(2))

try:
    print(-missing in say([1]))
except NameError as error:
    print(error)
