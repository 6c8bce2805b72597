"""What debug mode logs of child processes."""
import asyncio
import logging
import re

told = []


class Collecting(logging.Handler):
    def emit(self, record):
        text = re.sub(r"(pid|Process)[= :]+\d+", "pid", record.getMessage())
        told.append((record.levelname, record.funcName, record.lineno, re.sub(r"pipe \d+", "pipe", text)[:40]))


logging.getLogger("asyncio").addHandler(Collecting())
logging.getLogger("asyncio").setLevel(logging.DEBUG)


async def main():
    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    await process.communicate(b"x")
    process = await asyncio.create_subprocess_shell("sleep 0.02; echo hi", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
    await process.communicate()


asyncio.run(main(), debug=True)
for line in sorted(set(told)):
    if line[1] != "_process_exited":
        print(*line)
