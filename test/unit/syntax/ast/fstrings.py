f''; f'' 'a'; f'plain'; 'a' f'b' 'c'
f'{x}'; f'a{x}b{y}c'; f"{x!r}{x!s}{x!a}"; f'{x:>10}'; f'{x!r:^{width}.{precision}}'
f'{x=}'; f'{ x + 1 = }'; f'{x=!s}'; f'{x=:>5}'; f'{x = !r:^20}'
f'{{}}'; f'{{{x}}}'; f'a{{b}}c'; '{x}' f'{x}' '{y}'
f"{a["b"]}"; f'{f'{f'{1}'}'}'; f"{'\n'.join(a)}"
f'''{
    x  # a comment
    + 1
}'''
f'''{x = # dropped
}'''
f'{x,}'; f'{x, y}'; f'{*a, b}'; f'{yield_}'; f'{(lambda: 1)()}'; f'{(y := 5)}'
f'{x:=5}'; f'{x:=^{10}}'; f'{n:=+6d}'; f"{x:'>10}"; f'{x:%H:%M}'; f'{x:\n}'
rf'\{x}\n'; Rf'{x:\d}'; fr"{x}\\"
f'\x41{x}\
{y}'
F"{ {1: 2}[1] }"; f'{x != y}'; f'{a if b else c}'; f'{await_()}'
f'😀{x}😀' '😀'
