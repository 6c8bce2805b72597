class A:
    def f():
        return 1
    def g(x=3):
        return x
    def h(*args):
        return len(args)
    def k(*, a=1):
        return a
a = A()
try:
    a.f()
except TypeError as e:
    print(e)
print(A.f())
print(a.h(), A.h(), a.h(1))
try:
    print(a.k())
except TypeError as e:
    print(e)
print(A.k(), A.k(a=4), A.g(5))
print(a.g() is a)
class B:
    def make():
        return "made"
    def use(self):
        return B.make()
print(B().use())
