import asyncio

from service import Service, defaults


async def main():
    service = Service("mail", **defaults)
    print(await asyncio.gather(*(service.handle(n) for n in range(3))))
    print(service.handled)


if __name__ == "__main__":
    asyncio.run(main())
