import threading, time
data = threading.local()
data.x = "main"
def f(i):
    print(hasattr(data, "x"))
    data.x = i
    time.sleep(0.05 * (i + 1))
    print(i, data.x)
ts = [threading.Thread(target=f, args=(i,)) for i in range(2)]
for t in ts:
    t.start()
    t.join()
ts = [threading.Thread(target=f, args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(data.x)

class My(threading.local):
    def __init__(self, n=0):
        self.n = n
m = My(5)
m.n += 1
def g():
    m.n += 10
    print(m.n)
t = threading.Thread(target=g); t.start(); t.join()
print(m.n)



def bad():
    raise ValueError("in thread")


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook
t = threading.Thread(target=bad, name="bad")
t.start()
t.join()


def works(n):
    time.sleep(n)
    return n * 100


# driven to their end where nobody can wait
print(list(map(works, [0.02, 0.01])), sorted([3, 1], key=lambda n: works(n / 100)))
