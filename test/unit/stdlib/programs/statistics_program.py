"""Averages, spreads, quantiles, normal distributions."""
import statistics as st
from fractions import Fraction


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


for f in [lambda: st.mean([1, 2, 3, 4]), lambda: st.mean([1, 2]), lambda: st.mean([1, 3]), lambda: st.mean([1.5, 2.5]), lambda: st.mean([]), lambda: st.mean([Fraction(1, 2), 1]), lambda: st.mean(["a"]), lambda: st.mean([True, False]), lambda: st.mean([10**20, 1]), lambda: st.mean([1e300, 1e300]), lambda: st.mean([float("inf"), 1]), lambda: st.mean(x / 10 for x in range(5)), lambda: st.fmean([1, 2]), lambda: st.fmean([]), lambda: st.fmean([1, 2], weights=[1, 3]), lambda: st.fmean([1, 2], weights=[1])]:
    attempt(f)
for f in [lambda: st.median([]), lambda: st.median([1, 2]), lambda: st.median([3, 1, 2]), lambda: st.median_low([1, 2]), lambda: st.median_high([1, 2]), lambda: st.median_grouped([1, 2, 2, 3]), lambda: st.mode([1, 1, 2]), lambda: st.mode([]), lambda: st.mode("aab"), lambda: st.multimode("aabb"), lambda: st.multimode([])]:
    attempt(f)
for f in [lambda: st.stdev([1, 2, 3, 4]), lambda: st.stdev([1]), lambda: st.pstdev([1, 2, 3, 4]), lambda: st.pstdev([]), lambda: st.variance([1, 2, 3, 4]), lambda: st.variance([1, 2, 3]), lambda: st.pvariance([1, 2, 3]), lambda: st.variance([]), lambda: st.variance([1]), lambda: st.pvariance([]), lambda: st.stdev([1.5, 2.5, 4.0]), lambda: st.stdev([0.1] * 3), lambda: st.variance([0.1, 0.2, 0.35]), lambda: st.pvariance([1, 2, 3], 2), lambda: st.stdev([0.513, 0.102, 0.251, 0.998])]:
    attempt(f)
for f in [lambda: st.quantiles([1, 2, 3, 4, 5]), lambda: st.quantiles([1, 2, 3, 4], n=10, method="inclusive"), lambda: st.quantiles([1]), lambda: st.quantiles([]), lambda: st.quantiles([1, 2], n=0), lambda: st.quantiles([1, 2], method="x"), lambda: st.harmonic_mean([40, 60]), lambda: st.harmonic_mean([]), lambda: st.harmonic_mean([-1]), lambda: st.harmonic_mean([0, 1]), lambda: st.harmonic_mean([40, 60], weights=[5, 30]), lambda: st.geometric_mean([1, 1]), lambda: st.geometric_mean([]), lambda: st.geometric_mean([-1])]:
    attempt(f)
for f in [lambda: st.correlation([1, 2, 3], [1, 2, 4]), lambda: st.correlation([1, 2, 3, 9], [1, 2, 4, 3], method="ranked"), lambda: st.covariance([1, 2, 3], [1, 2, 4]), lambda: st.linear_regression([1, 2, 3], [1, 2, 4]), lambda: st.linear_regression([1, 2, 3], [1, 2, 4], proportional=True), lambda: st.correlation([1], [1]), lambda: st.correlation([1, 2], [1]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.correlation([1, 1], [1, 2])]:
    attempt(f)
slope, intercept = st.linear_regression([1, 2, 3], [2, 4, 6])
print(slope, intercept)
iq = st.NormalDist(100, 15)
for f in [lambda: iq, lambda: iq.mean, lambda: iq.stdev, lambda: iq.variance, lambda: round(iq.cdf(120), 10), lambda: round(iq.pdf(120), 10), lambda: round(iq.inv_cdf(0.9), 8), lambda: round(iq.inv_cdf(0.000001), 8), lambda: st.NormalDist.from_samples([1, 2, 3]), lambda: st.NormalDist(1, 2) + st.NormalDist(3, 4), lambda: st.NormalDist(1, 2) * 3, lambda: st.NormalDist(1, -2), lambda: [round(q, 8) for q in iq.quantiles(4)], lambda: round(st.NormalDist(0, 1).overlap(st.NormalDist(1, 1)), 10), lambda: st.NormalDist(0, 1).zscore(1.5), lambda: iq.inv_cdf(1.5), lambda: iq == st.NormalDist(100, 15), lambda: [round(x, 8) for x in iq.samples(2, seed=1)]]:
    attempt(f)
