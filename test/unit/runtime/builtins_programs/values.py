"""What values do and say: iteration, operators, None as a value, unbound methods."""

import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", ascii(value))


def tried(label, f):
    try:
        print(label, "->", shown(f()))
    except Exception as error:
        print(label, "->", type(error).__name__, re.sub("0x[0-9a-f]{6,}", "0x...", ascii(str(error))))


kept = [None, 0, "", 1.5, [], {}, b"", ()]


def unknown(value):
    """The same value, of a type that only the running program knows."""
    kept[0] = value
    return kept[0]


class Plain:
    def __repr__(self):
        return "Plain()"


class Index:
    def __index__(self):
        return 2



def add_while_iterating():
    d = {1: 1, 2: 2}
    for k in d:
        d[k + 10] = 1


def swap_keys_while_iterating():
    d = {1: 1, 2: 2}
    for k in d:
        d.pop(k)
        d[k + 5] = 1


def add_to_set_while_iterating():
    s = {1, 2}
    for k in s:
        s.add(k + 10)


def sort_that_appends():
    xs = [3, 1, 2]
    xs.sort(key=lambda x: xs.append(1) or x)


def none_of_methods():
    xs = [2, 1]
    y = xs.sort()
    d = {1: 2}
    s = {1}
    return y is None, xs.append(3) is None, [xs.append(4), d.update({3: 4}), s.add(2), print("shown")], (xs.append(5) or xs)


def both():
    yes, no = True, False
    acc = True
    for i in range(3):
        acc &= i < 2
    return yes & no, yes | no, yes ^ no, acc, [p & q for p in (yes, no) for q in (yes, no)], yes & 1, (3 > 2) | (1 > 2)


def echo():
    try:
        got = yield 1
        yield got
    except ValueError as error:
        yield str(error)


def thrown():
    g = unknown(echo())
    next(g)
    return g.throw(ValueError("q"))


def thrown_type():
    g = echo()
    next(g)
    return g.throw(ValueError)


def unpack_too_few():
    a, b = [1]


def unpack_too_many():
    a, b = unknown({1, 2, 3})


def unpack_starred():
    a, *b, c = unknown([1])


def unbound_union():
    return set.union({1}, [2]), set.intersection(*[{1, 2}, {2, 3}]), list(map(bytes.upper, [b"a"])), sorted(["b", "A"], key=str.lower), dict.get({1: 2}, 1), max([{1}, {2, 3}], key=set.__len__)


class Doubling(dict):
    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value * 2)

    def get(self, key, default=None):
        return dict.get(self, key, default)


def overridden():
    d = Doubling()
    d["a"] = 2
    return d, d.get("a"), d.get("b", 5), Doubling.copy(d), Doubling.get, Doubling.copy


def on_instances():
    return "abc".maketrans({"a": "b"}), (5).from_bytes(b"\x01\x00", "big"), (2.5).fromhex("0x1p3"), {1: 2}.fromkeys("ab"), b"".fromhex("ff"), b"".maketrans(b"a", b"b")[97]



