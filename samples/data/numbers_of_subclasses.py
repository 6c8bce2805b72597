"""What `__int__`, `__index__`, `__float__` may answer, and what counts as its own number."""
import math
import operator
import warnings


class Count(int):
    def __index__(self):
        return 8


class Share(float):
    pass


class Asked:
    def __init__(self, answer):
        self.answer = answer

    def __int__(self):
        return self.answer

    __float__ = __index__ = __int__


def attempt(call, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(call(*args))
        except Exception as error:
            print(type(error).__name__, error)
    for warning in caught:
        print("  ", warning.category.__name__, warning.message)


# an int is its own index
attempt([0, 10, 20, 30].__getitem__, Count(3))
attempt(hex, Count(7))
attempt(range, Count(2))
# an instance of a derived class will do, with a warning
attempt(int, Asked(Count(5)))
attempt(int, Asked(True))
attempt(operator.index, Asked(Count(5)))
attempt(float, Asked(Share(1.5)))
attempt(float, Asked(1))
attempt([1, 2].__getitem__, Asked(True))
attempt(int, memoryview(b"12"))
attempt(float, memoryview(b"1.5"))
value = 1j
print(complex(value) is value)

# counts that fill all the bits of a float, and sums with truth values
print(math.comb(57, 25), math.comb(57, 28), math.comb(56, 28))
print(math.sumprod([0.1] * 20, [True, False] * 10), math.fma(1e308, 1e308, -math.inf))

# a list that is being sorted is empty
words = ["b", "a", "c"]
words.sort(key=lambda word: (len(words), word))
print(words)
attempt(words.sort, *[])


def spoil(word):
    words.append(word)
    return word


try:
    words.sort(key=spoil)
except ValueError as error:
    print(error, words)
