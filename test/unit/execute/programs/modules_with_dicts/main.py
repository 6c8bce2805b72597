"""Another module's dict of names: what is put there is an attribute, and the other way round. `eval` and `exec` as values."""

import recipes
from recipes import Oven, evaluate, pi as ratio

print(recipes.SERVINGS, evaluate("SERVINGS * 2"), Oven, round(ratio, 3))

recipes.learn("TEA = 'green'")
recipes.add(CAKE="plum")
print(recipes.TEA, recipes.CAKE, recipes.known())

from recipes import TEA

print(TEA, vars(recipes)["CAKE"])

recipes.SERVINGS = 6
print(evaluate("SERVINGS"), recipes.SERVINGS)
del recipes.TEA
print(hasattr(recipes, "TEA"), hasattr(recipes, "CAKE"), "TEA" in recipes.known())

try:
    from recipes import SOUP
except ImportError as error:
    print(str(error).split(" (")[0])


def attempt(function, *args):
    try:
        return function(*args)
    except (SyntaxError, NameError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


print(attempt(eval, "1 +"), attempt(eval, "ratio > 3"), attempt(exec, "cups = 2"), "cups" in globals())
print(list(map(eval, ["1 + 1", "ratio // 1"])), eval, exec, eval is eval)
print(attempt(eval, 5), attempt(exec))