tried('add_while_iterating()', lambda: add_while_iterating())
tried('swap_keys_while_iterating()', lambda: swap_keys_while_iterating())
tried('add_to_set_while_iterating()', lambda: add_to_set_while_iterating())
tried('sort_that_appends()', lambda: sort_that_appends())
tried('none_of_methods()', lambda: none_of_methods())
tried('both()', lambda: both())
tried('thrown()', lambda: thrown())
tried('thrown_type()', lambda: thrown_type())
tried('unpack_too_few()', lambda: unpack_too_few())
tried('unpack_too_many()', lambda: unpack_too_many())
tried('unpack_starred()', lambda: unpack_starred())
tried('unbound_union()', lambda: unbound_union())
tried('overridden()', lambda: overridden())
tried('on_instances()', lambda: on_instances())
tried('(None)[(None)]', lambda: (None)[(None)])
tried('~ (None)[(None)]', lambda: unknown(None)[unknown(None)])
tried("(None)[1:'a']", lambda: (None)[1:'a'])
tried("~ (None)[1:'a']", lambda: unknown(None)[1:'a'])
tried('(None) < (None)', lambda: (None) < (None))
tried('~ (None) < (None)', lambda: unknown(None) < unknown(None))
tried('~(None)', lambda: ~(None))
tried('~ ~(None)', lambda: ~unknown(None))
tried('(None) + (None)', lambda: (None) + (None))
tried('~ (None) + (None)', lambda: unknown(None) + unknown(None))
tried("(None) * ('a')", lambda: (None) * ('a'))
tried("~ (None) * ('a')", lambda: unknown(None) * unknown('a'))
tried('(None) in (None)', lambda: (None) in (None))
tried('~ (None) in (None)', lambda: unknown(None) in unknown(None))
tried('{(None): 1}', lambda: {(None): 1})
tried('~ {(None): 1}', lambda: {unknown(None): 1})
tried('(True)[(None)]', lambda: (True)[(None)])
tried('~ (True)[(None)]', lambda: unknown(True)[unknown(None)])
tried("(True)[1:'a']", lambda: (True)[1:'a'])
tried("~ (True)[1:'a']", lambda: unknown(True)[1:'a'])
tried('(True) < (None)', lambda: (True) < (None))
tried('~ (True) < (None)', lambda: unknown(True) < unknown(None))
tried('~(True)', lambda: ~(True))
tried('~ ~(True)', lambda: ~unknown(True))
tried('(True) + (None)', lambda: (True) + (None))
tried('~ (True) + (None)', lambda: unknown(True) + unknown(None))
tried("(True) * ('a')", lambda: (True) * ('a'))
tried("~ (True) * ('a')", lambda: unknown(True) * unknown('a'))
tried('(None) in (True)', lambda: (None) in (True))
tried('~ (None) in (True)', lambda: unknown(None) in unknown(True))
tried('{(True): 1}', lambda: {(True): 1})
tried('~ {(True): 1}', lambda: {unknown(True): 1})
tried('(7)[(None)]', lambda: (7)[(None)])
tried('~ (7)[(None)]', lambda: unknown(7)[unknown(None)])
tried("(7)[1:'a']", lambda: (7)[1:'a'])
tried("~ (7)[1:'a']", lambda: unknown(7)[1:'a'])
tried('(7) < (None)', lambda: (7) < (None))
tried('~ (7) < (None)', lambda: unknown(7) < unknown(None))
tried('~(7)', lambda: ~(7))
tried('~ ~(7)', lambda: ~unknown(7))
tried('(7) + (None)', lambda: (7) + (None))
tried('~ (7) + (None)', lambda: unknown(7) + unknown(None))
tried("(7) * ('a')", lambda: (7) * ('a'))
tried("~ (7) * ('a')", lambda: unknown(7) * unknown('a'))
tried('(None) in (7)', lambda: (None) in (7))
tried('~ (None) in (7)', lambda: unknown(None) in unknown(7))
tried('{(7): 1}', lambda: {(7): 1})
tried('~ {(7): 1}', lambda: {unknown(7): 1})
tried('(2**70)[(None)]', lambda: (2**70)[(None)])
tried('~ (2**70)[(None)]', lambda: unknown(2**70)[unknown(None)])
tried("(2**70)[1:'a']", lambda: (2**70)[1:'a'])
tried("~ (2**70)[1:'a']", lambda: unknown(2**70)[1:'a'])
tried('(2**70) < (None)', lambda: (2**70) < (None))
tried('~ (2**70) < (None)', lambda: unknown(2**70) < unknown(None))
tried('~(2**70)', lambda: ~(2**70))
tried('~ ~(2**70)', lambda: ~unknown(2**70))
tried('(2**70) + (None)', lambda: (2**70) + (None))
tried('~ (2**70) + (None)', lambda: unknown(2**70) + unknown(None))
tried("(2**70) * ('a')", lambda: (2**70) * ('a'))
tried("~ (2**70) * ('a')", lambda: unknown(2**70) * unknown('a'))
tried('(None) in (2**70)', lambda: (None) in (2**70))
tried('~ (None) in (2**70)', lambda: unknown(None) in unknown(2**70))
tried('{(2**70): 1}', lambda: {(2**70): 1})
tried('~ {(2**70): 1}', lambda: {unknown(2**70): 1})
tried('(1.5)[(None)]', lambda: (1.5)[(None)])
tried('~ (1.5)[(None)]', lambda: unknown(1.5)[unknown(None)])
tried("(1.5)[1:'a']", lambda: (1.5)[1:'a'])
tried("~ (1.5)[1:'a']", lambda: unknown(1.5)[1:'a'])
tried('(1.5) < (None)', lambda: (1.5) < (None))
tried('~ (1.5) < (None)', lambda: unknown(1.5) < unknown(None))
tried('~(1.5)', lambda: ~(1.5))
tried('~ ~(1.5)', lambda: ~unknown(1.5))
tried('(1.5) + (None)', lambda: (1.5) + (None))
tried('~ (1.5) + (None)', lambda: unknown(1.5) + unknown(None))
tried("(1.5) * ('a')", lambda: (1.5) * ('a'))
tried("~ (1.5) * ('a')", lambda: unknown(1.5) * unknown('a'))
tried('(None) in (1.5)', lambda: (None) in (1.5))
tried('~ (None) in (1.5)', lambda: unknown(None) in unknown(1.5))
tried('{(1.5): 1}', lambda: {(1.5): 1})
tried('~ {(1.5): 1}', lambda: {unknown(1.5): 1})
tried("('ab')[(None)]", lambda: ('ab')[(None)])
tried("~ ('ab')[(None)]", lambda: unknown('ab')[unknown(None)])
tried("('ab')[1:'a']", lambda: ('ab')[1:'a'])
tried("~ ('ab')[1:'a']", lambda: unknown('ab')[1:'a'])
tried("('ab') < (None)", lambda: ('ab') < (None))
tried("~ ('ab') < (None)", lambda: unknown('ab') < unknown(None))
tried("~('ab')", lambda: ~('ab'))
tried("~ ~('ab')", lambda: ~unknown('ab'))
tried("('ab') + (None)", lambda: ('ab') + (None))
tried("~ ('ab') + (None)", lambda: unknown('ab') + unknown(None))
tried("('ab') * ('a')", lambda: ('ab') * ('a'))
tried("~ ('ab') * ('a')", lambda: unknown('ab') * unknown('a'))
tried("(None) in ('ab')", lambda: (None) in ('ab'))
tried("~ (None) in ('ab')", lambda: unknown(None) in unknown('ab'))
tried("{('ab'): 1}", lambda: {('ab'): 1})
tried("~ {('ab'): 1}", lambda: {unknown('ab'): 1})
tried("(b'ab')[(None)]", lambda: (b'ab')[(None)])
tried("~ (b'ab')[(None)]", lambda: unknown(b'ab')[unknown(None)])
tried("(b'ab')[1:'a']", lambda: (b'ab')[1:'a'])
tried("~ (b'ab')[1:'a']", lambda: unknown(b'ab')[1:'a'])
tried("(b'ab') < (None)", lambda: (b'ab') < (None))
tried("~ (b'ab') < (None)", lambda: unknown(b'ab') < unknown(None))
tried("~(b'ab')", lambda: ~(b'ab'))
tried("~ ~(b'ab')", lambda: ~unknown(b'ab'))
tried("(b'ab') + (None)", lambda: (b'ab') + (None))
tried("~ (b'ab') + (None)", lambda: unknown(b'ab') + unknown(None))
tried("(b'ab') * ('a')", lambda: (b'ab') * ('a'))
tried("~ (b'ab') * ('a')", lambda: unknown(b'ab') * unknown('a'))
tried("(None) in (b'ab')", lambda: (None) in (b'ab'))
tried("~ (None) in (b'ab')", lambda: unknown(None) in unknown(b'ab'))
tried("{(b'ab'): 1}", lambda: {(b'ab'): 1})
tried("~ {(b'ab'): 1}", lambda: {unknown(b'ab'): 1})
tried('([1, 2])[(None)]', lambda: ([1, 2])[(None)])
tried('~ ([1, 2])[(None)]', lambda: unknown([1, 2])[unknown(None)])
tried("([1, 2])[1:'a']", lambda: ([1, 2])[1:'a'])
tried("~ ([1, 2])[1:'a']", lambda: unknown([1, 2])[1:'a'])
tried('([1, 2]) < (None)', lambda: ([1, 2]) < (None))
tried('~ ([1, 2]) < (None)', lambda: unknown([1, 2]) < unknown(None))
tried('~([1, 2])', lambda: ~([1, 2]))
tried('~ ~([1, 2])', lambda: ~unknown([1, 2]))
tried('([1, 2]) + (None)', lambda: ([1, 2]) + (None))
tried('~ ([1, 2]) + (None)', lambda: unknown([1, 2]) + unknown(None))
tried("([1, 2]) * ('a')", lambda: ([1, 2]) * ('a'))
tried("~ ([1, 2]) * ('a')", lambda: unknown([1, 2]) * unknown('a'))
tried('(None) in ([1, 2])', lambda: (None) in ([1, 2]))
tried('~ (None) in ([1, 2])', lambda: unknown(None) in unknown([1, 2]))
tried('{([1, 2]): 1}', lambda: {([1, 2]): 1})
tried('~ {([1, 2]): 1}', lambda: {unknown([1, 2]): 1})
tried('((1, 2))[(None)]', lambda: ((1, 2))[(None)])
tried('~ ((1, 2))[(None)]', lambda: unknown((1, 2))[unknown(None)])
tried("((1, 2))[1:'a']", lambda: ((1, 2))[1:'a'])
tried("~ ((1, 2))[1:'a']", lambda: unknown((1, 2))[1:'a'])
tried('((1, 2)) < (None)', lambda: ((1, 2)) < (None))
tried('~ ((1, 2)) < (None)', lambda: unknown((1, 2)) < unknown(None))
tried('~((1, 2))', lambda: ~((1, 2)))
tried('~ ~((1, 2))', lambda: ~unknown((1, 2)))
tried('((1, 2)) + (None)', lambda: ((1, 2)) + (None))
tried('~ ((1, 2)) + (None)', lambda: unknown((1, 2)) + unknown(None))
tried("((1, 2)) * ('a')", lambda: ((1, 2)) * ('a'))
tried("~ ((1, 2)) * ('a')", lambda: unknown((1, 2)) * unknown('a'))
tried('(None) in ((1, 2))', lambda: (None) in ((1, 2)))
tried('~ (None) in ((1, 2))', lambda: unknown(None) in unknown((1, 2)))
tried('{((1, 2)): 1}', lambda: {((1, 2)): 1})
tried('~ {((1, 2)): 1}', lambda: {unknown((1, 2)): 1})
tried('({1: 2})[(None)]', lambda: ({1: 2})[(None)])
tried('~ ({1: 2})[(None)]', lambda: unknown({1: 2})[unknown(None)])
tried("({1: 2})[1:'a']", lambda: ({1: 2})[1:'a'])
tried("~ ({1: 2})[1:'a']", lambda: unknown({1: 2})[1:'a'])
tried('({1: 2}) < (None)', lambda: ({1: 2}) < (None))
tried('~ ({1: 2}) < (None)', lambda: unknown({1: 2}) < unknown(None))
tried('~({1: 2})', lambda: ~({1: 2}))
tried('~ ~({1: 2})', lambda: ~unknown({1: 2}))
tried('({1: 2}) + (None)', lambda: ({1: 2}) + (None))
tried('~ ({1: 2}) + (None)', lambda: unknown({1: 2}) + unknown(None))
tried("({1: 2}) * ('a')", lambda: ({1: 2}) * ('a'))
tried("~ ({1: 2}) * ('a')", lambda: unknown({1: 2}) * unknown('a'))
tried('(None) in ({1: 2})', lambda: (None) in ({1: 2}))
tried('~ (None) in ({1: 2})', lambda: unknown(None) in unknown({1: 2}))
tried('{({1: 2}): 1}', lambda: {({1: 2}): 1})
tried('~ {({1: 2}): 1}', lambda: {unknown({1: 2}): 1})
tried('({1, 2})[(None)]', lambda: ({1, 2})[(None)])
tried('~ ({1, 2})[(None)]', lambda: unknown({1, 2})[unknown(None)])
tried("({1, 2})[1:'a']", lambda: ({1, 2})[1:'a'])
tried("~ ({1, 2})[1:'a']", lambda: unknown({1, 2})[1:'a'])
tried('({1, 2}) < (None)', lambda: ({1, 2}) < (None))
tried('~ ({1, 2}) < (None)', lambda: unknown({1, 2}) < unknown(None))
tried('~({1, 2})', lambda: ~({1, 2}))
tried('~ ~({1, 2})', lambda: ~unknown({1, 2}))
tried('({1, 2}) + (None)', lambda: ({1, 2}) + (None))
tried('~ ({1, 2}) + (None)', lambda: unknown({1, 2}) + unknown(None))
tried("({1, 2}) * ('a')", lambda: ({1, 2}) * ('a'))
tried("~ ({1, 2}) * ('a')", lambda: unknown({1, 2}) * unknown('a'))
tried('(None) in ({1, 2})', lambda: (None) in ({1, 2}))
tried('~ (None) in ({1, 2})', lambda: unknown(None) in unknown({1, 2}))
tried('{({1, 2}): 1}', lambda: {({1, 2}): 1})
tried('~ {({1, 2}): 1}', lambda: {unknown({1, 2}): 1})
tried('(range(3))[(None)]', lambda: (range(3))[(None)])
tried('~ (range(3))[(None)]', lambda: unknown(range(3))[unknown(None)])
tried("(range(3))[1:'a']", lambda: (range(3))[1:'a'])
tried("~ (range(3))[1:'a']", lambda: unknown(range(3))[1:'a'])
tried('(range(3)) < (None)', lambda: (range(3)) < (None))
tried('~ (range(3)) < (None)', lambda: unknown(range(3)) < unknown(None))
tried('~(range(3))', lambda: ~(range(3)))
tried('~ ~(range(3))', lambda: ~unknown(range(3)))
tried('(range(3)) + (None)', lambda: (range(3)) + (None))
tried('~ (range(3)) + (None)', lambda: unknown(range(3)) + unknown(None))
tried("(range(3)) * ('a')", lambda: (range(3)) * ('a'))
tried("~ (range(3)) * ('a')", lambda: unknown(range(3)) * unknown('a'))
tried('(None) in (range(3))', lambda: (None) in (range(3)))
tried('~ (None) in (range(3))', lambda: unknown(None) in unknown(range(3)))
tried('{(range(3)): 1}', lambda: {(range(3)): 1})
tried('~ {(range(3)): 1}', lambda: {unknown(range(3)): 1})
tried('(slice(1, 2))[(None)]', lambda: (slice(1, 2))[(None)])
tried('~ (slice(1, 2))[(None)]', lambda: unknown(slice(1, 2))[unknown(None)])
tried("(slice(1, 2))[1:'a']", lambda: (slice(1, 2))[1:'a'])
tried("~ (slice(1, 2))[1:'a']", lambda: unknown(slice(1, 2))[1:'a'])
tried('(slice(1, 2)) < (None)', lambda: (slice(1, 2)) < (None))
tried('~ (slice(1, 2)) < (None)', lambda: unknown(slice(1, 2)) < unknown(None))
tried('~(slice(1, 2))', lambda: ~(slice(1, 2)))
tried('~ ~(slice(1, 2))', lambda: ~unknown(slice(1, 2)))
tried('(slice(1, 2)) + (None)', lambda: (slice(1, 2)) + (None))
tried('~ (slice(1, 2)) + (None)', lambda: unknown(slice(1, 2)) + unknown(None))
tried("(slice(1, 2)) * ('a')", lambda: (slice(1, 2)) * ('a'))
tried("~ (slice(1, 2)) * ('a')", lambda: unknown(slice(1, 2)) * unknown('a'))
tried('(None) in (slice(1, 2))', lambda: (None) in (slice(1, 2)))
tried('~ (None) in (slice(1, 2))', lambda: unknown(None) in unknown(slice(1, 2)))
tried('{(slice(1, 2)): 1}', lambda: {(slice(1, 2)): 1})
tried('~ {(slice(1, 2)): 1}', lambda: {unknown(slice(1, 2)): 1})
tried('(Plain())[(None)]', lambda: (Plain())[(None)])
tried('~ (Plain())[(None)]', lambda: unknown(Plain())[unknown(None)])
tried("(Plain())[1:'a']", lambda: (Plain())[1:'a'])
tried("~ (Plain())[1:'a']", lambda: unknown(Plain())[1:'a'])
tried('(Plain()) < (None)', lambda: (Plain()) < (None))
tried('~ (Plain()) < (None)', lambda: unknown(Plain()) < unknown(None))
tried('~(Plain())', lambda: ~(Plain()))
tried('~ ~(Plain())', lambda: ~unknown(Plain()))
tried('(Plain()) + (None)', lambda: (Plain()) + (None))
tried('~ (Plain()) + (None)', lambda: unknown(Plain()) + unknown(None))
tried("(Plain()) * ('a')", lambda: (Plain()) * ('a'))
tried("~ (Plain()) * ('a')", lambda: unknown(Plain()) * unknown('a'))
tried('(None) in (Plain())', lambda: (None) in (Plain()))
tried('~ (None) in (Plain())', lambda: unknown(None) in unknown(Plain()))
tried('{(Plain()): 1}', lambda: {(Plain()): 1})
tried('~ {(Plain()): 1}', lambda: {unknown(Plain()): 1})
tried('[1, 2, 3].__setitem__(slice(0, 2), 5)', lambda: [1, 2, 3].__setitem__(slice(0, 2), 5))
tried("(2**70) * b'ab'", lambda: (2**70) * b'ab')
tried("b'ab'[2**70]", lambda: b'ab'[2**70])
tried("b'%%' % b'ab'", lambda: b'%%' % b'ab')
tried("b'%(a)s' % {b'a': b'q'}", lambda: b'%(a)s' % {b'a': b'q'})
tried("b'%d' % (1, 2)", lambda: b'%d' % (1, 2))
tried("b'%.2f' % b'x'", lambda: b'%.2f' % b'x')
tried("'%d' % Plain()", lambda: '%d' % Plain())
tried("'{0}{}'.format(1, 2)", lambda: '{0}{}'.format(1, 2))
tried("'{}{0}'.format(1, 2)", lambda: '{}{0}'.format(1, 2))
tried("iter('a\\xe9')", lambda: iter('a\xe9'))
tried("iter('ab').__length_hint__()", lambda: iter('ab').__length_hint__())
tried("iter(bytearray(b'ab'))", lambda: iter(bytearray(b'ab')))
tried("iter(b'ab').__length_hint__()", lambda: iter(b'ab').__length_hint__())
tried('iter({1, 2}).__length_hint__()', lambda: iter({1, 2}).__length_hint__())
tried('range(2**70).__iter__().__length_hint__()', lambda: range(2**70).__iter__().__length_hint__())
tried('slice(1, 2) <= slice(1, 2)', lambda: slice(1, 2) <= slice(1, 2))
tried('[].__len__', lambda: [].__len__)
tried('dict.__len__', lambda: dict.__len__)
tried('dict.__getitem__', lambda: dict.__getitem__)
tried('dict.__len__(5)', lambda: dict.__len__(5))
tried('dict.__getitem__(5, 1)', lambda: dict.__getitem__(5, 1))
tried('int.__add__', lambda: int.__add__)
tried('str.maketrans', lambda: str.maketrans)
tried('int.from_bytes', lambda: int.from_bytes)
tried('isinstance', lambda: isinstance)
tried('getattr', lambda: getattr)
tried('input', lambda: input)
