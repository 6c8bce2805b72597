# Comparisons give back whatever the operands' methods answer; only where truth counts is it made a bool.
import operator


class Column:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return f"{self.name} = {other!r}"

    def __ne__(self, other):
        return [self.name, "<>", other]

    def __lt__(self, other):
        return f"{self.name} < {other!r}"

    def __gt__(self, other):
        return None

    def __le__(self, other):
        return NotImplemented

    def __hash__(self):
        return 7


age = Column("age")
where = age == 18
print(where, type(where).__name__)
print(age != 18, age < 3, age > 3, 5 > age)
print(18 == age, 3 != age)
print([age == 1, age != 2], {"q": age < 4})
print(operator.eq(age, 2), operator.lt(age, 3), operator.gt(age, 0))


def both(a, b):
    return a == b


print(both(1, 1), both(age, "x"), both([], ()))
print(both(age, 1) and "and", not (age > 1), bool(age > 2))
if age == 99:
    print("a text is true")
if not age > 1:
    print("None is false")

# chains: the first answer that is not true, or the last
print(0 < 1 < age, 0 < (age > 1) if (age > 1) else "no", age < 1 < 2, age > 1 > 0)
print(1 < 2 < age < 3)

# items of lists and tuples: == asks for truth, < hands on the answer of the first different items
print([age] == [Column("b")], [age] < [3], (1, age) < (1, 4), [age] > [2])
print([age] in [[age]], age in [1, 2], max([3], [4]))

try:
    print(age <= 3)
except TypeError as error:
    print(error)


class Odd:
    def __eq__(self, other):
        return ...

    def __lt__(self, other):
        return self

    def __repr__(self):
        return "odd"


odd = Odd()
print(odd == 1, odd != 1, odd < 5, 5 > odd, sorted([odd, odd]))
assert odd == 2, "an ellipsis is true"
print([x for x in [1, 2, 3] if odd == x], odd == 1 or 5, (odd < 1) is odd)


class Shrinks:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return NotImplemented


left = []
right = [1]
left.append(Shrinks(left))
print(left == right, left, right)


class Left:
    def __eq__(self, other):
        print("Left.__eq__")
        return NotImplemented


class Right:
    def __ne__(self, other):
        print("Right.__ne__")
        return NotImplemented


print(Left() != Right(), Right() != Left())
