match a:
    case 1: pass
    case -1 | 1.5 | -2j | 1 + 2j | -1 - 2.5j: pass
    case "a" | 'b' "c" | b'd' | None | True | False: pass
    case a.b | a.b.c: pass
    case x: pass
match a,:
    case _: pass
match a, *b:
    case x, *_: pass
    case x,: pass
    case *x,: pass
match (a, b):
    case (x, y): pass
    case (x): pass
    case (x,): pass
    case (): pass
    case []: pass
    case [x, [y, *z], _]: pass
    case (1 | 2) as z: pass
    case [1, 2] | {"a": 1} as z: pass
    case (x as y), z: pass
match a:
    case {}: pass
    case {"a": 1, -1: x, None: y, a.b: z, **rest}: pass
    case {1 + 2j: {"b": [c]}, "d" "e": _,}: pass
    case A(): pass
    case a.B(1, x, y=2, z=C(d)): pass
    case A(-1, x=-2, y=_, z=(1 | 2), w=[a, *b],): pass
    case int(x) | str(x) if x > 0: pass
    case x if (y := x): pass
match match:
    case case:
        match = 1
match(a)
match (a):
    case b: pass
match -a:
    case b: pass
match [a]:
    case b: pass
match {}:
    case b: pass
match a.b(c):
    case "x": pass; pass
