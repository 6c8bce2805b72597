import asyncio
import functools
import time


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(f"-> {function.__name__}{args}{kwargs or ''}")
        result = function(*args, **kwargs)
        print(f"<- {result}")
        return result

    return wrapper


def repeat(times):
    def decorator(function):
        @functools.wraps(function)
        def wrapper(*args):
            return [function(*args) for _ in range(times)]

        return wrapper

    return decorator


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args):
        start = time.perf_counter()
        result = await function(*args)
        print(f"{function.__name__} took {time.perf_counter() - start:.1f} s")
        return result

    return wrapper


@logged
def add(a, b=2):
    """Add two numbers."""
    return a + b


@repeat(3)
@logged
def hello(name):
    return "hello " + name


@timed
async def slow(n):
    await asyncio.sleep(0.1)
    return n


class Register:
    def __init__(self):
        self.names = []

    def __call__(self, function):
        self.names.append(function.__name__)
        return function


register = Register()


@register
def first():
    return 1


@register
def second():
    return 2


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(add(1), add(1, b=5), add.__name__, add.__doc__)
print(hello("you"))
print(asyncio.run(slow(4)))
print(register.names, first() + second())
print(fib(80), fib.cache_info())
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.partial(add, 10)(5))
