from collections import Counter, defaultdict, deque, namedtuple
from enum import Enum, auto


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()


Point = namedtuple("Point", ["x", "y"])

print(Colour.RED, repr(Colour.GREEN), Colour.BLUE.name, Colour.BLUE.value, Colour(2), Colour["RED"])
print([colour.name for colour in Colour], Colour.RED is Colour(1), Colour.RED == 1, isinstance(Colour.RED, Colour))
p = Point(3, y=4)
print(p, p.x + p.y, p[0], p._replace(x=10), p == (3, 4), p._fields)
letters = Counter("abracadabra")
print(letters, letters.most_common(2), letters["z"], sum(letters.values()))
groups = defaultdict(list)
for word in ("apple", "avocado", "bean"):
    groups[word[0]].append(word)
print(dict(groups), groups["q"], len(groups))
line = deque([1, 2, 3], maxlen=3)
line.append(4)
line.appendleft(0)
print(line, line.popleft(), line.pop(), list(line))
