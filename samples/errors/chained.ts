import {
  caused_by,
  dict,
  Exception,
  KeyError,
  print,
  raised_during,
  repr,
  ValueError,
  type Dict,
} from "yieldstar/runtime";

class RecipeError extends Exception {
  dish: string;

  constructor(dish: string, reason: string) {
    super(`${dish}: ${reason}`);
    this.dish = dish;
  }
}

function find(recipes: Dict<string, string>, dish: string): string {
  try {
    return recipes.at(dish);
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    throw caused_by(new RecipeError(dish, "not in the book"), error);
  }
}

function cook(recipes: Dict<string, string>, dish: string): string {
  try {
    return find(recipes, dish);
  } catch (error) {
    if (!(error instanceof RecipeError)) throw error;
    print("caught", error, "because of", repr(error.__cause__));
    throw raised_during(new ValueError("no dinner tonight"), error);
  }
}

print(cook(dict({ soup: "boil" }), "soup"));
cook(dict(), "pie");
