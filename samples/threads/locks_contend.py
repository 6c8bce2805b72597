import threading, time

lock = threading.Lock()
balance = 0

def deposit(name, amount, hold, start):
    global balance
    time.sleep(start)
    print(name, "wants")
    with lock:
        print(name, "has")
        b = balance
        time.sleep(hold)
        balance = b + amount
        print(name, "leaves", balance)

ts = [threading.Thread(target=deposit, args=(f"t{i}", i * 10, 0.25, i * 0.05)) for i in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(balance, lock.locked())
print(lock.acquire(blocking=False))
print(lock.acquire(False))
print(lock.acquire(timeout=0.05))
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)

class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.total = 0
    def add(self, n):
        with self.lock:
            self.total += n
            time.sleep(0.02)
            if n > 1:
                self.add(n - 1)

acc = Account()
ts = [threading.Thread(target=acc.add, args=(3,)) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(acc.total)

def helper(k):
    time.sleep(k)
    return k

def nested():
    with lock:
        return helper(0.05) * 2

print(nested())
def later():
    with lock:
        time.sleep(0.1)
        print("later out")
t = threading.Thread(target=later)
t.start()
time.sleep(0.02)
with lock:
    print("main in")
t.join()
