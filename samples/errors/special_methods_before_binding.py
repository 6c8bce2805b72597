class Reader:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return self.n + OFFSET
    def __getitem__(self, i):
        return TABLE[i]
    def __bool__(self):
        return LIMIT > self.n
    @property
    def shown(self):
        return f"<{LABEL}>"
    def __eq__(self, other):
        return KEY == other
    def __repr__(self):
        return NAME

def use(action):
    try:
        print(action())
    except NameError as error:
        print("not yet:", error)

def run(x):
    use(lambda: x + 1)
    use(lambda: x[0])
    use(lambda: "yes" if x else "no")
    use(lambda: x.shown)
    use(lambda: [x] == [3])
    use(lambda: f"{x}")
    use(lambda: [x])

def anything():
    return {"r": Reader(1), "n": 2}["r"]

run(anything())
OFFSET = 10
TABLE = ["a"]
LIMIT = 5
LABEL = "label"
KEY = 3
NAME = "Reader"
run(anything())
