from prices import price_of

from .items import Item


class Basket:
    def __init__(self):
        self.items: list[Item] = []

    def add(self, item):
        self.items.append(item)

    def total(self):
        return sum(price_of(item.name) * item.count for item in self.items)
