# `globals()`, `locals()`, `vars()` and `dir()`: the names of a module as a dict that may be written to.
x = 1
g = globals()
print(g['x'], 'x' in g, g['__name__'])
g['y'] = 5
print(y)
g['x'] = 7
print(x)
def f(a):
    b = 2
    l = locals()
    l['b'] = 9
    print(sorted(l.items()), b)
    globals()['z'] = a
    return locals()
print(f(3), z)
print(locals() is globals())
class C:
    q = 1
del g['z']
try: z
except NameError as e: print(e)
for n in ('aa', 'bb'): globals()[n] = n
print(aa + bb)
print([k for k in globals() if not k.startswith('__')])
print(vars() is globals(), dir()[-2:])
def outer():
    c = 1
    def inner():
        d = c
        return locals()
    return inner()
print(outer())
print(globals().get('nope'), globals().setdefault('w', 3), w)
print("%(x)s" % globals(), "{x}".format(**globals()), "{b}".format(**f(1)))
