"""Float code without annotations."""
import time


class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v


def step(p, dt, k):
    a = -k * p.x
    p.v += a * dt
    p.x += p.v * dt
    return 0.5 * p.v * p.v + 0.5 * k * p.x * p.x


def simulate(n):
    particles = [Particle(1.0 + i * 0.1, 0.0) for i in range(10)]
    energy = 0.0
    for _ in range(n):
        energy = 0.0
        for p in particles:
            energy += step(p, 0.001, 4.0)
    return energy


start = time.perf_counter()
energy = simulate(40_000)
seconds = time.perf_counter() - start
print("energy", energy)
print("seconds", seconds)
