async def boil()
    print("hot")
