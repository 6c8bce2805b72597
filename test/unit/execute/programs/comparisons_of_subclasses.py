"""Comparisons of subclasses of int, float, str and list: whose method is asked, and when; `in` evaluates its left side first."""
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: pass
class E1(int):
    def __eq__(self, other): return 'eq'
    __hash__ = int.__hash__
class G(float):
    def __ge__(self, other): return 'ge'
class S(str):
    def __gt__(self, other): return 'gt'
    def __eq__(self, other): return 'seq'
    __hash__ = str.__hash__
class L(list):
    def __eq__(self, other): return 'leq'
class P(int): pass
class Q(str): pass
for a in (E1(1), G(1.0), S('a'), L(), P(1), Q('a'), 1, 1.0, 'a', True, A(), [], None, 1e16, 2**70):
    for b in (E1(1), G(1.0), S('a'), L(), P(1), Q('a'), E1(2)):
        t(lambda: (a == b, a != b)); t(lambda: (a <= b)); t(lambda: (b < a))
t(lambda: ('{0:>{1}'.format('abc', 3)) in '日本語'.partition('')[2])
def say(x):
    print(x); return x
t(lambda: say('{0:>{1}').format('abc', 3) in say('日本語').partition('')[2]); t(lambda: say('a') in say('abc')); t(lambda: 'a'.upper() in say('abc').upper())
print(sorted([P(3), 1, P(2), 2.5]), max(P(3), 4), {P(1): 'a'}[1], P(1) in [1], Q('a') in {'a'}, Q('b') > 'a')
