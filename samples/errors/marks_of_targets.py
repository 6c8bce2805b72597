# Where tracebacks point when an assignment or a `del` of an item fails.
import traceback


def store(xs):
    xs[5] = 2


def remove(xs):
    del xs[3]


def deep(d):
    d["x"]["y"] = 1


for f, value in ((store, []), (remove, [1]), (deep, {}), (store, None), (remove, {})):
    try:
        f(value)
    except Exception as error:
        print("".join(traceback.format_tb(error.__traceback__)[1:]), error, sep="")
