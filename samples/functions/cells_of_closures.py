"""What a function knows of the variables it shares."""
def counter(start):
    n = start
    def up():
        nonlocal n
        n += 1
        return n
    def show(): return n
    return up, show
u, s = counter(4)
print(len(u.__closure__), u.__code__.co_freevars, u.__closure__[0].cell_contents)
u()
print(s.__closure__[0].cell_contents, s.__closure__[0] is u.__closure__[0])
print(counter.__closure__)
class A:
    def m(self): return super().__repr__()
    def n(self): return 1
print(A.m.__code__.co_freevars, A.m.__closure__[0].cell_contents is A, A.n.__closure__)
def late():
    def f(): return x
    try: f.__closure__[0].cell_contents
    except ValueError as e: print(e)
    x = 5
    return f
print(late().__closure__[0].cell_contents)
c = late().__closure__[0]
print(c == c, c != late().__closure__[0])
