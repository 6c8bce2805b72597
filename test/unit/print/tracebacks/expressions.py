def half(n):
    return 10 // n


def several(n):
    total = (
        half(n)
        + half(n - 1)
        * 2
    )
    return total


def comprehended(items):
    return [
        several(item)
        for item in items
        if item != 7
    ]


class Shelf:
    def __init__(self, books):
        self.books = books

    def best(self, pick):
        return max(self.books, key=lambda book: pick(book)).title


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: comprehended([3, 2, 1]))
attempt(lambda: Shelf([1]).best(lambda book: book + "x"))
shelf = Shelf([4, 5])
print(comprehended([2, 3])[5 - 4])
shelf.books[0:1] = []
print(shelf.books[len("ab")
                  + 0])
