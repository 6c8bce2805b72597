"""Keywords for parameters that have no name for callers; super() whose first argument is gone."""
def run():
    class Ex:
        def f(self, a, b, /): return a, b
        def g(self, a, /, b): return a, b
    try:
        Ex().f(1, b=2)
        print("none")
    except TypeError as e: print(e)
    try:
        Ex().g(a=1, b=2)
        print("none")
    except TypeError as e: print(e)
    try:
        print(Ex().f(1, 2))
    except TypeError as e: print(e)
run()
class T:
    def test(self):
        def f(x):
            del x
            super()
        try: f(getattr(self, "missing", None))
        except RuntimeError as e: print(e)
T().test()
