"""Handlers that write files. It runs in an empty folder."""
import logging
import os

handler = logging.FileHandler("app.log", encoding="utf-8")
handler.setFormatter(logging.Formatter("%(levelname)s:%(message)s"))
log = logging.getLogger("files")
log.addHandler(handler)
log.warning("één")
print(os.path.basename(handler.baseFilename), os.path.isabs(handler.baseFilename), handler.mode, handler.encoding, isinstance(handler, logging.StreamHandler))
handler.close()
print(open("app.log", encoding="utf-8").read())
late = logging.FileHandler("late.log", "w", delay=True)
print(os.path.exists("late.log"), late.stream)
log.removeHandler(handler)
log.addHandler(late)
log.error("now")
late.close()
print(open("late.log").read())
