"""Command lines: values, help, errors."""
import argparse
import sys


def attempt(f):
    try:
        print(repr(f()))
    except SystemExit as end:
        print("exit", end.code)
    except Exception as error:
        print(type(error).__name__, error)


class Parser(argparse.ArgumentParser):
    def error(self, message):
        print(self.format_usage(), end="")
        print("error:", message)
        raise SystemExit(2)


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


p = Parser(prog="prog", description="A tool that does many things, which takes quite a long description to tell to everybody who asks.", epilog="Bye.")
p.add_argument("url", help="the url")
p.add_argument("files", nargs="*", default=["x"])
p.add_argument("-n", "--count", type=int, default=3, help="how many (default: %(default)s)", metavar="N")
p.add_argument("-v", "--verbose", action="store_true", help="talk")
p.add_argument("--mode", choices=["a", "b"], required=False)
p.add_argument("--version", action="version", version="%(prog)s 1.0")
p.add_argument("-q", action="count", default=0)
p.add_argument("--size", type=positive)
p.add_argument("--long-option-name-here-for-wrap", help="some long help text that goes on and on and on until it must be wrapped to more lines")
p.print_help()
for line in ["u", "u a b -n 5 -v -qq --mode=a", "-n7 u", "u --count x", "", "u --mode c", "u --nope", "u --ver", "u --verb", "u --count", "u --size 0", "u --size 4", "u -v a b", "-v u -- -x", "u --version", "-h"]:
    attempt(lambda: p.parse_args(line.split()))
attempt(lambda: p.parse_known_args(["u", "--nope", "z"]))

s = Parser(prog="s")
sub = s.add_subparsers(dest="cmd", required=True, help="commands")
run = sub.add_parser("run", help="run it")
run.add_argument("n", type=float)
run.add_argument("--fast", action="store_true")
run.set_defaults(func=lambda args: args.n * 2)
sub.add_parser("stop", aliases=["halt"])
s.print_help()
run.print_help()
args = s.parse_args(["run", "3", "--fast"])
print(args.cmd, args.n, args.fast, args.func(args))
attempt(lambda: s.parse_args(["halt"]))
attempt(lambda: s.parse_args(["nope"]))
attempt(lambda: s.parse_args([]))

g = Parser(prog="g", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
m = g.add_mutually_exclusive_group(required=True)
m.add_argument("--a", action="store_true")
m.add_argument("--b", action="store_const", const=4)
h = g.add_argument_group("Extra", "more things")
h.add_argument("--c", action=argparse.BooleanOptionalAction, help="cc")
h.add_argument("-d", "--dd", action="append", type=int)
h.add_argument("--port", type=int, default="80", help="the port")
h.add_argument("--secret", help=argparse.SUPPRESS)
g.print_help()
for line in ["--a --b", "", "--a --no-c -d1 -d 2", "--b --c --port 99"]:
    attempt(lambda: g.parse_args(line.split()))

r = Parser(prog="r")
r.add_argument("one")
r.add_argument("pair", nargs=2)
r.add_argument("rest", nargs="+")
r.add_argument("maybe", nargs="?", default="no")
r.add_argument("--opt", nargs="?", const="C", default="D")
r.add_argument("--many", nargs="*", type=int)
r.print_help()
for line in ["1 2 3 4", "1 2", "1 2 3 4 5 6", "1 2 3 4 --opt", "1 2 3 4 --opt=x --many 1 2", "1 2 3 -5"]:
    attempt(lambda: r.parse_args(line.split()))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


u = argparse.ArgumentParser(prog="u", add_help=False, exit_on_error=False)
u.add_argument("--name", action=Upper)
u.add_argument("--x", type=int)
attempt(lambda: u.parse_args(["--name", "ann"]))
attempt(lambda: u.parse_args(["--x", "ann"]))
attempt(lambda: u.add_argument("--x"))
attempt(lambda: u.add_argument("y", required=True))
sys.argv = ["tool.py", "--x", "3"]
attempt(lambda: vars(u.parse_args()))
print(argparse.ArgumentParser(), argparse.Namespace(a=1, **{"b c": 2}), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1))
