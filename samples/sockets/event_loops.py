"""Small event loops made of selectors and select: what asyncio does, by hand."""
import select
import selectors
import socket
import threading
import time
from collections import deque

HOST = "127.0.0.1"
selector = selectors.DefaultSelector()


class Chat:
    """Everybody hears what one says."""

    def __init__(self, clients):
        self.sock = socket.create_server((HOST, 0))
        self.sock.setblocking(False)
        self.waiting = {}
        self.left = clients
        selector.register(self.sock, selectors.EVENT_READ, self.accept)

    def accept(self, sock, mask):
        conn, peer = sock.accept()
        conn.setblocking(False)
        self.waiting[conn] = deque()
        selector.register(conn, selectors.EVENT_READ, self.serve)

    def serve(self, conn, mask):
        if mask & selectors.EVENT_READ:
            data = conn.recv(1024)
            if not data:
                selector.unregister(conn)
                del self.waiting[conn]
                conn.close()
                self.left -= 1
                return
            for other, queue in self.waiting.items():
                if other is not conn:
                    queue.append(data)
                    selector.modify(other, selectors.EVENT_READ | selectors.EVENT_WRITE, self.serve)
        if mask & selectors.EVENT_WRITE:
            queue = self.waiting[conn]
            if queue:
                conn.send(queue.popleft())
            if not queue:
                selector.modify(conn, selectors.EVENT_READ, self.serve)

    def run(self):
        while self.left:
            for key, mask in selector.select():
                key.data(key.fileobj, mask)
        selector.unregister(self.sock)
        self.sock.close()


def chat():
    room = Chat(3)
    worker = threading.Thread(target=room.run)
    worker.start()
    members = [socket.create_connection(room.sock.getsockname()) for _ in range(3)]
    time.sleep(0.1)
    for number, member in enumerate(members):
        member.sendall(f"from {number}".encode())
        print(number, [other.recv(100) for other in members if other is not member])
    for member in members:
        member.close()
    worker.join()
    print(len(selector.get_map()))


def scheduler():
    """Coroutines that say what they wait for."""

    def reader(name, sock, count):
        for _ in range(count):
            yield "read", sock
            print(name, sock.recv(100))

    def writer(name, sock, words):
        for word in words:
            yield "write", sock
            sock.send(word)
            print(name, "sent")

    one, other = socket.socketpair()
    ready = deque([reader("reader", one, 2), writer("writer", other, [b"a", b"b"])])
    reading, writing = {}, {}
    while ready or reading or writing:
        while not ready:
            can_read, can_write, _ = select.select(reading, writing, [])
            ready.extend(reading.pop(sock) for sock in can_read)
            ready.extend(writing.pop(sock) for sock in can_write)
        task = ready.popleft()
        try:
            why, what = next(task)
        except StopIteration:
            continue
        (reading if why == "read" else writing)[what] = task
    one.close()
    other.close()


def details():
    near, far = socket.socketpair()
    key = selector.register(near, selectors.EVENT_READ, "data")
    print(key.fileobj is near, key.fd == near.fileno(), key.events, key.data, key == selector.get_key(near))
    print(type(selector).__name__, near in selector.get_map(), selector.get_map()[near].data, list(selector.get_map()) == [near.fileno()])
    print(selector.select(0), selector.select(timeout=0.05))
    far.send(b"x")
    [(found, mask)] = selector.select()
    print(found is not None, mask == selectors.EVENT_READ)
    print(selector.modify(near, 3, "new").data, [mask for _, mask in selector.select(0)])
    for wrong in (
        lambda: selector.register(near, 1),
        lambda: selector.register(far, 0),
        lambda: selector.unregister(far),
        lambda: selector.modify(far, 1),
        lambda: selector.register("text", 1),
        lambda: selector.register(-1, 1),
        lambda: select.select(["text"], [], []),
        lambda: select.select(1, [], []),
        lambda: select.select([near], [], [], -1),
        lambda: select.select([near], [], [], "soon"),
    ):
        try:
            print(wrong())
        except (KeyError, ValueError, TypeError) as e:
            print(type(e).__name__, str(e).partition("<")[0])
    print(selector.unregister(near).data, len(selector.get_map()))
    print(select.select([near], [near, far], [], 0) == ([near], [near, far], []), select.select([], [], [], 0.01))
    poll = select.poll()
    poll.register(near, select.POLLIN)
    print(poll.poll(10) == [(near.fileno(), select.POLLIN)])
    print(near.recv(10), poll.poll(10))
    poll.modify(near, select.POLLIN | select.POLLOUT)
    print(poll.poll()[0][1])
    poll.unregister(near)
    with select.epoll() as epoll:
        epoll.register(far.fileno(), select.EPOLLIN)
        near.send(b"y")
        print(epoll.poll(1) == [(far.fileno(), select.EPOLLIN)])
    print(epoll.closed)
    near.close()
    far.close()
    selector.close()
    print(selector.get_map())
    try:
        selector.get_key(near)
    except RuntimeError as e:
        print(e)


chat()
scheduler()
details()
