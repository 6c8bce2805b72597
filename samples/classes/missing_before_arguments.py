"""An attribute that is missing is missed before the arguments are looked at."""


class A:
    def __init__(self, *args, **kwargs):
        print('init', args)
def f():
    print("f")
try:
    A.say(A())
except AttributeError as e: print(e)
a = A()
try:
    a.say(f())
except AttributeError as e: print(e)
try:
    a.say(k=f())
except AttributeError as e: print(e)
class P:
    pass
try:
    print(P.say(P(1)))
except Exception as e: print(type(e).__name__, e)
