import asyncio


def tick(loop, left):
    print("tick", left)
    if left == 0:
        loop.stop()
    else:
        loop.call_later(0.01, tick, loop, left - 1)


loop = asyncio.new_event_loop()
loop.call_soon(tick, loop, 3)
loop.call_soon(print, "after the first tick")
loop.run_forever()
print("stopped", loop.is_running())

at = loop.time() + 0.02
loop.call_at(at, print, "second")
loop.call_at(at - 0.01, print, "first")
handle = loop.call_later(0.015, print, "never")
handle.cancel()
print(handle.cancelled())
loop.call_later(0.03, loop.stop)
loop.run_forever()
loop.close()
