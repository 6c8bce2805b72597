"""Names that are read before they are bound: a builtin shines through, an annotation fails, a class body can't see its own class."""

print(sum([1, 2]))
sum = 0
for i in range(4):
    sum += i
print(sum)

list = [3, 4]
try:
    list("ab")
except TypeError as error:
    print(error)
del list
print(list("ab"))


def larger():
    return max(1, 2)


print(larger())
max = min
print(larger())
del max
print(larger())


def hides():
    global ValueError
    ValueError = KeyError
    print(ValueError)
    del ValueError
    print(ValueError)


hides()

try:

    class Node:
        def add(self, other: Node) -> int:
            return 1

    print("made")
except NameError as error:
    print(error)

try:

    class Leaf:
        above: Leaf = None

    print("made")
except NameError as error:
    print(error)

try:

    def untyped(x: Missing):
        pass

    print("made")
except NameError as error:
    print(error)

try:
    total: Missing = 3
except NameError as error:
    print(error, total)


def local():
    total: Missing = 4
    print(total)


local()

try:

    class Early:
        def go(self) -> Late: ...

    class Late:
        pass

    print("made")
except NameError as error:
    print(error)


class Quoted:
    below: "Quoted | None" = None

    def go(self, other: "Quoted") -> "Quoted":
        return other


print(type(Quoted().go(Quoted())).__name__)


def inside():
    class Selfish:
        me = Selfish


try:
    inside()
except NameError as error:
    print(error)


class Twice:
    n = 1


class Twice:
    m = Twice.n


print(Twice.m)
try:
    print(generator)
except NameError as error:
    print(error)
