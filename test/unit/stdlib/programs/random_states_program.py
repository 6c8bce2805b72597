"""The state of a generator can be taken and put back; what comes from the system has none."""
import random


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


random.seed(7)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first, [random.random() for _ in range(3)] == first, state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
own = random.Random(7)
print(own.getstate() == state, own.gauss(0, 1), own.getstate()[2], own.getstate() == state)
other = random.Random()
other.setstate(own.getstate())
print(other.random() == own.random(), other.gauss(0, 1) == own.gauss(0, 1), other.getstate() == own.getstate())
print(attempt(own.setstate, (9, (), None)), attempt(own.setstate, (3, (1, 2), None)), attempt(own.setstate, 5))
system = random.SystemRandom()
print(isinstance(system, random.Random), 0 <= system.random() < 1, 1 <= system.randint(1, 6) <= 6, system.getrandbits(8) < 256, sorted(system.sample(range(4), 4)), system.choice("a"), len(system.randbytes(5)), system.seed(5))
print(attempt(system.getstate), attempt(system.setstate, 1), attempt(system.getrandbits, -1))
