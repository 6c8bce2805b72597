"""Which items `sort` compares, in which order: of short lists a run that rises or falls at the beginning, then each of the others from the middle on."""
import itertools

compared = []


class Noted:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        compared.append(f"{self.value}<{other.value}")
        return self.value < other.value


for values in itertools.product(range(3), repeat=4):
    compared.clear()
    result = sorted([Noted(value) for value in values])
    print(*values, "→", *[each.value for each in result], *compared)
for count in 9, 20, 63:
    values = [i * 7 % 11 - i % 2 for i in range(count)]
    for reverse in False, True:
        compared.clear()
        sorted([Noted(value) for value in values], reverse=reverse)
        print(count, reverse, len(compared), *compared[-9:])

# Where `<` is no order, the comparisons decide what comes out.
nan = float("nan")
for numbers in [nan, 1.0, 0.5, -2.5], [1.0, nan, 0.5, -2.5], [1.0, 0.5, nan, 2.5], [2.5, 1.0, nan, nan], [nan, 3.0, nan, 0.5, 1.0]:
    print(sorted(numbers), sorted(numbers, reverse=True), sorted(numbers, key=abs))
for sets in itertools.permutations([{1, 2}, {1}, {3}]):
    print(sorted(sets))
