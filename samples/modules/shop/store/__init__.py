from .basket import Basket
from .items import Item


def describe(basket):
    return ", ".join(f"{item.count} x {item.name}" for item in basket.items)
