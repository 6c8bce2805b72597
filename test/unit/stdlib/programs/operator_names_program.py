"""Each operator as a function: what it gives, what it says of wrong operands, and what it does to the object that is changed in place."""
import operator
from operator import add, and_, concat, floordiv, ge, getitem, iadd, indexOf, inv, invert, is_, is_not, le, lshift, matmul, mod, ne, neg, or_, rshift, setitem, delitem, truth, xor


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Matrix:
    def __init__(self, name):
        self.name = name

    def __matmul__(self, other):
        return f"{self.name} @ {other.name}"

    def __imatmul__(self, other):
        self.name += "@" + other.name
        return self

    def __invert__(self):
        return f"~{self.name}"

    def __bool__(self):
        return self.name != ""


for f in [add, operator.sub, operator.mul, operator.truediv, floordiv, mod, operator.pow, lshift, rshift, and_, or_, xor, operator.lt, le, operator.eq, ne, ge, operator.gt]:
    print(f.__name__, attempt(f, 13, 4), attempt(f, True, False), attempt(f, 2.5, 2), attempt(f, {1, 2}, {2, 3}), attempt(f, "a", 1), attempt(f, 1))
for f in [neg, operator.pos, inv, invert, operator.abs, operator.not_, truth, operator.index]:
    print(f.__name__, attempt(f, 7), attempt(f, True), attempt(f, -2.5), attempt(f, "x"), attempt(f, None))
print(matmul(Matrix("a"), Matrix("b")), invert(Matrix("a")), inv(Matrix("z")), truth(Matrix("")), truth(Matrix("m")), attempt(matmul, 1, 2))
print(is_(None, None), is_([], []), is_not([], []), is_not(None, None))
print(concat([1], [2]), concat("a", "b"), concat((1,), ()), attempt(concat, 1, 2), attempt(concat, [1], (2,)), attempt(concat, "a", 1))
print(indexOf([3, 1, 4, 1], 1), indexOf("hello", "l"), attempt(indexOf, [1], 2), attempt(indexOf, 5, 2), operator.countOf([3, 1, 4, 1], 1), indexOf(iter([5, 6]), 6))
items = [10, 20, 30, 40]
setitem(items, 1, "two")
setitem(items, slice(2, 4), "xyz")
delitem(items, 0)
print(items, getitem(items, -1), getitem(items, slice(1, 3)), getitem({"k": 5}, "k"), attempt(getitem, items, 9), attempt(getitem, {}, "k"), attempt(getitem, 5, 0), attempt(setitem, (1,), 0, 2), attempt(delitem, "abc", 0), attempt(delitem, {}, "k"))
for f, left, right in [(iadd, [1], (2, 3)), (operator.iconcat, [1], [2]), (operator.imul, [1], 3), (operator.iand, {1, 2}, {2}), (operator.ior, {1}, {2}), (operator.ixor, {1, 2}, {2, 3}), (operator.isub, {1, 2}, {1}), (operator.imatmul, Matrix("a"), Matrix("b")), (operator.ior, {"a": 1}, {"b": 2})]:
    result = f(left, right)
    print(f.__name__, result is left, getattr(result, "name", result))
for f in [iadd, operator.isub, operator.imul, operator.itruediv, operator.ifloordiv, operator.imod, operator.ipow, operator.ilshift, operator.irshift, operator.iand, operator.ior, operator.ixor, operator.imatmul]:
    print(f.__name__, attempt(f, 13, 4), attempt(f, 2.5, 2), attempt(f, None, 1))
print(attempt(operator.iconcat, 1, 2), attempt(operator.itruediv, 1, 0), attempt(operator.ifloordiv, 1, 0), attempt(operator.imod, 1.0, 0), attempt(operator.ilshift, 1, -1))
print(operator.and_, operator.is_, add is operator.add, operator.abs is abs)
print(attempt(is_, 1), attempt(setitem, [], 0), attempt(indexOf, [1]))
for name in "__and__ __contains__ __iadd__ __iand__ __ifloordiv__ __ilshift__ __imod__ __imul__ __ior__ __ipow__ __irshift__ __isub__ __itruediv__ __ixor__ __lshift__ __or__ __rshift__ __truediv__ __xor__ __ge__ __pow__ __abs__ __inv__ __not__ __concat__ __iconcat__ __call__".split():
    print(name, attempt(getattr(operator, name), 6, 3), attempt(getattr(operator, name), [1], [2]), attempt(getattr(operator, name), True))
