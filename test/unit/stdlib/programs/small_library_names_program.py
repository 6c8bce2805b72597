"""Names of many modules that few programs use: argparse, contextlib, contextvars, csv, dataclasses, difflib, functools, getopt, html, inspect, pprint, reprlib, sched, shlex, statistics, string, textwrap."""
import argparse
import array
import collections
import contextlib
import contextvars
import copyreg
import csv
import dataclasses
import difflib
import functools
import getopt
import html.entities
import inspect
import io
import pprint
import reprlib
import sched
import shlex
import statistics
import string
import textwrap
import time


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# ─── argparse ───
for formatter in [argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.MetavarTypeHelpFormatter, argparse.ArgumentDefaultsHelpFormatter]:
    parser = argparse.ArgumentParser("prog", description="first line\n   second line", formatter_class=formatter)
    parser.add_argument("--size", type=int, default=3, help="how\n  large")
    parser.add_argument("name", type=str, nargs="?", help="who")
    print(formatter.__name__, parser.format_help(), sep="\n")
print(argparse.OPTIONAL, argparse.ZERO_OR_MORE, argparse.ONE_OR_MORE, argparse.PARSER, argparse.REMAINDER, argparse.SUPPRESS)
parser = argparse.ArgumentParser("prog", exit_on_error=False)
action = parser.add_argument("-n", "--number", type=int, default=7)
parser.add_argument("rest", nargs=argparse.ZERO_OR_MORE)
print(action.option_strings, action.dest, action.nargs, parser.get_default("number"), parser.get_default("nope"), parser.parse_intermixed_args(["a", "-n", "5", "b"]), parser.parse_known_intermixed_args(["-x", "a", "-n", "5", "b"]))
parser.print_usage()
try:
    parser.parse_args(["-n", "x"])
except argparse.ArgumentError as error:
    print(error.argument_name, error.message, error)
print(argparse.ArgumentParser("p").parse_args([]), argparse.ArgumentError(action, "why"), argparse.ArgumentError(None, "only"))

# ─── contextlib, contextvars ───
class Closes:
    def close(self):
        print("closed")


with contextlib.closing(Closes()) as thing:
    print(type(thing).__name__)
print(contextlib.closing(5).thing, contextlib.aclosing(6).thing, contextlib.nullcontext(7).enter_result)
with contextlib.redirect_stderr(io.StringIO()) as caught:
    import sys

    print("hidden", file=sys.stderr)
print(caught.getvalue())


class Quiet(contextlib.ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *exc):
        print("out")
        return True


@Quiet()
def fails():
    raise ValueError


print(fails(), isinstance(Quiet(), contextlib.AbstractContextManager), issubclass(contextlib.ExitStack, contextlib.AbstractContextManager), issubclass(contextlib.AsyncExitStack, contextlib.AbstractAsyncContextManager), isinstance(5, contextlib.AbstractContextManager))


@contextlib.contextmanager
def plain():
    yield 1


@contextlib.asynccontextmanager
async def flowing():
    yield 2


print(isinstance(plain(), contextlib._GeneratorContextManager), isinstance(flowing(), contextlib._AsyncGeneratorContextManager), type(plain()).__name__, attempt(contextlib.AbstractContextManager))
name = contextvars.ContextVar("name", default="nobody")
token = name.set("ann")
print(type(token) is contextvars.Token, token.var is name, token.old_value is contextvars.Token.MISSING, contextvars.copy_context().copy()[name], list(contextvars.copy_context().values()), [(var.name, value) for var, value in contextvars.copy_context().items()])
name.reset(token)
print(name.get(), attempt(name.reset, token).split(":")[0], len(contextvars.Context()), list(contextvars.Context().items()), contextvars.Context().copy() == contextvars.Context())

