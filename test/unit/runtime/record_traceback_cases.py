"""Records how CPython prints tracebacks: programs, their frames with positions and anchors, and what appeared on stderr.
Run with CPython 3.13; writes traceback_cases.json beside itself."""
import json, sys, os, io, tempfile, traceback

PROGRAMS = []
def P(name, src): PROGRAMS.append((name, src))

P("whole line raise", "raise ValueError('x')\n")
P("call of name", "def f():\n    raise ValueError('x')\n\nf()\n")
P("nested", "def a():\n    b()\n\ndef b():\n    c(1, 2)\n\ndef c(x, y):\n    return x / 0\n\na()\n")
P("binary operator", "x = 1\ny = 0\nprint(x / y + 3)\n")
P("binary whole line", "x = 1\nx / 0\n")
P("binary with spaces", "x = 1\nz = x   /   0\n")
P("subscript", "d = {}\nprint(d['key'])\n")
P("subscript assigned", "d = {}\nv = d['key']\n")
P("list index", "xs = [1]\nxs[5]\n")
P("nested subscript", "d = {'a': {}}\nd['a']['b']['c']\n")
P("attribute", "class A: pass\na = A()\nprint(a.missing_thing)\n")
P("return call", "def g(n):\n    raise KeyError(n)\ndef f():\n    return g(1)\nf()\n")
P("return attribute call", "import json\ndef f():\n    return json.zzzqqq\nf()\n")
P("return method call", "class A:\n    def m(self):\n        raise OSError('bad')\ndef f(a):\n    return a.m()\nf(A())\n")
P("assign call", "def f():\n    raise RuntimeError\nx = f()\n")
P("assign method call", "class A:\n    def m(self):\n        raise RuntimeError('no')\na = A()\nx = a.m()\n")
P("tuple assign call", "def f():\n    raise RuntimeError('t')\na, b = f()\n")
P("augmented assign", "def f():\n    raise RuntimeError('t')\nx = 1\nx += f()\n")
P("annotated assign", "def f():\n    raise RuntimeError('t')\nx: int = f()\n")
P("chained assign", "def f():\n    raise RuntimeError('t')\na = b = f()\n")
P("call in call", "def f():\n    raise RuntimeError('t')\nprint(f())\n")
P("call in if", "def f():\n    raise RuntimeError('t')\nif f():\n    pass\n")
P("call in condition compare", "def f():\n    raise RuntimeError('t')\nif f() == 3: pass\n")
P("call with comment", "def f():\n    raise RuntimeError('t')\nx = f()  # comment\nf()\n")
P("return with comment", "def f():\n    raise RuntimeError('t')\ndef g():\n    return f()  # here\ng()\n")
P("return parenthesised", "def f():\n    raise RuntimeError('t')\ndef g():\n    return (f())\ng()\n")
P("multi line call", "def f(a, b):\n    raise RuntimeError('t')\nf(\n    1,\n    2,\n)\n")
P("multi line call assigned", "def f(a, b):\n    raise RuntimeError('t')\nx = f(\n    1,\n    2,\n)\n")
P("multi line call long", "def f(*a):\n    raise RuntimeError('t')\nprint(f(\n    1,\n    2,\n    3,\n    4,\n    5,\n))\n")
P("multi line nested", "def f(*a):\n    raise RuntimeError('t')\nprint(\n    1,\n    f(\n        2\n    ),\n)\n")
P("multi line binary", "x = (1 +\n     2 / 0)\n")
P("multi line binary anchored", "y = [\n    1\n]\nx = (\n    y\n    + 'a'\n)\n")
P("multi line raise", "raise ValueError(\n    'long',\n    'message',\n)\n")
P("multi line raise two", "raise ValueError(\n    'long')\n")
P("chained cause", "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ValueError('bad') from e\n")
P("chained context", "def f():\n    try:\n        {}['a']\n    except KeyError:\n        raise ValueError('bad')\nf()\n")
P("suppressed", "try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise ValueError('bad') from None\n")
P("three chained", "try:\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n        raise ValueError('bad') from e\nexcept ValueError:\n    raise RuntimeError('worse')\n")
P("reraise", "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        raise\nf()\n")
P("raise e again", "def g():\n    1 / 0\ndef f():\n    try:\n        g()\n    except ZeroDivisionError as e:\n        raise e\nf()\n")
P("notes", "e = ValueError('x')\ne.add_note('first note')\ne.add_note('second\\nwith two lines')\nraise e\n")
P("empty message", "raise ValueError\n")
P("multi line message", "raise ValueError('a\\nb\\n  c')\n")
P("key error", "raise KeyError('a')\n")
P("two args", "raise ValueError(1, 'b')\n")
P("recursion", "def f(n):\n    if n == 0:\n        raise ValueError('deep')\n    f(n - 1)\nf(10)\n")
P("recursion three", "def f(n):\n    if n == 0:\n        raise ValueError('deep')\n    return f(n - 1)\nf(3)\n")
P("recursion four", "def f(n):\n    if n == 0:\n        raise ValueError('deep')\n    return f(n - 1) + 1\nf(4)\n")
P("mutual recursion", "def f(n):\n    g(n)\ndef g(n):\n    if n == 0: raise ValueError('deep')\n    f(n - 1)\nf(3)\n")
P("group", "raise ExceptionGroup('many', [ValueError('a'), TypeError('b')])\n")
P("group nested", "raise ExceptionGroup('outer', [ValueError('a'), ExceptionGroup('inner', [KeyError('k'), OSError(2, 'gone')]), TypeError('t')])\n")
P("group nested last", "raise ExceptionGroup('outer', [ValueError('a'), ExceptionGroup('inner', [KeyError('k')])])\n")
P("group nested first", "raise ExceptionGroup('outer', [ExceptionGroup('inner', [KeyError('k')]), ValueError('a')])\n")
P("group with tracebacks", "def f():\n    raise ValueError('a')\nerrors = []\nfor i in range(2):\n    try:\n        f()\n    except ValueError as e:\n        errors.append(e)\nraise ExceptionGroup('many', errors)\n")
P("group with cause inside", "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n        raise ValueError('a') from e\nerrors = []\ntry:\n    f()\nexcept ValueError as e:\n    errors.append(e)\nraise ExceptionGroup('one', errors)\n")
P("group as cause", "try:\n    raise ExceptionGroup('g', [ValueError(1)])\nexcept ExceptionGroup as g:\n    raise RuntimeError('after') from g\n")
P("group with cause", "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ExceptionGroup('g', [ValueError(1)]) from e\n")
P("group wide", "raise ExceptionGroup('wide', [ValueError(i) for i in range(17)])\n")
P("group wide one more", "raise ExceptionGroup('wide', [ValueError(i) for i in range(16)])\n")
P("group deep", "e = ValueError('bottom')\nfor i in range(12):\n    e = ExceptionGroup(f'level {i}', [e])\nraise e\n")
P("group notes", "a = ValueError('a')\na.add_note('inner note')\ng = ExceptionGroup('g', [a])\ng.add_note('outer note')\nraise g\n")
P("base group", "raise BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError('x')])\n")
P("wide characters", "名 = '한글'\nprint(名 + '漢字' + 1)\n")
P("wide before", "x = '한글'; y = x / 2\n")
P("emoji", "x = '😀😀' + (1 / 0)\n")
P("accents", "é = 1; ü = é / 0\n")
P("tabs", "def f():\n\treturn 1 / 0\nf()\n")
P("await like", "async def f():\n    raise ValueError('x')\nasync def main():\n    await f()\nc = main()\nc.send(None)\n")
P("await assigned", "async def f():\n    raise ValueError('x')\nasync def main():\n    x = await f()\nc = main()\nc.send(None)\n")
P("lambda", "f = lambda x: x / 0\nf(1)\n")
P("comprehension", "xs = [1 / n for n in (1, 0)]\n")
P("generator expression", "sum(1 / n for n in (1, 0))\n")
P("method chain", "class A:\n    def b(self): return self\n    def c(self): raise ValueError('c')\nA().b().c()\n")
P("class body", "class A:\n    x = 1 / 0\n")
P("decorator", "def deco(f):\n    raise ValueError('d')\n@deco\ndef g(): pass\n")
P("unpack", "a, b = 1, 2, 3\n")
P("assert", "x = 1\nassert x == 2, 'not two'\n")
P("assert bare", "assert False\n")
P("unary", "x = 'a'\ny = -x\n")
P("compare", "x = 'a'\nif x < 1: pass\n")
P("compare whole", "1 < 'a'\n")
P("for over int", "for i in 5:\n    pass\n")
P("with", "with 5:\n    pass\n")
P("f-string", "x = 1\nprint(f'{x / 0} and more')\n")
P("power", "x = 'a'\nx ** 2\n")
P("matrix", "1 @ 2\n")
P("slice", "x = 5\nx[1:2]\n")
P("del item", "d = {}\ndel d['a']\n")
P("set item", "x = 1\nx['a'] = 2\n")
P("attribute set", "x = 1\nx.a = 2\n")
P("semicolons", "a = 1; b = a / 0; c = 3\n")
P("call keyword", "def f(x): pass\nf(y=1)\n")
P("call whole with args", "int('abc')\n")
P("call attr whole", "import math\nmath.sqrt('a')\n")
P("string call paren in arg", "def f(s):\n    raise ValueError(s)\nf(')')\n")
P("return nested call", "def f(x):\n    raise ValueError('v')\ndef g():\n    return f(f(1))\ng()\n")
P("return call plus", "def f(x):\n    raise ValueError('v')\ndef g():\n    return f(1) + 1\ng()\n")
P("return call multi", "def f(*x):\n    raise ValueError('v')\ndef g():\n    return f(\n        1,\n        2,\n    )\ng()\n")
P("return tuple", "def f(x):\n    raise ValueError('v')\ndef g():\n    return f(1), 2\ng()\n")
P("subscript assign target call", "def f():\n    raise ValueError('v')\nd = {}\nd['k'] = f()\n")
P("attr assign target call", "def f():\n    raise ValueError('v')\nclass A: pass\nA.x = f()\n")
P("yield from like", "def g():\n    yield 1\n    raise ValueError('in gen')\nfor x in g():\n    pass\n")
P("finally", "def f():\n    try:\n        1 / 0\n    finally:\n        x = 1\nf()\n")
P("else clause", "try:\n    pass\nexcept ValueError:\n    pass\nelse:\n    raise TypeError('else')\n")
P("os error", "open('/nonexistent/file.txt')\n")
P("exception class in module", "class MyError(Exception):\n    pass\ndef f():\n    raise MyError('mine')\nf()\n")
P("nested class error", "class Outer:\n    class Err(Exception): pass\nraise Outer.Err('x')\n")
P("str fails", "class Bad(Exception):\n    def __str__(self): raise RuntimeError\nraise Bad()\n")
P("exit like", "raise KeyboardInterrupt\n")
P("stop iteration", "next(iter([]))\n")
P("conditional expr", "x = 0\ny = 1 if x else 2 / x\n")
P("walrus", "x = 0\nif (y := 1 / x): pass\n")
P("star call", "def f(*a): raise ValueError('s')\nf(*[1, 2])\n")
P("deep expr", "a = {'b': [1, 2]}\nprint((a['b'][0] + a['b'][9]) * 2)\n")
P("blank lines inside", "def f(*a): raise ValueError('s')\nf(\n    1,\n\n    2,\n)\n")
P("multi line two apart", "def f(*a): raise ValueError('s')\nprint('a' +\n      'b' +\n      'c' + f(\n      1)\n)\n")
P("context cycle cut", "e = ValueError('a')\ntry:\n    raise e\nexcept ValueError:\n    try:\n        raise TypeError('b')\n    except TypeError as t:\n        raise e from t\n")

