"""Child watchers of older versions, and pipes of a flow control mixin."""
import asyncio
import asyncio.events
import asyncio.streams
import asyncio.unix_events
import subprocess
import warnings

warnings.simplefilter("ignore")


async def main():
    loop = asyncio.get_running_loop()
    for watcher in (asyncio.get_child_watcher(), asyncio.PidfdChildWatcher(), asyncio.ThreadedChildWatcher()):
        done = loop.create_future()
        with watcher:
            print(type(watcher).__name__, watcher.is_active(), isinstance(watcher, asyncio.AbstractChildWatcher), watcher.attach_loop(None), watcher.close())
            process = subprocess.Popen(["sh", "-c", "sleep 0.02; exit 3"])
            watcher.add_child_handler(process.pid, lambda pid, status, *args: loop.call_soon_threadsafe(done.set_result, (pid == process.pid, status, args)), "more", "arguments")
        print(await asyncio.wait_for(done, 5))
        print(watcher.remove_child_handler(process.pid))
    for kind in (asyncio.SafeChildWatcher, asyncio.FastChildWatcher, asyncio.MultiLoopChildWatcher):
        watcher = kind()
        print(kind.__name__, watcher.is_active(), watcher.close())
    for method, args in (("is_active", ()), ("close", ()), ("attach_loop", (None,)), ("remove_child_handler", (1,)), ("add_child_handler", (1, print)), ("__enter__", ())):
        try:
            getattr(asyncio.AbstractChildWatcher(), method)(*args)
        except NotImplementedError as error:
            print(method, repr(error))
    print(asyncio.set_child_watcher(asyncio.ThreadedChildWatcher()), type(asyncio.get_event_loop_policy().get_child_watcher()).__name__)
    process = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, process.stdin)
    writer = asyncio.StreamWriter(transport, protocol, None, loop)
    writer.write(b"through a pipe\n")
    await writer.drain()
    writer.close()
    await asyncio.sleep(0.01)
    try:
        process.communicate()
    except ValueError as error:
        print(error)
    print(process.stdin.closed, process.stdout.read(), process.wait())


asyncio.run(main())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.SafeChildWatcher()
    asyncio.get_event_loop_policy().get_child_watcher()
    print([str(warning.message) for warning in caught])
