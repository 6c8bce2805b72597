# Retries with decorators; from my talk at the local user group.
import asyncio
import functools


def retry(times):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await function(*args, **kwargs)
                except ConnectionError as error:
                    print(f"{function.__name__}: attempt {attempt} failed ({error})")
            raise TimeoutError(f"{times} attempts")
        return wrapper
    return decorate


calls = 0


@retry(3)
async def fetch(name):
    global calls
    calls += 1
    if calls < 3:
        raise ConnectionError("refused")
    return f"<{name}>"


print(asyncio.run(fetch("page")))

"""
$ python decorators.py
fetch: attempt 1 failed (refused)
fetch: attempt 2 failed (refused)
<page>
"""
