import sys


def hook(kind, value, traceback):
    raise KeyError(kind.__name__)


sys.excepthook = hook
1 / 0
