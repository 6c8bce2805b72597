/** `configparser`. */
import { apiModule, cls, constant, fn } from "../api.js";

const asking = "(section: object, option: object, *, raw: object = False, vars: object = None, fallback: object = ...) -> Any";
const init =
  "(defaults: object = None, dict_type: object = ..., allow_no_value: object = False, *, delimiters: object = ..., comment_prefixes: object = ..., inline_comment_prefixes: object = None, strict: object = True, empty_lines_in_values: object = True, default_section: object = 'DEFAULT', interpolation: object = ..., converters: object = ..., allow_unnamed_section: object = False)";
const parser = {
  init,
  bases: ["collections.abc.MutableMapping"],
  methods: {
    defaults: fn("() -> dict[str, Any]"),
    sections: fn("() -> list[Any]"),
    add_section: fn("(section: object) -> None"),
    has_section: fn("(section: object) -> bool"),
    options: fn("(section: object) -> list[str]"),
    has_option: fn("(section: object, option: object) -> bool"),
    read: fn("(filenames: object, encoding: object = None) -> list[Any]"),
    read_file: fn("(f: object, source: object = None) -> None"),
    read_string: fn("(string: str, source: str = '<string>') -> None"),
    read_dict: fn("(dictionary: object, source: object = '<dict>') -> None"),
    get: fn(asking),
    getint: fn(asking),
    getfloat: fn(asking),
    getboolean: fn(asking),
    items: fn("(section: object = ..., raw: object = False, vars: object = None) -> Any"),
    popitem: fn("() -> Any"),
    set: fn("(section: object, option: object, value: object = None) -> None"),
    write: fn("(fp: object, space_around_delimiters: object = True) -> None"),
    remove_option: fn("(section: object, option: object) -> bool"),
    remove_section: fn("(section: object) -> bool"),
  },
  attributes: { optionxform: "Any", default_section: "Any" },
  partial: "sections are kept in dicts, whatever `dict_type` says; a subclass can't change SECTCRE and BOOLEAN_STATES",
};
const error = (init: string, attributes: Record<string, string>, base = "Error") => cls({ bases: [base], init, attributes: { message: "str", ...attributes } });
const about = { section: "Any", option: "Any" };
const place = { source: "Any", lineno: "Any" };

export const configparser = apiModule<typeof import("../../src/runtime/stdlib/configparser/index.js")>()({
  ConfigParser: cls(parser),
  RawConfigParser: cls(parser),
  SectionProxy: constant("Any"),
  Interpolation: constant("Any"),
  BasicInterpolation: constant("Any"),
  ExtendedInterpolation: constant("Any"),
  Error: cls({ bases: ["builtins.Exception"], init: "(msg: object = '')", attributes: { message: "str" } }),
  NoSectionError: error("(section: object)", { section: "Any" }),
  DuplicateSectionError: error("(section: object, source: object = None, lineno: object = None)", { section: "Any", ...place }),
  DuplicateOptionError: error("(section: object, option: object, source: object = None, lineno: object = None)", { ...about, ...place }),
  NoOptionError: error("(option: object, section: object)", about),
  InterpolationError: error("(option: object, section: object, msg: object)", about),
  InterpolationMissingOptionError: error("(option: object, section: object, rawval: object, reference: object)", { ...about, reference: "Any" }, "InterpolationError"),
  InterpolationSyntaxError: error("(option: object, section: object, msg: object)", about, "InterpolationError"),
  InterpolationDepthError: error("(option: object, section: object, rawval: object)", about, "InterpolationError"),
  ParsingError: error("(source: object, *args: object)", { source: "Any", errors: "Any" }),
  MissingSectionHeaderError: error("(filename: object, lineno: count, line: str)", { source: "Any", lineno: "count", line: "str" }, "ParsingError"),
  MultilineContinuationError: error("(filename: object, lineno: count, line: str)", { source: "Any", lineno: "count", line: "str" }, "ParsingError"),
  _UNSET: constant("Any"),
  _default_dict: constant("Any"),
  DEFAULTSECT: constant("str"),
  MAX_INTERPOLATION_DEPTH: constant("count"),
  UNNAMED_SECTION: constant("Any"),
});
