"""A name of the module that an `except` clause unbinds, while a function binds it too."""
total = 2
step = 1


def counted():
    global total
    try:
        total -= step
        print("total", total)
    except NameError as error:
        print("in the function:", error)
    try:
        1 // 0
    except ZeroDivisionError as total:
        print("caught", total)


counted()
counted()
try:
    print(total)
except NameError as error:
    print("in the module:", error)

kept = True


def restore():
    global kept
    kept = 3


try:
    int("x")
except ValueError as kept:
    pass
try:
    kept = kept or 5
except NameError as error:
    print("in the module:", error)
restore()
print(kept)
