# A Thread whose __init__ is left out says so.
import threading


class Hollow(threading.Thread):
    def __init__(self):
        self.task = "nothing"


thread = Hollow()
print(thread.task)
for look in (thread.start, thread.join, thread.is_alive, lambda: thread.name, lambda: thread.ident, lambda: repr(thread)):
    try:
        look()
    except (RuntimeError, AssertionError) as error:
        print(type(error).__name__, "-", error)
try:
    thread.daemon = True
except RuntimeError as error:
    print(error)