# ─── csv, dataclasses, difflib ───
out = io.StringIO()
csv.writer(out, csv.unix_dialect).writerow(["a", 1, 'q"q'])
csv.register_dialect("mine", delimiter="|")
print(repr(out.getvalue()), csv.unix_dialect.lineterminator == "\n", csv.unix_dialect.quoting == csv.QUOTE_ALL, "mine" in csv.list_dialects(), csv.unregister_dialect("mine"), "mine" in csv.list_dialects(), attempt(csv.unregister_dialect, "mine"))


@dataclasses.dataclass
class Point:
    x: int = dataclasses.field(metadata={"unit": "m"})
    y: int = dataclasses.field(default=0, kw_only=True)


first, second = dataclasses.fields(Point)
print(type(first) is dataclasses.Field, first.metadata, first.metadata["unit"], first.kw_only, second.kw_only, first.default is dataclasses.MISSING, second.default, first.default_factory is dataclasses.MISSING, attempt(first.metadata.__class__.__setitem__ if hasattr(first.metadata.__class__, "__setitem__") else (lambda: "read only")))
matcher = difflib.SequenceMatcher(lambda letter: letter == " ", "a b", "a c")
print(matcher.isjunk(" "), matcher.ratio(), matcher.set_seq1("abcd"), matcher.set_seq2("bcde"), matcher.find_longest_match(), matcher.find_longest_match().size, matcher.set_seqs("xy", "xyz"), matcher.ratio(), matcher.get_matching_blocks())
differ = difflib.Differ(linejunk=difflib.IS_LINE_JUNK, charjunk=difflib.IS_CHARACTER_JUNK)
print(differ.linejunk is difflib.IS_LINE_JUNK, differ.charjunk is difflib.IS_CHARACTER_JUNK, [difflib.IS_LINE_JUNK(line) for line in ["\n", "  #  \n", "x\n"]], [difflib.IS_CHARACTER_JUNK(letter) for letter in " \tx\n"], list(differ.compare(["one\n", "#\n"], ["one!\n"])), difflib.Match(1, 2, 3).size)

# ─── functools, getopt, html, inspect ───
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


class Shape:
    @functools.cached_property
    def area(self):
        return 4

    @functools.singledispatchmethod
    def take(self, value):
        return "anything"

    @take.register(int)
    def _(self, value):
        return "int"


print(Shape.area.attrname, Shape().area, Shape().take(1), Shape().take("x"), isinstance(Shape.__dict__["take"], functools.singledispatchmethod))
print(getopt.do_longs([], "name=x", ["name=", "verbose"], []), getopt.do_longs([], "verb", ["name=", "verbose"], ["rest"]), getopt.do_shorts([], "ab1", "ab:", ["rest"]), getopt.long_has_args("na", ["name="]), getopt.short_has_arg("b", "ab:"), getopt.short_has_arg("a", "ab:"), attempt(getopt.long_has_args, "x", []), attempt(getopt.short_has_arg, "z", "a"))
print(html.entities.name2codepoint["eacute"], html.entities.codepoint2name[233], html.entities.html5["eacute;"], html.entities.html5["eacute"], html.entities.entitydefs["eacute"], len(html.entities.name2codepoint), len(html.entities.html5), html.entities.entitydefs["lt"])


def annotated(a: int, b: "text" = 2, *rest: list[str], key: float | None = None, **named) -> bool:
    return True


signature = inspect.signature(annotated)
bound = signature.bind(1, key=2.5)
print(type(signature) is inspect.Signature, type(bound) is inspect.BoundArguments, bound.arguments, signature.return_annotation, inspect.Signature.empty is inspect._empty, inspect.Parameter.empty is inspect._empty, inspect.get_annotations(annotated)["a"], sorted(inspect.get_annotations(annotated)), inspect.isroutine(len), inspect.isroutine(annotated), inspect.isroutine(5), inspect.isroutine(str.title), inspect.formatannotation(int), inspect.formatannotation(list[str]), inspect.formatannotation(Shape), inspect.formatannotation("text"))

