import asyncio


def main():
    await asyncio.sleep(1)
    print("never")


main()
