class Point:
    def __init__(self):
        self.x = 1


p = Point()
p.__dict__["y"] = 2
p.__dict__ |= {"z": 3}
vars(p).update(w=4)
print(p.x, p.y, p.z, p.w)
try:
    from sys import nope
except ImportError as e:
    print(e, e.name, e.name_from)
from collections import orderddict
