from .. import sugar

count = 3


def where():
    return __name__, __package__, sugar
