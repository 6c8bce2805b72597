"""An attribute that is missing is missed before the arguments are looked at."""


class A:
    def __init__(self, *args, **kwargs):
        print('init', args)
def f():
    print("f")
try:
    A.say(A())
except AttributeError as e: print(e)
a = A()
try:
    a.say(f())
except AttributeError as e: print(e)
try:
    a.say(k=f())
except AttributeError as e: print(e)
class P:
    pass
try:
    print(P.say(P(1)))
except Exception as e: print(type(e).__name__, e)


# A comprehension among the arguments is not made before the attribute is looked up, nor before an item or an operand fails.
def noted(x):
    print("made", x)
    return x


unknown = noted(3) if noted("first") else []
for table in [{}, {"key": 1}]:
    try:
        print(table["key"], [noted(x) for x in "ab"])
    except KeyError as error:
        print("KeyError", error)
try:
    unknown.remove([noted(x) for x in "cd"].count("c"))
except AttributeError as error:
    print(error)
try:
    print(1 // (unknown - 3), {noted(x): x for x in "ef"})
except ZeroDivisionError as error:
    print(error)
