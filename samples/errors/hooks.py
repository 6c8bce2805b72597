import sys
import threading


def bad():
    raise ValueError("in thread")


def quiet(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None, len(args))


threading.excepthook = quiet
thread = threading.Thread(target=bad, name="worker")
thread.start()
thread.join()
threading.excepthook = threading.__excepthook__


def hook(kind, value, traceback):
    print("hook", kind.__name__, value, traceback.tb_lineno)
    sys.__excepthook__(kind, value, traceback)


sys.excepthook = hook


def fail():
    raise LookupError("at the end")


fail()
