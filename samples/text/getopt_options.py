"""`getopt`: the options of a command line, and what is wrong with one."""

import getopt
from getopt import GetoptError, gnu_getopt

print(getopt.getopt(["-v", "-ofile", "-n", "3", "rest", "-v"], "vo:n:"))
print(getopt.getopt(["-vx", "--", "-v"], "vx"), getopt.getopt(["-"], "v"), getopt.getopt([], ""))
print(getopt.getopt(["--verb", "--output=a=b", "--level", "7", "x"], "", ["verbose", "output=", "level="]))
print(getopt.getopt(["--help"], "", "help"), getopt.getopt(["--in"], "", ["in", "input="]))
print(gnu_getopt(["a", "-v", "b", "--size=3", "c", "--", "-v"], "v", ["size="]))
print(gnu_getopt(["-v", "a", "-v"], "+v"), gnu_getopt(("-", "-v"), "v"))

for args, short, long in [
    (["-x"], "v", []),
    (["-o"], "o:", []),
    (["--nothing"], "", ["verbose"]),
    (["--out"], "", ["output=", "outer"]),
    (["--verbose=1"], "", ["verbose"]),
    (["--level"], "", ["level="]),
    (["-:"], ":", []),
]:
    try:
        print(getopt.getopt(args, short, long))
    except GetoptError as error:
        print(str(error), "|", error.msg, error.opt, error.args, type(error).__name__)

print(getopt.error is GetoptError, issubclass(GetoptError, Exception), repr(GetoptError("text", "o")), GetoptError("alone").opt == "")
options, rest = getopt.getopt(["-a", "1", "-b", "z"], "a:b")
for name, value in options:
    match name:
        case "-a":
            print("a is", int(value) + 1)
        case "-b":
            print("b", repr(value))
print(rest)