# ─── pprint, reprlib ───
loop = [1]
loop.append(loop)
printer = pprint.PrettyPrinter(width=20, indent=2, sort_dicts=False)
printer.pprint({"b": list(range(8)), "a": "x"})
print(printer.pformat([1]), pprint.saferepr(loop).split(" with")[0], pprint.isreadable([1, "a"]), pprint.isreadable(loop), pprint.isreadable(Shape), pprint.isrecursive(loop), pprint.isrecursive([]))
short = reprlib.Repr(maxlist=2, maxtuple=2, maxset=2, maxfrozenset=2, maxdeque=2, maxarray=2, maxdict=2, maxstring=10, maxlong=10, maxother=12)
print(short.repr([1, 2, 3]), short.repr_list([1, 2, 3], 1), short.repr_tuple((1, 2, 3), 1), short.repr_set({1, 2, 3}, 1), short.repr_frozenset(frozenset([1, 2, 3]), 1), short.repr_deque(collections.deque([1, 2, 3]), 1), short.repr_array(array.array("i", [1, 2, 3]), 1), short.repr_dict({1: 1, 2: 2, 3: 3}, 1), short.repr_str("x" * 30, 1), short.repr_int(10**30, 1), short.repr1([[1]], 1), short.repr_list([1], 0), short.repr_tuple((1,), 1))
print(short.maxarray, short.maxdict, short.maxset, short.maxfrozenset, short.maxdeque, short.maxlevel, short.fillvalue, short.indent, reprlib.aRepr.maxdict, reprlib.Repr().maxarray)


class Long:
    def __repr__(self):
        return "L" * 40


class Failing:
    def __repr__(self):
        raise ValueError


print(short.repr_instance(Long(), 1), short.repr_instance(Failing(), 1).split(" at")[0], short.repr(Long()))

# ─── sched, shlex, statistics, string, textwrap, copyreg ───
scheduler = sched.scheduler(lambda: 0, lambda seconds: print("waits", seconds))
print(scheduler.timefunc(), scheduler.delayfunc(3), sched.scheduler().timefunc is time.monotonic, sched.scheduler().delayfunc is time.sleep)
lexer = shlex.shlex("a 'b c' # comment\nd;e \"f\\\"g\"", posix=True)
print(lexer.commenters, lexer.escape, lexer.quotes, lexer.escapedquotes, lexer.debug, type(lexer.instream).__name__, lexer.read_token(), lexer.get_token(), list(lexer))
nested = shlex.shlex("outer", posix=True)
nested.push_source(io.StringIO("inner"), "file")
print(nested.get_token(), nested.pop_source(), nested.get_token())
print(statistics.StatisticsError.__mro__[1], attempt(statistics.mean, []), attempt(statistics.stdev, [1]), repr(statistics.StatisticsError("why")))
print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase)


class Careful(string.Formatter):
    def check_unused_args(self, used_args, args, kwargs):
        print("used", sorted(map(str, used_args)), len(args), sorted(kwargs))

    def format_field(self, value, format_spec):
        return f"<{super().format_field(value, format_spec)}>"


formatter = Careful()
print(formatter.format("{0} {name:>5} {1[0]}", 1, [2], name="x", other=3), formatter.get_field("0.real", (5,), {}), formatter.get_field("a[b]", (), {"a": {"b": 7}}), attempt(formatter.get_field, "9", (), {}))
wrapper = textwrap.TextWrapper(width=12, max_lines=2, placeholder=" …", initial_indent="* ", subsequent_indent="  ")
print(wrapper.wrap("one two three four five six"), wrapper.max_lines, wrapper.width, wrapper.fill("short"), attempt(textwrap.TextWrapper(width=0).wrap, "x"), attempt(textwrap.TextWrapper(width=3, max_lines=1, placeholder="....").wrap, "x y"))


class Made:
    def __new__(cls, *args, key=None):
        made = super().__new__(cls)
        made.given = args, key
        return made


print(copyreg.__newobj_ex__(Made, (1, 2), {"key": 3}).given, copyreg.__newobj__(Made, 4).given)
