"""What another module binds inside of blocks; imports in the body of a class are its attributes."""

import pantry
from pantry import JARS, closed, count, opened, rest


class Box:
    from pantry import weigh
    from pantry import JARS as size
    import pantry as source

    def total(self):
        return self.size + self.source.JARS


print(JARS, count(2), closed, rest)
print(pantry.turn, pantry.last, pantry.encoder.dumps([1]), pantry.spoon, pantry.fork, pantry.lid)
with opened("jam") as jam:
    print(jam)
print(Box().weigh(), Box.size, Box().total())
