# The names that `eval` and `exec` see and bind.
x = 10
print(eval('x + 1'), eval('x + y', {'x': 1, 'y': 2}), eval('a*b', {'a': 3}, {'b': 4}))
exec('z = x * 2'); print(z)
ns = {}
exec('def f(n):\n    return n + k\nk = 3', ns); print(ns['f'](4), sorted(k for k in ns if k != '__builtins__'))
c = compile('1 + 2', '<s>', 'eval'); print(eval(c), repr(c)[:24])
c = compile('q = 5\nprint(q)', 'file.py', 'exec'); exec(c); print(q)
try: eval('1 +')
except SyntaxError as e: print(e, e.lineno, e.offset, e.text, e.filename)
try: eval('nope')
except NameError as e: print(e)
def g(p):
    r = 3
    print(eval('p + r'), eval('[p for _ in range(2)]') )
    exec('r = 9; s = 1'); print(r)
    l = {}
    exec('t = p', globals(), {'p': 1, **l})
    try: s
    except NameError as e: print(e)
g(4)
class A: pass
exec('A.v = 1\nfor i in range(3): pass'); print(A.v, i)
try: exec('x = 1\nraise ValueError("in exec")')
except ValueError as e: print(e)
print(eval(' 1'), eval('(1,\n2)'))
try: eval('a = 1')
except SyntaxError as e: print(e.msg)
print(eval('lambda v: v * x')(2))
try: exec('import nope')
except ImportError as e: print(e)
exec('import math\nprint(math.floor(2.5))')
print(eval('__name__'), eval("[i for i in range(x) if i % 2]"))
try: eval('__import__("os")', {'__builtins__': {}})
except NameError as e: print(e)
