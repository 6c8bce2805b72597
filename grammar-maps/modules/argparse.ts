/** `argparse`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

const add_argument = fn("(*args: Any, **kwargs: Any) -> Any");

export const argparse = apiModule<typeof import("../../src/runtime/stdlib/argparse/index.js")>()({
  ArgumentParser: cls({
    init: "(prog: object = None, usage: object = None, description: object = None, epilog: object = None, parents: object = ..., formatter_class: object = ..., prefix_chars: str = '-', fromfile_prefix_chars: object = None, argument_default: object = None, conflict_handler: str = 'error', add_help: bool = True, allow_abbrev: bool = True, exit_on_error: bool = True)",
    methods: {
      add_argument,
      add_argument_group: fn("(title: object = None, description: object = None) -> Any"),
      add_mutually_exclusive_group: fn("(*, required: bool = False) -> Any"),
      add_subparsers: fn("(**kwargs: Any) -> Any"),
      set_defaults: fn("(**kwargs: Any) -> None"),
      get_default: fn("(dest: str) -> Any"),
      format_usage: fn("() -> str"),
      format_help: fn("() -> str"),
      print_usage: fn("(file: object = None) -> None"),
      print_help: fn("(file: object = None) -> None"),
      exit: fn("(status: object = 0, message: object = None) -> None"),
      error: fn("(message: object) -> None"),
      parse_args: fn("(args: object = None, namespace: object = None) -> Any"),
      parse_known_args: fn("(args: object = None, namespace: object = None) -> Any"),
      parse_intermixed_args: fn("(args: object = None, namespace: object = None) -> Any"),
      parse_known_intermixed_args: fn("(args: object = None, namespace: object = None) -> Any"),
    },
    attributes: { prog: "str", description: "Any", epilog: "Any" },
    partial: "arguments are not read from files",
  }),
  Action: cls({ init: "(option_strings: object, dest: str, **kwargs: Any)", attributes: { option_strings: "Any", dest: "str" } }),
  Namespace: cls({ init: "(**kwargs: Any)" }),
  ArgumentError: cls({ bases: ["builtins.Exception"], init: "(argument: object, message: str)" }),
  ArgumentTypeError: cls({ bases: ["builtins.Exception"], init: "(*args: object)" }),
  BooleanOptionalAction: constant("Any"),
  HelpFormatter: constant("Any"),
  RawDescriptionHelpFormatter: constant("Any"),
  RawTextHelpFormatter: constant("Any"),
  ArgumentDefaultsHelpFormatter: constant("Any"),
  MetavarTypeHelpFormatter: constant("Any"),
  SUPPRESS: constant("str"),
  OPTIONAL: constant("str"),
  ZERO_OR_MORE: constant("str"),
  ONE_OR_MORE: constant("str"),
  PARSER: constant("str"),
  REMAINDER: constant("str"),
  FileType: unsupported("it leaves files open", "open the file where it is used"),
});
