# The module traceback: entries, stacks, limits, groups, SyntaxErrors, and what it says of wrong arguments.
import traceback, sys, io
def f():
    return traceback.extract_stack(), traceback.format_stack(limit=2)
s,fs=f()
print([(x.name, x.lineno, x.line) for x in s], s[0].colno, s[0].locals); print("".join(fs))
def g():
    1/0
try: g()
except Exception as e: ex=e
tb=ex.__traceback__
st=traceback.extract_tb(tb)
print(type(st), list(st[1])[1:], len(st[1]), st[1].end_lineno, st[1].colno, st[1].end_colno, st[1]==st[1], st[1]==(__file__,8,"g","1/0"), st[1][1], st[1][-1])
print(len(traceback.extract_tb(tb,limit=1)), traceback.extract_tb(tb,limit=-1)[0].name, traceback.extract_tb(tb,0))
print([(type(a).__name__,b) for a,b in traceback.walk_tb(tb)])
print(traceback.format_list([("a.py",3,"f","x = 1"),("bbbb.py",4,"g",None)]))
print(traceback.StackSummary.from_list([("a.py",3,"f","x = 1")]))
print(traceback.FrameSummary("a.py",3,"f",line="  x = 1  ").line, traceback.FrameSummary("a.py",3,"f",line="x",locals={"a":3}).locals)
te=traceback.TracebackException.from_exception(ValueError("x"))
print(te == traceback.TracebackException.from_exception(ValueError("x")), te==3, str(te), te.exc_type_str, te.stack, te.__cause__)
for a in ((ValueError,ValueError("y")),(ValueError,None),(None,None),(None,),(ValueError,),(3,)):
    try: print(a, traceback.format_exception_only(*a))
    except Exception as e: print(type(e),e)
    try: print(a, traceback.format_exception(*a))
    except Exception as e: print(type(e),e)
    try: print(a, traceback.format_exception(*a, None))
    except Exception as e: print(type(e),e)
try: traceback.print_last()
except Exception as e: print(type(e), e)
try: traceback.print_tb(3)
except Exception as e: print(type(e), e)
eg=ExceptionGroup("a",[ValueError("v"),ExceptionGroup("b",[KeyError("k")])])
print(traceback.format_exception_only(eg, show_group=True))
print(traceback.format_exc(), repr(sys.exception()))
s=io.StringIO(); traceback.print_exc(file=s); print(s.getvalue())
s=io.StringIO(); traceback.print_list([("a.py",3,"f","x = 1")],file=s); print(s.getvalue())
e=ValueError("a\nb"); e.add_note("n1\nn2"); print(traceback.format_exception_only(e))
for n in (3, [1,None], "ab", b"ab", {"a": 1}):
    e.__notes__=n; print(traceback.format_exception_only(e))
class BadStr(Exception):
    def __str__(self): raise 1/0
    __module__=3
class BadStr2(Exception):
    def __str__(self): raise 1/0
print(traceback.format_exception_only(BadStr()), traceback.format_exception_only(BadStr2()))
te=traceback.TracebackException.from_exception(eg, max_group_width=1, max_group_depth=1); print(list(te.format()))
def rec(n):
    if n: rec(n-1)
    else: 1/0
try: rec(6)
except Exception as e: print(traceback.format_tb(e.__traceback__), traceback.format_exception(e, limit=2), traceback.format_exception(e, limit=-2))
class K(traceback.StackSummary):
    def format_frame_summary(self, fs, **k): return fs.name+"\n" if fs.name!="rec" else None
print(K.extract([(sys._getframe(),3)]).format(), K.from_list([("a",1,"rec","")]).format())
try:
    try:
        try: 1/0
        except Exception as e: raise KeyError("k") from e
    except Exception as e2:
        raise ExceptionGroup("grp", [ValueError(1), e2, TypeError("t")])
except Exception as e:
    for line in traceback.format_exception(e): print(repr(line))
    traceback.print_exception(e, limit=0, chain=False)
    print("".join(traceback.TracebackException.from_exception(e, limit=1).format(chain=False)))
sys.tracebacklimit=1
try: rec(6)
except Exception as e: print(traceback.format_tb(e.__traceback__), traceback.format_exception(e), traceback.format_exception(e, limit=-2))
def bad():
    compile("x = (1,", "bad.py", "exec")
for args in (("m",("bad.py", 1, 2, "abcdefg", 1, 7)), ("m",("bad.py", 1, 2, "abcdefg", 1, -2)), ("m",("bad.py", 1, 2, "abcdefg", 1, 0)), ("m",("bad.py", 1, 4, "   abcdefg", 1, 6)),("m",("bad.py", 1, 2, "   abcdefg", 1, 6)), ("m",(None, 1, 2, "\tab\tcdefg", 1, 6)), ("m",("b.py",None,3,"a")), ("m",("b.py",3,None,"abc\n")), ("m",), (), ("m",("f",1,20,"abc",1,30)), ("m", ("f",1,2,"abc",3,4))):
    print("".join(traceback.format_exception_only(SyntaxError(*args))))
rec(3)
