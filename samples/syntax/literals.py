# Literals, names and layout of every kind.
print(0, 00, 0_0, 1_000, 0xFF_ff, 0b1_0, 0o7_7, 0XAb, 0B11, 0O17)
print(1., .5, 1.5e3, 1E-3, 1_0.0_1e1_0, 0e0, 00.5, 09.5, 1e400, -1e400, 1j, 1.5J, 0j, 1e3j, 00j, 09j)
print(10**30, 0xffffffffffffffffffff, 123456789012345678901234567890, -0.0, 5 .real, 5..real)
print('a\
b', "tab\tq\'\"\\ \a\b\f\v\r\0\x7f\101\u00e9\U0001f600" , r'\n\'', b'\x00\xff\n\'\101', rb'\x')
print('''multi
line "quote" ''' """a'b""", u'u')
print(('a' 'b'
  'c'), b'a' b'b')
naïve = 1; ﬁ = 2; print(naïve, fi, 𝐱 if (x := int("3")) else 0)
ª = 5; print(a)
def ſ(): return 's'
print(s())
class Ｃ: ｘ = 1
print(C.x, getattr(C, 'x'), C.__name__)
x = int("1") + \
  2
print(x); y = 3; print(y);
if x: print('a'); print('b')
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, 1 in [1] in [[1]], None is not None, 1 not in [2], not 1 in [2])
print(x if x else y, (x, y), [x, y], {x, y}, {x: y}, (x,), ())
print(1 <2>1, 3&2|1^5, 1<<3>>1, ~-~5)
print("ok")
print(..., Ellipsis, NotImplemented, __name__, __debug__)
print("a" "b" * 2, 'é'.encode(), "\u2028" == ' ', len("😀"), "😀"[0])
	
if True:
	print('tab')
	if True:
	        print('tab8')
if True:
  x = (1,
2,
      3)
  print(x)
print("a;b"); print('#no') # comment ; print
x = [
  1, # c

  2,
]
print(x)
class A: x = 1; y = 2
print(A.x, A.y)
def f(): return 1; return 2
print(f())
for i in range(2): print(i); continue
while x: x = 0; break
pass; pass
...
"doc"; 5; [1]
