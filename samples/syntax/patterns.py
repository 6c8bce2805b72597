# Every kind of pattern.
class P:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x=x; s.y=y
class Q(P): pass
import enum
class Color(enum.Enum):
    RED=1; BLUE=2
K = 5
class NS: V = 7
def m(v):
    match v:
        case 0 | 1: return 'zero-one'
        case -1: return 'neg'
        case 1+2j: return 'cplx'
        case -1.5-2j: return 'cplx2'
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case NS.V: return 'ns'
        case Color.RED: return 'red'
        case str(x) if len(x) > 5: return 'long', x
        case str(): return 'str'
        case [] : return 'empty'
        case [x]: return 'one', x
        case [1, *rest]: return 'rest', rest
        case (2, x, *_, y): return x, y
        case [3, [a, b], {'k': c}]: return a, b, c
        case {'type': 'a', **rest}: return 'map', rest
        case {'t': int(n) | float(n)}: return 'n', n
        case {1: _, 2: two}: return two
        case {}: return 'anymap'
        case Q(x, y=0): return 'q', x
        case P(0, yy): return 'p0', yy
        case P(x=xx, y=P(x=1)): return 'pp', xx
        case P() as p: return 'p', p.x
        case int() | float() as num: return 'num', num
        case [int(), str()] as pair: return pair
        case set(): return 'set'
        case tuple((a, b)): return 'tup'
        case object(__class__=c) if c is complex: return c
        case _: return 'other'
for v in [0,1,-1,1+2j,-1.5-2j,'ab',b'x',None,True,7,Color.RED,Color.BLUE,'abcdefg','q',[],(),[9],[1,2,3],(2,3,4,5),[3,[1,2],{'k':3,'z':4}],{'type':'a','b':1},{'t':3},{'t':'x'},{1:1,2:2},{},Q(1,0),P(0,4),P(2,P(1,1)),P(3,3),55,5.5,[5,'a'],{1,2},range(3),range(1),5j,b'abc',bytearray(b'x'),object]:
    print(m(v))
match 1, 2:
    case 1, x: print(x)
match (1, 2), 3:
    case (a, b), c: print(a, b, c)
match {'a': [1, {'b': 2}]}:
    case {'a': [x, {'b': y}]}: print(x, y)
class Bad: __match_args__ = 5
try:
    match Bad():
        case Bad(x): pass
except TypeError as e: print(e)
class Bad2: __match_args__ = (5,)
try:
    match Bad2():
        case Bad2(x): pass
except TypeError as e: print(e)
try:
    match P(1,2):
        case P(a,b,c): pass
except TypeError as e: print(e)
try:
    match P(1,2):
        case P(a,x=c): pass
except TypeError as e: print(e)
class Nm: pass
try:
    match Nm():
        case Nm(a): pass
except TypeError as e: print(e)
try:
    match 5:
        case m(): pass
except TypeError as e: print(e)
match 5:
    case x if x > 10: print('big')
print(x)
match = 5; case = 6; type = 7; _ = 8
print(match, case, type, _)
match [1, 2, 3]:
    case [*_, last]: print(last, _)
match 'abc':
    case [a, b, c]: print('no')
    case _: print('str not seq')
from collections import namedtuple, deque, OrderedDict, defaultdict
N = namedtuple('N', 'a b')
match N(1,2):
    case N(a, b=2): print('N', a)
match deque([1,2]):
    case [a, b]: print('dq', a, b)
match defaultdict(int):
    case {'x': v}: print('has')
    case {**r}: print('dd', r)
from dataclasses import dataclass
@dataclass
class D:
    a: int
    b: int = 0
match D(1, 2):
    case D(a, b): print('D', a, b)
match [[1, 2], [3, 4]]:
    case [[a, b], [c, d]] if (s := a + d) == 5: print(s)
match 3:
    case (1 | 2 | 3) as z: print(z)
match (x := 4):
    case 4: print('walrus', x)
match *[1, 2], 3:
    case [1, *mid, 3]: print(mid)
import collections.abc
class Mp(collections.abc.Mapping):
    def __getitem__(s, k): return {'a': 1}[k]
    def __iter__(s): return iter('a')
    def __len__(s): return 1
match Mp():
    case {'a': v, **r}: print('Mp', v, r)
class Sq(collections.abc.Sequence):
    def __getitem__(s, i): return [1,2][i]
    def __len__(s): return 2
match Sq():
    case [a, b]: print('Sq', a, b)
