"""The module subprocess: run and its relatives, Popen, errors."""
import asyncio
import subprocess
from subprocess import DEVNULL, PIPE, STDOUT, CalledProcessError, CompletedProcess, Popen, SubprocessError, TimeoutExpired

result = subprocess.run(["echo", "hi"], capture_output=True)
print(result, result.args, result.returncode, result.stdout, result.stderr)
result = subprocess.run("echo $((1+2)); echo err >&2; exit 3", shell=True, capture_output=True, text=True)
print(result)
try:
    result.check_returncode()
except CalledProcessError as error:
    print(error, error.cmd, error.returncode, error.output, error.stdout, error.stderr, error.args, sep=" | ")
try:
    subprocess.run(["false"], check=True)
except SubprocessError as error:
    print(error, repr(error))
print(subprocess.check_output(["cat"], input="text\r\nmore", text=True))
print(subprocess.check_output(["sh", "-c", "echo x >&2"], stderr=STDOUT))
print(subprocess.call(["sh", "-c", "exit 7"]), subprocess.check_call("true"))
try:
    subprocess.check_call(["sh", "-c", "kill -TERM $$"])
except CalledProcessError as error:
    print(error)
try:
    subprocess.run(["sleep", "5"], timeout=0.02)
except TimeoutExpired as error:
    print(error.cmd, error.timeout > 0, error.output, error.stdout, error.stderr, str(error)[:40])
print(TimeoutExpired("command", 2, output="out"), TimeoutExpired("command", 2).args, CompletedProcess("a", 0, "x"))
try:
    subprocess.run(["no-such-program"])
except FileNotFoundError as error:
    print(error, error.errno, error.filename)

with Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True) as process:
    print(process.communicate("a\nb\n"), process.returncode, process.args, process.text_mode, process.universal_newlines)
process = Popen(["sh", "-c", "echo 1; echo 2; sleep 0.01; echo 3"], stdout=PIPE, text=True)
print(process.poll(), process.pid > 0, process)
print([line for line in process.stdout], process.wait(), process.stderr)
process = Popen(["sleep", "10"])
process.terminate()
print(process.wait())
process = Popen(["sleep", "10"])
process.kill()
print(process.wait(timeout=5), process.wait())
process = Popen(["sleep", "10"])
process.send_signal(1)
print(process.wait())
process = Popen(["sleep", "0.01"])
while process.poll() is None:
    pass
print(process.returncode)
process = Popen(["cat"], stdin=PIPE, stdout=PIPE)
process.stdin.write(b"hello\nthere\n")
process.stdin.flush()
print(process.stdout.readline())
process.stdin.close()
print(process.stdout.read(), process.wait(), process.stdin.closed)
print(subprocess.getoutput("echo a; echo b"), subprocess.getstatusoutput("exit 3"))
print(subprocess.run(["sh", "-c", "exit 1"], stdout=DEVNULL, stderr=DEVNULL))


class Runner:
    """Constructors and properties can't wait: the host waits in them."""

    def __init__(self, *words):
        self.text = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()

    @property
    def again(self):
        return subprocess.check_output(["echo", self.text])


print([Runner("echo", str(i)).again for i in range(2)])


async def main():
    print(await asyncio.to_thread(lambda: Runner("echo", "thread").text), subprocess.getoutput("echo blocks"))


asyncio.run(main())
for options in ({"input": b"x", "stdin": PIPE}, {"capture_output": True, "stdout": PIPE}, {"text": True, "universal_newlines": False}):
    try:
        subprocess.run(["cat"], **options)
    except Exception as error:
        print(type(error).__name__, error)
