def sink(n):
    if n == 0:
        return [][n]
    return sink(n - 1)


sink(6)
