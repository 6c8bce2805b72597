class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return self.swallow


def lookup(table, key):
    return table[key]


def swallowed():
    with Manager(True):
        lookup({}, "a")
    return "went on"


def passed_on():
    with Manager(False) as manager:
        lookup({}, "b")


def again():
    try:
        passed_on()
    except ValueError:
        print("no")
    except KeyError:
        raise


def cleaned():
    try:
        again()
    finally:
        print("cleaning", len("up"))


def chained():
    try:
        cleaned()
    except KeyError as error:
        int("x" + str(error))


def explicit():
    try:
        chained()
    except ValueError as error:
        raise RuntimeError("explicit") from error


print(swallowed())
explicit()