def chars(line, b): return len(line.encode()[:b].decode(errors='replace'))
def units(line, n): return len(line[:n].encode('utf-16-le')) // 2

def frame_of(tb, src):
    code = tb.tb_frame.f_code
    lines = src.split('\n')
    pos = list(code.co_positions())[tb.tb_lasti // 2]
    l, el, c, ec = pos
    out = {"name": code.co_name, "line": tb.tb_lineno, "first": code.co_firstlineno, "at": None}
    if c is None: return out
    sl = lines[l - 1:el]
    sc, e = chars(sl[0], c), chars(sl[-1], ec)
    seg = '\n'.join(sl)
    seg = seg[sc:len(seg) - (len(sl[-1]) - e)]
    # the segment as traceback.py sees it has dedented lines
    import textwrap
    ded = textwrap.dedent('\n'.join(sl)).split('\n')
    cut = len(sl[0]) - len(ded[0])
    dseg = '\n'.join(ded)
    ds, de = max(0, sc - cut), max(0, e - cut)
    dseg = dseg[ds:len(dseg) - (len(ded[-1]) - de)]
    anchor = [-1] * 4
    try: a = traceback._extract_caret_anchors_from_line_segment(dseg)
    except Exception: a = None
    if a:
        lo = a.left_end_offset + (ds if a.left_end_lineno == 0 else 0) + cut
        ro = a.right_start_offset + (ds if a.right_start_lineno == 0 else 0) + cut
        anchor = [l + a.left_end_lineno, units(sl[a.left_end_lineno], lo), l + a.right_start_lineno, units(sl[a.right_start_lineno], ro)]
    out["at"] = [l, units(sl[0], sc), el, units(sl[-1], e)] + anchor
    return out

def describe(e, src, path, seen):
    if e is None: return None
    if id(e) in seen: return {"same": seen[id(e)]}
    seen[id(e)] = len(seen)
    frames = []
    tb = e.__traceback__
    while tb:
        if tb.tb_frame.f_code.co_filename == path: frames.append(frame_of(tb, src))
        tb = tb.tb_next
    mro = [c.__name__ for c in type(e).__mro__]
    out = {"type": type(e).__qualname__, "base": next(n for n in mro if n in dir(__builtins__)), "frames": frames,
           "cause": describe(e.__cause__, src, path, seen), "context": describe(e.__context__, src, path, seen),
           "suppress": e.__suppress_context__, "notes": getattr(e, '__notes__', None)}
    if isinstance(e, BaseExceptionGroup):
        out["message"] = e.message
        out["members"] = [describe(x, src, path, seen) for x in e.exceptions]
    else:
        try: out["text"] = str(e)
        except Exception: out["text"] = None
    return out

cases = []
path = os.path.join(tempfile.mkdtemp(), 'prog.py')
for name, src in PROGRAMS:
    with open(path, 'w') as fh: fh.write(src)
    err = io.StringIO()
    try:
        exec(compile(src, path, 'exec'), {'__name__': '__main__'})
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        import linecache; linecache.clearcache()
        d = describe(e, src, path, {})
        text = ''.join(traceback.format_exception(e))
        import subprocess
        real = subprocess.run([sys.executable, path], capture_output=True, text=True).stderr
        if real != text and 'coroutine' not in real: print('differs:', name, repr(real), repr(text), file=sys.stderr)
        cases.append({"name": name, "source": src, "error": d, "stderr": text.replace(path, 'prog.py')})
    else: print('no error:', name, file=sys.stderr)
json.dump(cases, open(sys.argv[1], 'w'), ensure_ascii=False, indent=1)
print(len(cases))
