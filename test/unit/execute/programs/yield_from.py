# `yield from` what is no generator: values sent, exceptions thrown in, closing.
class It:
    def __iter__(self): return self
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('end')
        return self.n
    def send(self, v): return ('sent', v)
    def throw(self, e): return ('thrown', repr(e))
    def close(self): print('closed')
def deleg():
    r = yield from It()
    print('r', r)
    return r
g = deleg(); print(next(g), g.send(3), g.throw(ValueError('x')), next(g), next(g))
try: next(g)
except StopIteration as s: print(s.value)
g = deleg(); next(g); g.close()
def lst():
    yield from [1, 2]
g = lst(); next(g)
try: g.send(5)
except AttributeError as e: print(e)
g = lst(); next(g)
try: g.throw(KeyError('k'))
except KeyError as e: print(repr(e))
class Raises:
    def __iter__(self): return iter('ab')
def m():
    x = yield from Raises()
    print(x)
    yield from {'k': 1}
    yield from map(str, (1, 2))
    yield from (i * i for i in range(2))
print(list(m()))
try: list((lambda: (yield from 5))())
except TypeError as e: print(e)
def yf():
    try: yield 1
    except ValueError as e: print('caught', repr(e)); yield 2
g = yf(); next(g)
print(g.throw(ValueError))
g = yf()
try: g.throw(ValueError)
except ValueError as e: print('out', repr(e))
class open_:
    def __enter__(s): print('in'); return s
    def __exit__(s, *a): print('out', a[0]); return True
def w():
    with open_() as x: yield x
g = w(); next(g)
try: g.throw(ValueError)
except StopIteration: print('si')
