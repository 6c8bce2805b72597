import logging, sys, asyncio
logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)
log = logging.getLogger("app.db")
log.info("hello %s %d", "x", 3)
log.debug("no")
logging.warning("root %(a)s", {"a": 1})
try:
    1 / 0
except ZeroDivisionError:
    log.error("failed", exc_info=False)
log.setLevel(logging.DEBUG)
log.debug("now %r", [1])
print(log, logging.getLogger("app"), log.parent, logging.getLevelName(20), logging.getLevelName("INFO"), log.isEnabledFor(10), log.getEffectiveLevel(), logging.getLogger() is logging.root)
class H(logging.Handler):
    def __init__(self):
        super().__init__()
        self.out = []
    def emit(self, record):
        self.out.append(self.format(record))
h = H()
h.setFormatter(logging.Formatter("[%(levelname)-8s] %(message)s (%(user)s)", defaults={"user": "?"}))
lg = logging.getLogger("other")
lg.addHandler(h)
lg.propagate = False
lg.warning("careful")
lg.error("bad %s", "thing", extra={"user": "ann"})
print(h.out, h)
class F(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()
lg.addFilter(F())
lg.error("secret")
lg.error("open")
lg.addFilter(lambda r: r.levelno > 30)
lg.warning("w")
print(len(h.out))
f = logging.Formatter("{levelname} {message}", style="{")
h.setFormatter(f)
lg.critical("x")
print(h.out[-1])
ad = logging.LoggerAdapter(log, {"id": 1})
ad.info("adapted")
async def main():
    log.info("in task")
    await asyncio.sleep(0)
    h2 = logging.StreamHandler(sys.stdout)
    h2.setFormatter(logging.Formatter("%(taskName)s %(threadName)s %(message)s"))
    log.addHandler(h2)
    log.propagate = False
    asyncio.current_task().set_name("named")
    log.info("again")
asyncio.run(main(), debug=False)
logging.getLogger("a.b").addHandler(logging.NullHandler())
print(logging.INFO, logging.getLogger("a.b").handlers, logging.getLogger("a.b").hasHandlers())
