"""What the pipes of a process take: bytes, one by one or several at once."""
import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    for wrong in ([b"a", "b"], ["x"], [1], b"ab"):
        try:
            process.stdin.writelines(wrong)
        except TypeError as error:
            print(error)
    try:
        process.stdin.write("text")
    except AssertionError as error:
        print("AssertionError", error)
    process.stdin.writelines([b"one ", bytearray(b"two "), memoryview(b"three\n")])
    process.stdin.close()
    print(await process.stdout.read(), await process.wait())


asyncio.run(main())
