"""Methods of the library's types written in C, taken from the type: what they look like and what they refuse."""
import datetime
import io
import re
from collections import deque


def attempt(make):
    try:
        print(make())
    except TypeError as error:
        print("TypeError:", error)


print(deque.append, type(deque.append).__name__, deque.append.__qualname__)
queue: deque[int] = deque()
deque.append(queue, 1)
deque.extend(queue, [2, 3])
print(queue, list(map(deque.popleft, [queue, queue])), deque.__len__(queue))
attempt(lambda: deque.append(1, 2))
attempt(lambda: deque.append(queue))
attempt(lambda: deque.append(queue, 1, 2))
attempt(lambda: deque.append())
attempt(lambda: deque.extend([], []))
attempt(lambda: datetime.date.isoformat("today"))
attempt(lambda: datetime.date.isoformat(datetime.datetime(2024, 5, 6)))
attempt(lambda: re.Pattern.match("a", "a"))
attempt(lambda: io.StringIO.write(3, "x"))


class Doubling(deque):
    def append(self, item):
        deque.append(self, item)
        super().append(item)


twice = Doubling()
twice.append(4)
print(list(twice))


class Shape:
    @property
    def area(self):
        return 1


class Square(Shape):
    @classmethod
    def inherited(cls):
        return super().area


print(type(Square.inherited()).__name__, Square.inherited() is Shape.__dict__["area"])
