"""`name := a if test else b` names what the condition chooses, wherever it stands."""


def grade(points: int) -> str:
    if bonus := 10 if points > 50 else 5 if points > 20 else 0:
        return f"{points + bonus} with a bonus of {bonus}"
    return f"{points} without"


print([grade(points) for points in (70, 30, 10)])
queue = [3, 1, 2]
while item := queue.pop() if queue else None:
    print("taken", item)
print("last", item)
print([shift, shift := 1 if not queue else 2] if (shift := "first" if queue else "none") else "nothing")
print("".join(chr((ord(letter) - base + 3) % 26 + base) if (base := 97 if letter.islower() else 65 if letter.isupper() else 0) else letter for letter in "Hello, World"))
print([kept for number in range(5) if (kept := number * 10 if number % 2 else 0)])
print(f"{(width := 4 if item is None else 8)}", width, (chosen := "left") if width > 4 else "right")
print((flipped := not width if chosen_later else width) if (chosen_later := width or 1 if width else 0) else "neither", flipped)
print({(key := "a" if width == 4 else "b"): key}, [1, 2, 3][place := 0 if width > 4 else 2], place)
try:
    print(chosen)
except NameError as error:
    print(error)
try:
    (ratio := 1 / 0 if width else 0)
except ZeroDivisionError as error:
    print(error)
