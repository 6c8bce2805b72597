"""Lists several times over, and the columns of rows: `[0] * n` and `zip(*rows)`."""
grid = [[0] * 4 for _ in range(3)]
for y in range(3):
    for x in range(4):
        grid[y][x] = x * y
print(grid, [1, 2] * 2, [0] * -1, 2 * ["a"])

columns = list(zip(*grid))
print(columns, [sum(column) for column in columns])
for low, high in zip(grid[1], grid[2]):
    print(low, high, end="; ")
print()

pairs = [("x", 1), ("y", 2)]
names, values = zip(*pairs)
print(names, values, dict(zip(names, values)), list(zip(*[])))

shared = [[]] * 2
shared[0].append("one list, twice")
print(shared)

numbers = [1, 2]
alias = numbers
numbers *= 2
print(numbers, alias)

board = [["."] * 3 for _ in range(2)]
board[1][2] = "#"
print("\n".join("".join(row) for row in board))
