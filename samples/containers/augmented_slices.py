"""What is added to a slice is put in its place; the bounds are evaluated once."""


def noted(n):
    print("bound", n)
    return n


xs = [0, 1, 2, 3, 4]
xs[1:2] += [1]
print(xs)
xs[len(xs) :] += [len(xs)]
print(xs)
xs[noted(-1) :] *= noted(2)
print(xs)
xs[noted(0) : noted(2)] += (noted(7),)
print(xs)


def changed(ys: list[int], n):
    ys[n:] += [9]
    ys[:1] += "ab"
    ys[:2] *= 2
    ys[::-1] += []
    return ys


print(changed([1, 2, 3], 1))
table = {"row": [1, 2]}
table["row"][0:1] += "xy"
print(table)
data = bytearray(b"abc")
data[1:] += b"!"
print(data)
try:
    xs[::2] += [1]
except ValueError as error:
    print(error)


class Shelf:
    def __getitem__(self, key):
        print("get", key)
        return 1

    def __setitem__(self, key, value):
        print("set", key, value)


shelf = Shelf()
shelf[1:2] += 5
shelf[1:2, 3] += 1
shelf[::] -= 1
