/** `random`. */
import { apiModule, cls, constant, fn } from "../api.js";

const lastDigit = { partial: "the last digits may differ, as those of `math.acos` do: about 2 draws in 1,000" };

/** The methods of `Random`, which the module offers as functions. */
const methods = {
  seed: fn("(a: object = None, version: count = 2) -> None"),
  random: fn("() -> float"),
  uniform: fn("(a: float | int, b: float | int) -> float"),
  triangular: fn("(low: float | int = 0.0, high: float | int = 1.0, mode: float | int | None = None) -> float"),
  randint: fn("(a: int, b: int) -> int"),
  randrange: fn("(start: int, stop: int | None = None, step: int = 1) -> int"),
  choice: fn("(seq: Iterable[T]) -> T"),
  choices: fn("(population: Iterable[T], weights: object = None, *, cum_weights: object = None, k: count = 1) -> list[T]"),
  sample: fn("(population: Iterable[T], k: count, *, counts: object = None) -> list[T]"),
  shuffle: fn("(x: object) -> None"),
  normalvariate: fn("(mu: float | int = 0.0, sigma: float | int = 1.0) -> float"),
  lognormvariate: fn("(mu: float | int = 0.0, sigma: float | int = 1.0) -> float"),
  gauss: fn("(mu: float | int = 0.0, sigma: float | int = 1.0) -> float"),
  expovariate: fn("(lambd: float | int = 1.0) -> float"),
  vonmisesvariate: fn("(mu: float | int, kappa: float | int) -> float", lastDigit),
  gammavariate: fn("(alpha: float | int, beta: float | int) -> float"),
  betavariate: fn("(alpha: float | int, beta: float | int) -> float"),
  binomialvariate: fn("(n: count = 1, p: float = 0.5) -> count", { since: 12 }),
  paretovariate: fn("(alpha: float | int) -> float"),
  weibullvariate: fn("(alpha: float | int, beta: float | int) -> float"),
  getstate: fn("() -> object"),
  setstate: fn("(state: object) -> None"),
  getrandbits: fn("(k: count, /) -> int"),
  randbytes: fn("(n: count) -> bytes"),
};

export const random = apiModule<typeof import("../../src/runtime/stdlib/random/index.js")>()({
  ...methods,
  TWOPI: constant("float"),
  LOG4: constant("float"),
  NV_MAGICCONST: constant("float"),
  SG_MAGICCONST: constant("float"),
  Random: cls({ init: "(x: object = None)", methods }),
  SystemRandom: cls({ init: "(x: object = None)", bases: ["Random"] }),
});
