"""Texts given to eval and exec see Python's names only."""
for text in ["process", "globalThis", "require", "window", "Function", "this", "undefined", "console", "module", "Object", "names$ if 0 else 1", "NaN", "arguments", "globals$ if 0 else 1", "Reflect", "constructor", "(lambda: 0).constructor", "[].constructor.constructor('return 1')()", "''.__proto__", "().__class__.__bases__[0].__name__", "(1).toString()", "print.call", "len.apply", "{}.__proto__", "__import__"]:
    try:
        print(text, "->", eval(text) if text != "__import__" else "name")
    except Exception as e:
        print(text, "->", type(e).__name__, e)
space = {}
exec("undefined = 1\nNaN = undefined + 1\nclass Object: pass\ndef f(__proto__, then=2): return __proto__ + then\nvar = f(1)\n__proto__ = 'p'", space)
print(sorted(k for k in space if k != "__builtins__"), space["NaN"], space["var"], space["__proto__"], space["Object"].__name__)
print(eval("__proto__ + constructor", {"__proto__": 1, "constructor": 2}), eval("toString", {}, {"toString": 3}))
print(eval("f'{x!r:>{w}}'", {"x": "`${1}`", "w": 10}), eval(repr("a\u2028b\u2029c`${x}\\")), eval("'</script>' '*/'"))
code = compile("this + 1", "a`${b}\"'.py", "eval")
print(eval(code, {"this": 1}), code.co_filename)
try:
    eval("1 +", {})
except SyntaxError as e:
    print(e.msg, e.filename)
try:
    exec("raise ValueError('`')", {"__name__": "`${n}`"})
except ValueError as e:
    print(e)
