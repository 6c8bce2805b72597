# `eval`, `exec` and `compile`, and what they refuse.
def calc(expr):
    try: return eval(expr)
    except Exception as e: return f'{type(e).__name__}: {e}'
for e in ['1+1', '2**10', 'abs(-3)', '1/0', 'foo', '[x for x in range(3)]', '"a"*3', '(lambda x: x+1)(2)', '1 +', 'a b', "{'a': 1}['b']", 'sum(range(10))', 'len("abc")', '__name__', 'expr']:
    print(e, '->', calc(e))
code = '''
import asyncio
async def main():
    await asyncio.sleep(0.1)
    print('ran')
    return 3
result = asyncio.run(main())
class Pt:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'Pt({self.x})'
print(Pt(3), [Pt(i) for i in range(2)])
'''
ns = {}
exec(code, ns)
print(ns['result'], ns['Pt'](5), '__builtins__' in ns)
exec('print(helper())', {'helper': lambda: 'helped'})
env = {'x': 1}; loc = {}
exec('y = x + 1\ndef f(): return x', env, loc); print(loc['y'], loc['f'](), sorted(loc), 'y' in env)
for src in ['x = 1\n  y', 'def f(:\n pass', 'return 5', 'if x\n pass', "s = 'abc", 'f(', 'x = = 1', 'class', '0777', 'a = 1 2', 'for x in y', "print 'a'", 'break', 'await x', 'yield', 'nonlocal x', 'lambda x=1, y: 0', 'f(a=1, a=2)', '\tx\n y']:
    try: exec(src)
    except SyntaxError as e: print(repr(src), type(e).__name__, e, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
    try: eval(src)
    except SyntaxError as e: print(repr(src), type(e).__name__, e, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
c = compile('x + 1', 'f.py', 'eval')
print(eval(c, {'x': 5}), eval(c, {}, {'x': 7}), c.co_filename, c.co_name, type(c))
try: eval(5)
except TypeError as e: print(e)
try: exec('1', 5)
except TypeError as e: print(e)
try: eval('1', 5)
except TypeError as e: print(e)
try: compile('1', 'f', 'foo')
except ValueError as e: print(e)
print(eval(b'1+1'), eval('  1'), exec('5'))
class M(dict):
    def __missing__(self, k): return k * 2
print(eval('foo + bar', {}, M()))
exec(compile("print('hi')\nfor i in range(2): print(i)", '<x>', 'exec'))
exec("1\n2\n[3]")
exec(compile("1+1", '<x>', 'single')); exec(compile("z=4", '<x>', 'single')); print(z)
def tpl(**kw): return eval("a + b", {}, kw)
print(tpl(a=1, b=2))
exec("def rec(n): return 1 if n < 2 else n * rec(n-1)"); print(rec(5))
exec("global gg; gg = 3"); print(gg)
