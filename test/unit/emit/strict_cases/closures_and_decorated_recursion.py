def counter():
    count = 0
    def inc(by=1):
        nonlocal count
        count += by
        return count
    def get():
        return count
    return inc, get
inc, get = counter()
inc(); inc(5)
print(get())
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = [lambda i=i: i * 2 for i in range(3)]
print([f() for f in fs])
def make(n):
    return lambda x: x + n
add5 = make(5)
print(add5(1), make("a")("b"))
def outer():
    values = []
    for x in range(3):
        def inner():
            return x * 10
        values.append(inner)
    return [v() for v in values]
print(outer())
def compose(*fns):
    def run(x):
        for f in fns:
            x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, str, len)(99))
ops = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
for name, op in ops.items():
    print(name, op(3, 4))
print(ops["add"]("x", "y"))
def apply(f, *args, **kwargs):
    return f(*args, **kwargs)
print(apply(max, 1, 2, 3), apply(sorted, [3, 1, 2], reverse=True))
def memo(f):
    cache = {}
    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return wrapper
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
