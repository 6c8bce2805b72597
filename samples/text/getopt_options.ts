/** `getopt`: the options of a command line, and what is wrong with one. */

import {
  eq,
  Exception,
  int,
  integer,
  issubclass,
  print,
  repr,
  str,
  tuple,
  type_name,
  unpack,
} from "yieldstar/runtime";
import * as getopt from "yieldstar/runtime/getopt";
import { GetoptError, gnu_getopt } from "yieldstar/runtime/getopt";

print(getopt.getopt(["-v", "-ofile", "-n", "3", "rest", "-v"], "vo:n:"));
print(
  getopt.getopt(["-vx", "--", "-v"], "vx"),
  getopt.getopt(["-"], "v"),
  getopt.getopt([], ""),
);
print(
  getopt.getopt(["--verb", "--output=a=b", "--level", "7", "x"], "", [
    "verbose",
    "output=",
    "level=",
  ]),
);
print(
  getopt.getopt(["--help"], "", "help"),
  getopt.getopt(["--in"], "", ["in", "input="]),
);
print(
  gnu_getopt(["a", "-v", "b", "--size=3", "c", "--", "-v"], "v", ["size="]),
);
print(gnu_getopt(["-v", "a", "-v"], "+v"), gnu_getopt(tuple(["-", "-v"]), "v"));

for (const [args, short, long] of [
  tuple([["-x"], "v", []]),
  tuple([["-o"], "o:", []]),
  tuple([["--nothing"], "", ["verbose"]]),
  tuple([["--out"], "", ["output=", "outer"]]),
  tuple([["--verbose=1"], "", ["verbose"]]),
  tuple([["--level"], "", ["level="]]),
  tuple([["-:"], ":", []]),
]) {
  try {
    print(getopt.getopt(args, short, long));
  } catch (error) {
    if (!(error instanceof GetoptError)) throw error;
    print(str(error), "|", error.msg, error.opt, error.args, type_name(error));
  }
}

print(
  getopt.error === GetoptError,
  issubclass(GetoptError, Exception),
  repr(new GetoptError("text", "o")),
  new GetoptError("alone").opt === "",
);
const [options, rest] = getopt.getopt(["-a", "1", "-b", "z"], "a:b");
for (const each of options) {
  const [name, value] = unpack<string, 2>(each, 2);
  matched: {
    if (eq(name, "-a")) {
      print("a is", integer.add(int(value), 1));
      break matched;
    }
    if (eq(name, "-b")) {
      print("b", repr(value));
    }
  }
}
print(rest);
