# `try` in all nestings, with `return`, `break` and `continue` inside.
def t1():
    try: return 1
    finally: print('fin')
print(t1())
def t2():
    try: return 1
    finally: return 2
print(t2())
def t3():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print(i)
        finally: print('f', i)
    else: print('else')
    return i
print(t3())
def t4():
    while True:
        try: raise ValueError(1)
        except ValueError: break
        else: print('no')
        finally: print('f')
    return 'done'
print(t4())
def t5():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise KeyError('k') from e
        finally: print('inner')
    except KeyError as e: print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
t5()
def t6():
    for i in range(2):
        try: 1/0
        except ZeroDivisionError: continue
        finally: print('c', i)
    else: print('els')
t6()
def t7():
    try: pass
    except: pass
    else: return 'else'
    finally: print('fin7')
print(t7())
def t8():
    try: raise ValueError
    finally: return 'swallowed'
print(t8())
def t9():
    while 1:
        try: 1/0
        finally: break
    return 'b'
print(t9())
try:
    try: raise TypeError('a')
    except (ValueError, TypeError) as e:
        raise
except Exception as e2: print(repr(e2))
try: e
except NameError as err: print(err)
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3), OSError(4)])])
except* ValueError as eg: print(repr(eg))
except* (TypeError, OSError) as eg: print(repr(eg), eg.exceptions)
else: print('no')
finally: print('f')
try:
    try: raise ValueError(5)
    except* ValueError as eg: print(repr(eg)); raise
except BaseException as e: print(repr(e))
try:
    try: raise ExceptionGroup('x', [ValueError(5), KeyError(1)])
    except* ValueError as eg: raise RuntimeError('new')
except BaseException as e: print(repr(e), [repr(x) for x in e.exceptions])
try:
    try: raise ValueError('a')
    except: raise TypeError('b')
except TypeError as e: print(repr(e.__context__), e.__cause__)
try:
    raise ValueError from None
except ValueError as e: print(e.__suppress_context__, e.__cause__)
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try: raise int
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
try:
    try: 1/0
    except 5: pass
except TypeError as e: print(e)
try:
    try: 1/0
    except (ValueError, 'x'): pass
except TypeError as e: print(e)
try: assert 1 == 2, 'msg %d' % 3
except AssertionError as e: print(e.args)
try: assert []
except AssertionError as e: print(e.args)
assert (1), 'x'
def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit: print('closed'); raise
    finally: print('gf')
g = gen(); next(g); g.close()
for i in range(3):
    if i == 5: break
else: print('for else')
while False: pass
else: print('while else')
i = 0
while i < 5:
    i += 1
    if i == 3: break
else: print('nope')
for a in []: pass
else: print('empty else')
def nested():
    for i in range(3):
        for j in range(3):
            if j == 1: break
        else: continue
        try:
            return i, j
        finally:
            for k in range(2):
                try: continue
                finally: print('k', k)
print(nested())
def t10():
    x = 1
    try: return x
    finally: x = 2
print(t10())
def t11():
    try:
        raise ValueError('v')
    except ValueError as e:
        try: raise KeyError('x')
        except KeyError as k: print(repr(k.__context__))
        print(repr(e))
        return e
    finally:
        import sys
        print(sys.exc_info())
r = t11(); print(r)
