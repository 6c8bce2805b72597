LIMIT = 3


def label(name):
    return f"<{name}>"
