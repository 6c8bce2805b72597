"""What iterators of `itertools` do after a source of theirs has failed: some go on, some are over for good."""

from itertools import accumulate, batched, chain, compress, cycle, dropwhile, filterfalse, groupby, islice, pairwise, repeat, starmap, takewhile, tee, zip_longest


class Flaky:
    """Counts to five, and stumbles once on its way."""

    def __init__(self, stumble=2):
        self.at = 0
        self.stumble = stumble

    def __iter__(self):
        return self

    def __next__(self):
        self.at += 1
        if self.at == self.stumble:
            raise ValueError(f"stumbled at {self.at}")
        if self.at > 5:
            raise StopIteration
        return self.at


def steps(iterator):
    seen = []
    for _ in range(8):
        try:
            item = next(iterator)
        except StopIteration:
            item = "end"
        except (TypeError, ValueError) as error:
            item = type(error).__name__
        seen.append(item)
    return seen


print("zip", steps(zip(Flaky(), "abcdefgh")))
print("zip second", steps(zip("abcdefgh", Flaky())))
print("zip strict", steps(zip(Flaky(), "ab", strict=True)))
print("zip_longest", steps(zip_longest(Flaky(), "ab", fillvalue="-")))
print("zip_longest second", steps(zip_longest("ab", Flaky(4))))
print("map", steps(map(str, Flaky())), steps(map(lambda a, b: (a, b), Flaky(), "abcdef")))
print("filter", steps(filter(None, Flaky())), steps(filterfalse(lambda x: x == 1, Flaky())))
print("enumerate", steps(enumerate(Flaky())))
print("islice", steps(islice(Flaky(), 1, 4)), steps(islice(Flaky(), 3, 4)), steps(islice(Flaky(), 0, 6, 2)))
print("takewhile", steps(takewhile(bool, Flaky())))
print("dropwhile", steps(dropwhile(lambda x: x < 2, Flaky())), steps(dropwhile(lambda x: x < 2, Flaky(3))))
print("accumulate", steps(accumulate(Flaky())), steps(accumulate(Flaky(), initial=10)))
print("pairwise", steps(pairwise(Flaky())), steps(pairwise(Flaky(4))))
print("batched", steps(batched(Flaky(), 2)), steps(batched(Flaky(4), 2)))
print("starmap", steps(starmap(pow, zip(Flaky(), repeat(2)))))
print("groupby", [item if isinstance(item, str) else item[0] for item in steps(groupby(Flaky(), lambda x: x // 3))])
print("compress", steps(compress(Flaky(), repeat(1))), steps(compress("abcdefg", Flaky())))
print("cycle", steps(cycle(Flaky())))
print("tee", steps(tee(Flaky())[0]))
print("chain", steps(chain(Flaky(), "z")))
print("chain no iterable", steps(chain("ab", 5, "cd")), steps(chain.from_iterable(["ab", 5, "cd"])))
print("chain of sources", steps(chain.from_iterable(map(lambda x: [x], Flaky()))))
print("generator", steps(x for x in Flaky()))
