/** `getopt`. */
import { apiModule, cls, fn } from "../api.js";

const problem = cls({ bases: ["builtins.Exception"], init: "(msg: str, opt: str = '')", attributes: { msg: "str", opt: "str" } });

export const getopt = apiModule<typeof import("../../src/runtime/stdlib/getopt.js")>()({
  getopt: fn("(args: object, shortopts: str, longopts: object = ...) -> tuple[list[tuple[str, str]], list[str]]"),
  gnu_getopt: fn("(args: object, shortopts: str, longopts: object = ...) -> tuple[list[tuple[str, str]], list[str]]"),
  do_longs: fn("(opts: object, opt: str, longopts: object, args: object) -> tuple[list[tuple[str, str]], list[str]]"),
  do_shorts: fn("(opts: object, optstring: str, shortopts: str, args: object) -> tuple[list[tuple[str, str]], list[str]]"),
  long_has_args: fn("(opt: str, longopts: object) -> tuple[bool, str]"),
  short_has_arg: fn("(opt: str, shortopts: str) -> bool"),
  GetoptError: problem,
  error: problem,
});
