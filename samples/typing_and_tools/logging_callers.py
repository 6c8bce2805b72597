"""Records know the line and the function that logged them, and asyncio's own messages are records too."""
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s %(name)s %(module)s.%(funcName)s:%(lineno)d %(message)s")
log = logging.getLogger("kitchen")
adapter = logging.LoggerAdapter(log, {"who": "cook"})


def note(message, level=2):
    log.info(message, stacklevel=level)


def bake():
    log.debug("dough")
    note("told by its caller")
    note("told by itself", 1)
    note("beyond the outermost", 50)
    adapter.info("adapted")
    logging.warning("by the module's function")
    log.error("where am I", stack_info=True)


class Oven:
    def heat(self):
        log.info("heating")
        return [log.info("step %d", i) for i in range(2)]

    def steps(self):
        yield log.info("generated")

    def __str__(self):
        log.debug("shown")
        return "oven"


class Kept(logging.Handler):
    def emit(self, record):
        print("kept", record.funcName, record.lineno, record.taskName is not None)


async def serve():
    log.info("serving")
    await asyncio.sleep(0.01)
    log.addHandler(Kept())
    log.info("served")


async def main():
    await serve()
    asyncio.get_running_loop().call_exception_handler({"message": "the soup is cold", "spoons": 2})


bake()
Oven().heat()
list(Oven().steps())
(lambda: log.info("%s", Oven()))()
list(map(log.warning, ["called by map"]))
file, line, function, stack = log.findCaller(True)
print(file.rsplit("/", 1)[-1], line, function, stack.splitlines()[-1].strip())
asyncio.run(main())
