/** `statistics`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

const lastDigits = { partial: "the last digits may differ from those of CPython's C library" };
const one = fn("(data: object) -> Any");
const kernel = unsupported("kernel density estimation is not there yet");

export const statistics = apiModule<typeof import("../../src/runtime/stdlib/statistics/index.js")>()({
  StatisticsError: cls({ bases: ["builtins.ValueError"], init: "(*args: object)" }),
  mean: one,
  fmean: fn("(data: object, weights: object = None) -> float"),
  geometric_mean: fn("(data: object) -> float"),
  harmonic_mean: fn("(data: object, weights: object = None) -> Any"),
  median: one,
  median_low: one,
  median_high: one,
  median_grouped: fn("(data: object, interval: object = 1) -> float"),
  mode: one,
  multimode: fn("(data: object) -> list[Any]"),
  quantiles: fn("(data: object, *, n: count = 4, method: str = 'exclusive') -> list[Any]"),
  variance: fn("(data: object, xbar: object = None) -> Any"),
  pvariance: fn("(data: object, mu: object = None) -> Any"),
  stdev: fn("(data: object, xbar: object = None) -> Any"),
  pstdev: fn("(data: object, mu: object = None) -> Any"),
  covariance: fn("(x: object, y: object, /) -> float", { since: 10 }),
  correlation: fn("(x: object, y: object, /, *, method: str = 'linear') -> float", { since: 10 }),
  linear_regression: fn("(x: object, y: object, /, *, proportional: bool = False) -> Any", { since: 10 }),
  NormalDist: cls({
    init: "(mu: object = 0.0, sigma: object = 1.0)",
    methods: {
      from_samples: fn("(data: object) -> NormalDist"),
      samples: fn("(n: count, *, seed: object = None) -> list[float]", lastDigits),
      pdf: fn("(x: object) -> float"),
      cdf: fn("(x: object) -> float"),
      inv_cdf: fn("(p: object) -> float"),
      quantiles: fn("(n: count = 4) -> list[float]", lastDigits),
      overlap: fn("(other: NormalDist) -> float", lastDigits),
      zscore: fn("(x: object) -> float"),
    },
    attributes: { mean: "Any", median: "Any", mode: "Any", stdev: "Any", variance: "Any" },
  }),
  kde: kernel,
  kde_random: kernel,
});
