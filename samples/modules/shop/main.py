"""A program of several files: modules, a package, and what they share."""
import prices
from prices import price_of, RATES as rates
from store import Basket, describe
from store.items import Item as Thing
import store.items as items

basket = Basket()
basket.add(Thing("tea", 3))
basket.add(items.Item("cake", 2))
print(describe(basket), basket.total())
print(price_of("tea"), rates["cake"], prices.calls)
prices.RATES["tea"] = 10
print(basket.total(), rates["tea"], prices.calls, prices.__name__, __name__)
