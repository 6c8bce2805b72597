"""Readers made for a loop that is not the current one, where the arguments' names are known only when the program runs."""
import asyncio


class Base:
    def __init__(self, **options):
        self.options = options


class Feeder(Base):
    def lines(self, *chunks):
        reader = asyncio.StreamReader(**self.options)
        for chunk in chunks:
            reader.feed_data(chunk)
        reader.feed_eof()
        return reader


loop = asyncio.new_event_loop()
asyncio.set_event_loop(None)
feeder = Feeder(loop=loop, limit=8)
reader = feeder.lines(b"one\ntw", b"o\n", b"a line that is too long\nrest")
print(reader)
for _ in range(4):
    try:
        print(loop.run_until_complete(reader.readline()))
    except ValueError as e:
        print(e)
print(asyncio.StreamReader(loop=feeder.options["loop"]))
loop.close()
