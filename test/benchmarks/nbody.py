"""Three bodies pull at each other: float arithmetic on attributes."""
import time


class Body:
    def __init__(self, x: float, y: float, vx: float, vy: float, mass: float) -> None:
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.mass = mass


def advance(bodies: list[Body], dt: float, steps: int) -> None:
    for _ in range(steps):
        for i in range(len(bodies)):
            a = bodies[i]
            for j in range(i + 1, len(bodies)):
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                distance = dx * dx + dy * dy + 0.01
                magnitude = dt / (distance * distance**0.5)
                a.vx -= dx * b.mass * magnitude
                a.vy -= dy * b.mass * magnitude
                b.vx += dx * a.mass * magnitude
                b.vy += dy * a.mass * magnitude
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy


bodies = [Body(0.0, 0.0, 0.0, 0.0, 10.0), Body(1.0, 0.0, 0.0, 3.0, 1.0), Body(0.0, 2.0, -2.0, 0.0, 0.5)]
start = time.perf_counter()
advance(bodies, 0.001, 50_000)
seconds = time.perf_counter() - start
print("x", round(bodies[0].x, 3))
print("seconds", seconds)
