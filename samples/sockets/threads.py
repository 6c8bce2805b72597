"""A server with a thread for each client, clients in threads of their own, and lines through makefile()."""
import socket
import threading

HOST = "127.0.0.1"


class LineServer:
    """Answers every line; "quit" ends the connection."""

    def __init__(self):
        self.sock = socket.create_server((HOST, 0))
        self.address = self.sock.getsockname()
        self.served = []
        self.lock = threading.Lock()
        self.workers = []

    def run(self, clients):
        for number in range(clients):
            conn, peer = self.sock.accept()
            worker = threading.Thread(target=self.serve, args=(conn, number))
            worker.start()
            self.workers.append(worker)
        self.sock.close()

    def serve(self, conn, number):
        with conn, conn.makefile("rw", encoding="utf-8") as lines:
            while True:
                line = lines.readline()
                if not line or line.strip() == "quit":
                    break
                with self.lock:
                    self.served.append((number, line.strip()))
                lines.write(f"{number}: {line.strip().title()}\n")
                lines.flush()


def client(address, words, results, index):
    with socket.create_connection(address, timeout=5) as sock:
        received = []
        for word in words:
            sock.sendall(word.encode() + b"\n")
            received.append(sock.recv(100).decode().rstrip())
        sock.sendall(b"quit\n")
        results[index] = (received, sock.recv(100))


def main():
    server = LineServer()
    acceptor = threading.Thread(target=server.run, args=(3,))
    acceptor.start()
    results = {}
    clients = [
        threading.Thread(target=client, args=(server.address, words, results, i))
        for i, words in enumerate((["good morning", "tea"], ["straße"], []))
    ]
    for each in clients:
        each.start()
        each.join()
    acceptor.join()
    for worker in server.workers:
        worker.join()
    for index, answer in sorted(results.items()):
        print(index, answer)
    print(sorted(server.served))
    print(server.sock)


def exactly(sock, count):
    parts = []
    while count:
        part = sock.recv(min(count, 4096))
        if not part:
            raise EOFError("closed too early")
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def framed(sock):
    """Messages with their length in front."""
    while True:
        try:
            size = int.from_bytes(exactly(sock, 4), "big")
        except EOFError:
            break
        message = exactly(sock, size)
        sock.sendall(len(message).to_bytes(4, "big") + message[::-1])
    sock.close()


def frames():
    near, far = socket.socketpair()
    worker = threading.Thread(target=framed, args=(far,))
    worker.start()
    for message in (b"abc", b"", b"x" * 300_000 + b"y"):
        near.sendall(len(message).to_bytes(4, "big") + message)
        answer = exactly(near, int.from_bytes(exactly(near, 4), "big"))
        print(len(answer), answer[:3])
    near.shutdown(socket.SHUT_WR)
    worker.join()
    print(near.recv(10))
    near.close()


main()
frames()
