# f-strings as PEP 701 has them.
x = int('5'); name = 'abc'; d = {'a': 1}; f = 3.14159; w = 10
print(f'{x}{x!r}{name!s}{name!a}{name!r:>10}|{f:.2f}|{f:{w}.{2}f}|{x:>{w}}|{x=}|{x = }|{name=!s}|{f=:.1f}|{x+1=}')
print(f"{d["a"]} {d['a']} {f'{f"{x}"}'} {'\n'.join(['a','b'])}")
print(f'{{}} {{{x}}} {x}}}')
print(f'''{
  x
  + 1  # comment
} {
x=}''')
print(f'{(lambda q: q*2)(3)} { {1: 2}[1] } {[i for i in range(2)]} {x if x else 0} {x!r:^{w}}')
print(f'{x:{"<"}{w}}|{x:#x}|{x:08.3f}|{x:,}|{10**6:_}|{x:%}|{-x:+d}|{x:e}')
print(rf'\n{x}\t' fr"\d{x}" 'pl\tain' "a" f'{x}' 'b' "{x}")
print(f'{x,}' f'{x, 1}', f'{*[1,2],}')
print(f'{name:{"^"}10}|{name:*^10}|{"a" "b"}|{name[1:]}|{name[::-1]}')
print(f'{"a" if x == 5 else "b"} {x != 4} {x == 5} {x >= 5} {x <= 4}')
print(f'{(y := 3)} {y}', f'{y:=+5}')
import datetime
dt = datetime.datetime(2024,1,2,3,4,5)
print(f'{dt:%Y-%m-%d %H:%M:%S} {dt!s:>25} {dt:%H:%M}')
class F:
    def __format__(s, spec): return f'<{spec}>'
    def __str__(s): return 'S'
    def __repr__(s): return 'Ré'
print(f'{F()} {F():abc} {F():{x}{{}}} {F()!s} {F()!r} {F()!a} {F():!r}') if False else None
print(f'{F()} {F():abc} {F()!s} {F()!r} {F()!a} {F():!r} {F():a:b}')
print(f'{F():{x:{w}}}' if False else f'{F():{x}-{w}}')
print(f'{1 if True else 2:>5}', f'{[1,2][0]:3}', f'{ {"a":1}["a"] :3}')
print(f'{x=:>5} {name=} {x  =  } {f"{x=}"=} {d["a"]=} {x=!r:>4}')
print(f"""{name!r
:>10}""")
print(f'{"{"}{"}"} {"#"} {"!"} {":"} {"\""}')
print(f'{3.0} {1e20} {True} {None} {...} {1j} {b"x"}')
try: f'{x:zz}'
except ValueError as e: print(e)
try: f'{[]:5}'
except TypeError as e: print(e)
try: f'{"s":d}'
except ValueError as e: print(e)
print(f'' '' f"", repr(f'a' 'b'))
print(f'{x}' f"{x!r}" f'''{x
}''')
print(f'a{x}b' 'c{x}' f"d{x}", f'{x:}{x!s:}')
print(f'{lambda_ if (lambda_ := int('3')) else 0}', f'{(lambda: 1)()}')
async def co():
    import asyncio
    await asyncio.sleep(0)
    return 'aw'
async def main(): print(f'{await co()!r:>6} {[await co() for _ in range(2)]}')
import asyncio; asyncio.run(main())
def g(): print(f'{(yield)} {yield_}' if False else f'{(yield 1)}')
z = g(); next(z)
try: z.send(4)
except StopIteration: pass
print(f'{x:{'>'}{10}}', f'{f'{f'{1}'}'}')
print(F'{x}', fR'\{x}', Rb'\x', bR"\y", U'u', B'b')

# A colon and an equals sign begin a format, whatever comes after it.
amount = 1250
print(f"{amount:=12,d}|{amount:=+8}|{amount!r:=^8}|{(other := 3)}|{amount:=12,}{other}")

# Escapes in the text of a field that shows itself are the f-string's own.
print(f"{'\t|' = }", rf"{'\t|' = }", f"{'\x41' = !s}")
