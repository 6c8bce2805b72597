"""Imports inside of functions under the name of a variable around them."""

def outer(total):
    def inner():
        import math as total
        return total.floor(2.5)
    return inner(), total
print(outer(7))
def outer4(pi):
    def inner():
        from math import pi
        return round(pi, 2)
    return inner(), pi
print(outer4(7))
def within(total):
    def inner():
        global total
        import math as total
        return total.floor(2.5)
    print(inner(), total)
within(7)
print(total.__name__)
def within2(x):
    def inner():
        global x
        def x(): return 5
        return x()
    print(inner(), x)
within2(1)
print(x())
def within4(w):
    def inner():
        global w
        try: raise ValueError("q")
        except ValueError as w: print("in", w)
    inner(); print(w)
within4(3)
