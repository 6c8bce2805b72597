"""Child processes of asyncio: streams, protocols, errors."""
import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.protocols
import asyncio.subprocess
import asyncio.transports
import asyncio.unix_events
import os
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def streams():
    proc = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(isinstance(proc, asyncio.subprocess.Process), proc.returncode, proc.stderr, proc.pid > 0, repr(proc) == f"<Process {proc.pid}>")
    proc.stdin.write(b"one\n")
    await proc.stdin.drain()
    print(await proc.stdout.readline())
    print(await proc.communicate(b"two"), proc.returncode, proc.stdin.is_closing())
    proc = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=PIPE, stderr=PIPE)
    print(await proc.communicate(), await proc.wait())
    proc = await asyncio.create_subprocess_shell("echo out; echo err >&2", stdout=PIPE, stderr=STDOUT)
    print(await proc.communicate())
    proc = await asyncio.create_subprocess_shell("cat; echo $NAME; pwd", stdin=DEVNULL, stdout=PIPE, env={"NAME": "value", "PATH": os.environ.get("PATH", "/bin:/usr/bin")}, cwd="/")
    print(await proc.communicate())
    proc = await asyncio.create_subprocess_exec("printf", "a\\nb\\nc", stdout=PIPE)
    print([line async for line in proc.stdout], await proc.wait())
    procs = [await asyncio.create_subprocess_shell(f"sleep 0.0{i}; echo {i}", stdout=PIPE) for i in (3, 1, 2)]
    print([out for out, _ in await asyncio.gather(*(p.communicate() for p in procs))])


async def signals():
    proc = await asyncio.create_subprocess_exec("sleep", "10")
    try:
        await asyncio.wait_for(proc.wait(), 0.02)
    except TimeoutError:
        print("still there", proc.returncode)
    proc.terminate()
    print(await proc.wait())
    try:
        proc.send_signal(9)
    except ProcessLookupError as error:
        print(repr(error))
    proc = await asyncio.create_subprocess_exec("sleep", "10")
    proc.kill()
    print(await proc.wait())
    proc = await asyncio.create_subprocess_exec("sleep", "10")
    proc.send_signal(1)
    print(await asyncio.wait_for(proc.wait(), 5))
    proc = await asyncio.create_subprocess_exec("sleep", "0.01")
    print(await asyncio.wait_for(proc.wait(), 5))


async def refusals():
    for program, options in [("no-such-program", {}), ("/etc/passwd", {}), ("true", {"cwd": "/no-such-folder"})]:
        try:
            await asyncio.create_subprocess_exec(program, **options)
        except OSError as error:
            print(type(error).__name__, error.errno, error.filename)
    for options in [{"text": True}, {"bufsize": 1}, {"shell": True}, {"encoding": "utf-8"}, {"errors": "strict"}, {"universal_newlines": True}]:
        try:
            await asyncio.create_subprocess_exec("true", **options)
        except ValueError as error:
            print(error)
    try:
        await asyncio.create_subprocess_shell("true", shell=False)
    except ValueError as error:
        print(error)


class Told(asyncio.SubprocessProtocol):
    def __init__(self, over):
        self.over = over
        self.data = bytearray()
        self.heard = []

    def connection_made(self, transport):
        self.heard.append("made")
        print(transport.get_pid() > 0, transport.get_returncode(), transport.get_pipe_transport(7), isinstance(transport, asyncio.transports.SubprocessTransport))

    def pipe_data_received(self, fd, data):
        self.data += data

    def pipe_connection_lost(self, fd, exc):
        self.heard.append(f"lost {fd} {exc}")

    def process_exited(self):
        self.heard.append("exited")

    def connection_lost(self, exc):
        self.heard.append("over")
        self.over.set_result(exc)


async def protocols():
    loop = asyncio.get_running_loop()
    for start in (lambda f: loop.subprocess_exec(f, "echo", "hello", stdin=None, stderr=None), lambda f: loop.subprocess_shell(f, "echo hello", stdin=None, stderr=None)):
        over = loop.create_future()
        transport, protocol = await start(lambda: Told(over))
        print(await over, bytes(protocol.data), sorted(protocol.heard), protocol.heard[-1])
        print(transport.get_returncode(), transport.is_closing(), transport.get_extra_info("subprocess").args)
        for stop in (transport.kill, transport.terminate, lambda: transport.send_signal(15)):
            try:
                stop()
            except ProcessLookupError as error:
                print(repr(error))
        transport.close()
        print(transport.is_closing(), repr(transport).startswith("<_UnixSubprocessTransport closed pid="))
    print(asyncio.subprocess.SubprocessStreamProtocol(10, loop))


class Collect(asyncio.Protocol):
    def __init__(self):
        self.lost = asyncio.get_running_loop().create_future()
        self.data = b""

    def data_received(self, data):
        self.data += data

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def pipes():
    import subprocess
    loop = asyncio.get_running_loop()
    proc = subprocess.Popen(["cat"], stdin=PIPE, stdout=PIPE)
    writer, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, proc.stdin)
    reader, collected = await loop.connect_read_pipe(Collect, proc.stdout)
    print(type(reader).__name__, type(writer).__name__, reader.is_reading(), writer.get_write_buffer_size(), writer.can_write_eof())
    reader.pause_reading()
    print(reader.is_reading())
    reader.resume_reading()
    writer.write(b"some ")
    writer.writelines([b"more", b" bytes"])
    writer.write_eof()
    print(writer.is_closing(), await collected.lost, collected.data, proc.wait())
    print(reader.is_closing(), repr(reader).startswith("<_UnixReadPipeTransport closed fd="))
    writer.close()


for part in (streams, signals, refusals, protocols, pipes):
    print(f"-- {part.__name__}")
    asyncio.run(part())
