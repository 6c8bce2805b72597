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
    result = sorted(map(Noted, values))
    print(*values, "→", *[each.value for each in result], *compared)
for count in 9, 20, 63:
    values = [i * 7 % 11 - i % 2 for i in range(count)]
    for reverse in False, True:
        compared.clear()
        sorted(map(Noted, values), reverse=reverse)
        print(count, reverse, len(compared), *compared[-9:])

# Where `<` is no order, the comparisons decide what comes out.
nan = float("nan")
for values in itertools.permutations([nan, 1.0, 0.5, -2.5]):
    print(sorted(values), sorted(values, reverse=True), sorted(values, key=lambda x: -x))
for sets in itertools.permutations([{1, 2}, {1}, {3}]):
    print(sorted(sets))
