"""exec and eval with globals, locals and builtins of their own."""

ns = {}
exec("""
x = 7
def f():
    x = 1
    def g():
        global x
        def i():
            def h():
                return x
            return h()
        return i()
    return g()
print(f())
def f2():
    y = 1
    def g():
        global y
        return y
    def h():
        return y + 1
    return g, h
y = 9
g, h = f2()
print(g(), h())
def test(x):
    class Foo:
        global x
        def __call__(self, y):
            return x + y
    return Foo()
x = 0
print(test(6)(2))
def f3():
    x = 3
    def g():
        global x
        x = 2
        return x
    return g(), x
print(f3(), x)
""", ns)
class M:
    def __getitem__(self, key):
        if key == 'a': return 12
        raise KeyError(key)
    def keys(self): return list('xyz')
print(eval('a', {}, M()))
try: eval('b', {}, M())
except NameError as e: print(e)
print(eval('dir()', {}, M()))
class X:
    def __getitem__(self, key): raise ValueError(key)
try: eval('foo', {}, X())
except ValueError as e: print(repr(e))
g = {}; l = {}
exec('global a; a = 1; b = 2', g, l)
g.pop('__builtins__')
print(g, l)
g = {}
exec('global z\nz = 1', locals=g)
print(g)
g = {}
exec('global z\nz = 1', globals=g)
print(g['z'])
code = compile("print('Hello World!')", "", "exec")
try: exec(code, {'__builtins__': {}})
except NameError as e: print(e)
try: exec(code, {'__builtins__': 123})
except TypeError as e: print(e)
exec(code, {'__builtins__': {'print': lambda *a: print("mine", a)}})
try: eval("open('x')", {"__builtins__": {}})
except NameError as e: print(e)
try: eval("__import__('os')", {"__builtins__": None})
except (NameError, TypeError) as e: print(type(e), e)
try: exec("class A: pass", {"__builtins__": {}})
except NameError as e: print(e)
try: exec("import os", {"__builtins__": {}})
except ImportError as e: print(e)
exec("global q\nq = 5")
print(q)
class A: pass
try: eval('a', {}, A())
except TypeError as e: print(e)
