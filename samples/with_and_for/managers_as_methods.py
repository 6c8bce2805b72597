"""Methods under `@contextmanager`: each call gets the object besides its arguments."""
from contextlib import asynccontextmanager, contextmanager
import asyncio


class Kettle:
    def __init__(self):
        self.log = []

    @contextmanager
    def heated(self, degrees, *, lid="on"):
        self.log.append(f"{degrees} with the lid {lid}")
        try:
            yield self
        except ValueError as error:
            self.log.append(f"spilt: {error}")
        finally:
            self.log.append("cold")

    @asynccontextmanager
    async def filled(self, cups=2):
        await asyncio.sleep(0)
        yield cups
        self.log.append("empty")


kettle = Kettle()
with kettle.heated(90) as same:
    print(same is kettle)
with kettle.heated(degrees=100, lid="off"):
    raise ValueError("too hot")
with Kettle.heated(kettle, 40):
    pass


async def main():
    async with kettle.filled() as two, kettle.filled(cups=5) as five:
        print(two, five)


asyncio.run(main())
print(kettle.log)
print(Kettle.heated.__name__, Kettle.heated.__qualname__)
try:
    kettle.heated()
except TypeError as error:
    print(error)
