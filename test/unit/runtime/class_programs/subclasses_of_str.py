"""Subclasses of str: the text with methods, attributes and operators of its own."""

class S(str):
    def shout(self):
        return self.upper() + "!"
    def __repr__(self):
        return f"S({super().__repr__()})"
s = S("abc")
print(s, repr(s), s.shout(), len(s), s + "d", type(s + "d"), s == "abc", hash(s) == hash("abc"))
print({s: 1}["abc"], "a" in s, s[0], s[1:], s * 2, list(s), f"{s:>5}", "%s" % s, s.join(["x", "y"]))
print(isinstance(s, str), issubclass(S, str), type(s), S.__mro__, type(s[0]))
s.extra = 5
print(s.extra, s.__dict__)
class T(str):
    def __new__(cls, value, tag):
        obj = super().__new__(cls, value)
        obj.tag = tag
        return obj
t = T("hello", "greet")
print(t, t.tag, t.upper(), t.startswith("he"), t < "z", t > S("a"), sorted([T("b", 1), T("a", 2)]))
print("".join([t, s]), ",".join([t]), t.replace("l", "L"), t.split("l"), str(t), type(str(t)))
class C(str):
    def __eq__(self, o):
        return str.lower(self) == str.lower(o)
    def __hash__(self):
        return hash(self.lower())
print(C("Abc") == "aBC", C("x") in {C("X")}, C("A") != C("b"))
class U(str):
    def __add__(self, o):
        return U(str.__add__(self, o))
    def __str__(self):
        return "<" + str.__str__(self) + ">"
u = U("q") + "r"
print(type(u).__name__, u, repr(u), f"{u}", "%s" % u, format(u), u.__len__())
for c in U("xy"):
    print(c)
print(S(), S(5) == "5", S(b"ab", "ascii") == "ab", bool(S("")), bool(S("x")))
print(int(S("42")) + 1, float(S("1.5")))
print({"a": 1}.get(S("a")), max(S("a"), "b"), S("a").encode(), S("a,b").partition(","))
match S("abc"):
    case "abc":
        print("matched")
import json
print(json.dumps({"k": S("v")}), json.dumps(S("x")))
