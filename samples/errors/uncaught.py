def share(total, people):
    return total / people


def plan(menu):
    for dish, (total, people) in menu.items():
        print(dish, share(total, people))


plan({"soup": (12, 4), "cake": (9, 0)})
