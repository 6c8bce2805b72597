class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        self.shape = (len(rows), len(rows[0]))

    @classmethod
    def zeros(cls, n, m):
        return cls([[0] * m for _ in range(n)])

    @classmethod
    def identity(cls, n):
        result = cls.zeros(n, n)
        for i in range(n):
            result[i, i] = 1
        return result

    def __getitem__(self, position):
        i, j = position
        return self.rows[i][j]

    def __setitem__(self, position, value):
        i, j = position
        self.rows[i][j] = value

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, k):
        if isinstance(k, Matrix):
            n, m = self.shape
            _, p = k.shape
            return Matrix([[sum(self[i, x] * k[x, j] for x in range(m)) for j in range(p)] for i in range(n)])
        return Matrix([[x * k for x in r] for r in self.rows])

    __rmul__ = __mul__

    def transpose(self):
        return Matrix(list(zip(*self.rows)))

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __repr__(self):
        return f"Matrix({self.rows})"


a = Matrix([[1, 2], [3, 4]])
b = Matrix.identity(2)
print(a + b, a * b == a, 2 * a, a.transpose())
print(a[0, 1], a.shape, a * 0.5)
grid = [[] for _ in range(3)]
grid[1].append("x")
print(grid)
buckets = [set() for _ in range(2)]
buckets[0].add(1)
print(buckets)
counts = {c: 0 for c in "abc"}
counts["a"] += 1.5
print(counts)
groups = {n: [] for n in (1, 2)}
groups[2].append("two")
print(groups)
