"""A class that a module defines in a block."""

from shelves import Shelf

print(Shelf(7).width, Shelf)
