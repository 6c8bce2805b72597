for i in range(3):
    print(i, end=" ")
else:
    print("all")
for i in range(10, 0, -4):
    if i == 6:
        break
else:
    print("not printed")
print("broke at", i)

n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("steps", steps)

for a, b in zip([1, 2, 3], "abc"):
    if a == 2:
        continue
    print(a, b)
while True:
    n += 1
    if n > 5:
        break
print(n)

items = [1, 2, 3, 4]
for item in items:
    if item % 2 == 0:
        items.remove(item)
print(items)
for row in range(2):
    for column in range(3):
        if column == 2:
            break
        if row == 1 and column == 0:
            continue
        print((row, column), end=" ")
print()
numbers = iter([3, 1, 4, 1, 5, 9])
while (number := next(numbers, None)) is not None and number != 5:
    print(number, end=",")
print(list(numbers))
x = 5
print("small" if x < 3 else "medium" if x < 10 else "large", 1 < x <= 5, x is None, x is not None)
if x > 10:
    pass
elif x > 4 and not x == 6 or False:
    print("elif")
else:
    print("else")
for i in []:
    pass
assert x == 5, "never shown"
try:
    assert x < 0, f"x is {x}"
except AssertionError as error:
    print("AssertionError:", error)
del x
try:
    print(x)
except NameError as error:
    print("NameError:", error)
