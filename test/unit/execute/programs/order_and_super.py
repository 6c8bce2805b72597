"""What is evaluated first: the value before its place, the method before its arguments; what `object.__init__` and slots refuse."""
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def same(x): return x
def say(*a):
    print('say', *a)
    return a[-1]
class A:
    def __init__(self, *args, **kwargs):
        super().__init__(1)
class B(A): pass
t(lambda: A()); t(lambda: B(1))
class A2:
    def __init__(self):
        super().__init__(say(1))
t(lambda: A2())
class A3:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.v = 1
class B3(A3):
    def __init__(self): super().__init__(k=1)
t(lambda: A3().v); t(lambda: A3(1).v); t(lambda: A3(k=2).v); t(lambda: B3().v)
class S:
    __slots__ = ['x', 'y']
    def __init__(self, x='AbC'):
        self.prototype = x
t(lambda: S(1))
class S2:
    __slots__ = ['x', 'y']
    def __init__(self, x='AbC'):
        self.arguments = x
objects = []
def f():
    objects.append(S2(2))
t(f)
try:
    objects.append(S2('x\ty\n'))
except Exception as error:
    print(type(error).__name__, error)
xs = [1, 2, 3]
def f():
    xs[say(0):say('b')] = say(1/0)
t(f)
def f():
    xs[say(9)] = say('a', None)
t(f)
def f():
    xs[same(9)[1]:[1][4]] = same(False)[::2]
t(f)
def f(s, n):
    xs = [5, 5, -5, 10]
    xs[(same(len(({'x': -1, 'y': 0, 'z': 3})))).bit_length():([z for z in ([5, 5, -5, 10]) if z > 10])[abs(same(n))]] = (same(False)[::1])[('a' ** 1):n]
t(lambda: f("it's", 1))
def f():
    same(9)[say(1)] = say(2)
t(f)
def f():
    same(9).foo = say(2)
t(f)
def f():
    xs[say(1)] += say('q')
t(f)
def f():
    del xs[say(7)], xs[say(1)]
t(f)
n = ys = sum(z * z for z in (list(range(5, 3))))
t(lambda: ys.insert(3, {'k': 1}['z'])); t(lambda: ys.extend([i for i in enumerate(4)]))
t(lambda: (1, 2).get(same('a')[5])); t(lambda: 'a'.foo(say(1))); t(lambda: [1].foo(say(1))); t(lambda: None.foo(say(1))); t(lambda: {}.foo(1/0))
def g(e):
    return e.pop(ascii(same('a')[9]), None)
t(lambda: g({'a': 1})); t(lambda: g((1, 2))); t(lambda: g([1]))
class C: pass
t(lambda: [1, 2].append(say(1), say(2))); t(lambda: 'a'.upper(say(1)))
class N:
    pass
class B4(N):
    def __init__(self, *args, **kwargs):
        super().__init__(1)
class D(B4):
    pass
class E(N):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
class F(N):
    def __init__(self, a=1):
        print('F')
        super().__init__(k=a)
        self.a = a
t(lambda: D()); t(lambda: B4()); t(lambda: type(E()).__name__); t(lambda: E(1)); t(lambda: E(k=2)); t(lambda: F()); t(lambda: D().say(1))
