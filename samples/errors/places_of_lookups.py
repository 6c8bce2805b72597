"""A method that is not there: tracebacks mark its name and not the call; of a chain over several lines the last name only."""
import sys
import traceback


def attempt(f, *args):
    try:
        f(*args)
    except Exception:
        traceback.print_exc(file=sys.stdout)


class Query:
    def where(self, n):
        return self

    def fail(self, n):
        raise ValueError(n)


def upper(x):
    return x.upper()


def joined(*args, sep=","):
    return sep.join(map(str, args)) + "."


def appended(x):
    items = [x]
    items = items.sort()
    return items.append(x)


def missing_in_chain(query):
    return (query
            .where(1)
            .group(2))


def failing_in_chain(query):
    return (query
            .where(1)
            .fail(2))


def arguments_of_their_own(query):
    return query.where(
        1
    ).fail(
        2
    )


def attribute_in_chain(query):
    return (query
            .where(1)
            .nothing)


def stars_in_chain(query):
    return (query
            .where(1)
            .where(*[1, 2]))


def in_a_generator(xs):
    return sum(x.size() for x in xs)


attempt(upper, 5)
attempt(upper, None)
attempt(joined, 1)
attempt(lambda: joined(1, sep=0))
attempt(appended, 1)
for f in (missing_in_chain, failing_in_chain, arguments_of_their_own, attribute_in_chain, stars_in_chain):
    attempt(f, Query())
attempt(in_a_generator, [1])
attempt(lambda: Query().wher(1))
attempt(lambda: "a".push("b"))
attempt(lambda: print(1, file=5))
