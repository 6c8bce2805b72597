"""More arguments that are refused: keywords, sizes, digits of other scripts; names after their clauses; slots that are deleted."""
import json, textwrap, fractions, collections, operator, itertools, datetime
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: json.dumps(['b', 'a'], **{'a': 1})); t(lambda: json.dumps({'b': 1, 'a': [1.5, None]}, indent=2, sort_keys=True)); t(lambda: json.dumps([1], separators=(',', ':'))); t(lambda: json.loads('[1]', maxsplit=1)); t(lambda: json.loads('[1.5]', parse_float=str)); t(lambda: json.dumps({1}, default=list)); t(lambda: json.dumps('é', ensure_ascii=False))
t(lambda: textwrap.shorten('a', -1, key=len)); t(lambda: textwrap.wrap('héllo', 2**31, reverse=True)); t(lambda: textwrap.wrap('hello big world', width=6)); t(lambda: textwrap.fill('hello big world', 7, initial_indent='> ')); t(lambda: textwrap.shorten('hello big world', width=12, placeholder='…')); t(lambda: textwrap.fill('a b', initial_indent='* '))
t(lambda: fractions.Fraction(3, 4, 5)); t(lambda: fractions.Fraction('1/3')); t(lambda: fractions.Fraction(a=1)); t(lambda: fractions.Fraction(numerator=3))
for s in ('x\ty\n', b'abc', [[1],[2]], [()], [(1,2,3)], ['ab','cd'], [1], 5, [None], 'a', [[1,2],[3]], {1:2}.items(), [('a',)]):
    t(lambda: collections.OrderedDict(s)); t(lambda: collections.OrderedDict().update(s))
t(lambda: operator.itemgetter()); t(lambda: operator.attrgetter()); t(lambda: operator.itemgetter(1)([5, 6])); t(lambda: operator.attrgetter('real', 'imag')(3)); t(lambda: operator.itemgetter(1, a=2))
for a in ((-2,), (-1,), (1e16,), (-2, -1), (-1, -2), (None, -1), (1, 3, -1), (1, 3, 'a'), (2**63,)): t(lambda: list(itertools.islice([3, 1, 2], *a)))
t(lambda: itertools.islice(1e16, -2, -1)); t(lambda: range(1, 10, 3).index(-0.0)); t(lambda: range(1, 10, 3).index(5)); t(lambda: range(1, 10, 3).index(4.0)); t(lambda: range(5).index('a'))
t(lambda: (0).__format__(-1)); t(lambda: 'a'.__format__(3)); t(lambda: (2**53).__format__('٣')); t(lambda: '{:>{}}|'.format(5e-324, '٣')); t(lambda: format(5, '٤d')); t(lambda: format(2.5, '.٢f')); t(lambda: format('a', '५'))
t(lambda: 'x\ty\nz'.splitlines('_')); t(lambda: 'a\nb'.splitlines([])); t(lambda: 'a\nb'.splitlines(None)); t(lambda: 'a\nb'.splitlines(2.5)); t(lambda: 'a\nb'.splitlines(0))
t(lambda: datetime.timedelta(1e16, 3, True)); t(lambda: datetime.timedelta(True)); t(lambda: isinstance([1], [(1, 'a')], strict=True)); t(lambda: isinstance(1, int, a=2))
class guard:
    def __enter__(self): pass
    def __exit__(self, kind, error, tb): print('exit', kind and kind.__name__)
def run(n):
    error = None
    try:
        try:
            raise RuntimeError(('a',))
        except Exception as error:
            raise TypeError(b'abc')
    finally:
        with guard():
            raise ZeroDivisionError('why') from error
t(lambda: run(2))
def run(n):
    error = 5
    try:
        if n: raise RuntimeError('a')
    except Exception as error:
        if n > 1: raise
    finally:
        print('finally', error)
    return error
for n in (0, 1, 2): t(lambda: run(n))
import random
for a in ((1.0,'_'),('_',1.0),(None,1),(1,None),(0,1,'a'),('a','b',1),(1,'b',2),('a',1,2),(1,2.0,None)):
    for seed in (1, 5):
        random.seed(seed)
        t(lambda: random.triangular(*a))
t(lambda: random.getrandbits(2, strict=True)); t(lambda: random.getrandbits()); t(lambda: random.random(1)); t(lambda: random.Random(3).getrandbits()); t(lambda: random.getrandbits(4, 5))
class Box:
    __slots__ = ('x', 'y')
def f():
    del Box.x
    b = Box()
    b.x = 1
t(f)
def f():
    del Box.x
t(f)
def f(a, s='q'):
    obj.value = float(s)
    obj = 3
t(lambda: f(1))
class D: pass
for x in ('a',(1,),{1},frozenset(),range(3),b'a',5,None,{}.keys(),{1:2}.items(),D(),len,1.5,iter([]),type):
    for k in (0,'a',None,slice(0,1),1.5,True):
        def f():
            del x[k]
        t(f)
