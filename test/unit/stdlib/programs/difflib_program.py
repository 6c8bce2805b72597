"""difflib: matching blocks, the texts made of them, and what is refused."""
import difflib
from difflib import SequenceMatcher, get_close_matches, unified_diff, ndiff
s = SequenceMatcher(None, "abcd abcd", "bcde xabc")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio())
print(s.get_matching_blocks()); print(s.get_opcodes()); print(s.find_longest_match())
s = SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), s.bjunk, s.bpopular)
print(sorted(s.b2j.items()))
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
a = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n".splitlines(True)
b = "one\n2wo\nthree\nfour\nfiive\nsix\nsevene\nx\n".splitlines(True)
print("".join(unified_diff(a, b, "before", "after", n=1)))
print("".join(difflib.context_diff(a, b, "before", "after", n=1)))
print("".join(ndiff(a, b)))
d = list(difflib.Differ().compare(a, b))
print("".join(difflib.restore(d, 1)), "".join(difflib.restore(d, 2)))
print(list(difflib.diff_bytes(unified_diff, [b"a\n", b"\xff\n"], [b"a\n", b"\xfe\n"], b"x", b"y")))
print(ndiff(a, b).__class__, difflib.Match(1, 2, 3)._asdict())
for f in (lambda: get_close_matches("a", [], 0), lambda: get_close_matches("a", [], 1, 2.0), lambda: list(unified_diff([1],[2])), lambda: list(difflib.restore([], 3)), lambda: SequenceMatcher(None, [[]], [1]).ratio(), lambda: SequenceMatcher(None, [1], [[]])):
    try: f(); print("?")
    except Exception as e: print(type(e).__name__, e)
import random
random.seed(5)
for _ in range(40):
    x = [random.choice("abcde") for _ in range(random.randrange(30))]; y = [random.choice("abcde") for _ in range(random.randrange(30))]
    m = SequenceMatcher(random.choice([None, lambda c: c == "a"]), x, y)
    print(m.get_opcodes(), m.ratio(), m.quick_ratio(), list(m.get_grouped_opcodes(1)))
    t = lambda q: [("".join(random.choice("ab c\t") for _ in range(6))) + "\n" for _ in range(random.randrange(9))]
    print("".join(ndiff(t(0), t(1))))
x = [random.randrange(3) for _ in range(300)]; y = [random.randrange(3) for _ in range(300)]
print(SequenceMatcher(None, x, y).ratio(), SequenceMatcher(None, x, y, autojunk=False).ratio(), SequenceMatcher(None, x, y).bpopular)
