"""Variables that are deleted twice, or read after it: whose they are decides what is said."""


def outer(m):
    n = m
    def inner():
        nonlocal n
        del n
    inner()
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(n)
    except NameError as e:
        print(type(e).__name__, e)
outer(1)
def f():
    x = 1
    del x
    try:
        del x
    except NameError as e:
        print(type(e).__name__, e)
f()
try:
    del nothing
except NameError as e:
    print(type(e).__name__, e)
