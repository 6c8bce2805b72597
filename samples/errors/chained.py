class RecipeError(Exception):
    def __init__(self, dish, reason):
        super().__init__(f"{dish}: {reason}")
        self.dish = dish


def find(recipes, dish):
    try:
        return recipes[dish]
    except KeyError as error:
        raise RecipeError(dish, "not in the book") from error


def cook(recipes, dish):
    try:
        return find(recipes, dish)
    except RecipeError as error:
        print("caught", error, "because of", repr(error.__cause__))
        raise ValueError("no dinner tonight")


print(cook({"soup": "boil"}, "soup"))
cook({}, "pie")
