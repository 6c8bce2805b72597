"""Children of a loop that runs below a function called by its name: their ends and their words are seen there too."""

import asyncio
import subprocess


class Listening(asyncio.SubprocessProtocol):
    def __init__(self, loop):
        self.exited = loop.create_future()
        self.lost = loop.create_future()
        self.said = b""

    def pipe_data_received(self, fd, data):
        self.said += data

    def process_exited(self):
        self.exited.set_result("exited")

    def connection_lost(self, error):
        self.lost.set_result(error)


class Steps:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def silent(self):
        made = self.loop.subprocess_shell(lambda: Listening(self.loop), "exit 7", stdin=None, stdout=None, stderr=None)
        transport, protocol = self.loop.run_until_complete(made)
        print(self.loop.run_until_complete(protocol.exited), transport.get_returncode())
        transport.close()

    def talking(self):
        made = self.loop.subprocess_exec(lambda: Listening(self.loop), "cat")
        transport, protocol = self.loop.run_until_complete(made)
        entry = transport.get_pipe_transport(0)
        entry.write(b"some words")
        entry.write_eof()
        print(self.loop.run_until_complete(protocol.lost), protocol.said, transport.get_returncode())

    def killed(self):
        made = self.loop.subprocess_exec(lambda: Listening(self.loop), "sleep", "100", stdin=None, stdout=None, stderr=None)
        transport, protocol = self.loop.run_until_complete(made)
        transport.kill()
        print(self.loop.run_until_complete(protocol.exited), transport.get_returncode())
        transport.close()

    def polled(self):
        child = subprocess.Popen(["true"])
        while child.poll() is None:
            pass
        print(child.returncode)


steps = Steps()
for name in ("silent", "talking", "killed", "polled"):
    getattr(steps, name)()
steps.loop.close()
