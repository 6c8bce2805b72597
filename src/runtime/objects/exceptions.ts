/** Python's built-in exceptions and what `raise` and `except` need; the classes are in `exceptions/`. */
import { registerType, object } from "./type_registry.js";
import * as groups from "./exceptions/groups.js";
import * as hierarchy from "./exceptions/hierarchy.js";
import * as os from "./exceptions/os_error.js";
import * as unicode from "./exceptions/unicode.js";
import * as withAttributes from "./exceptions/with_attributes.js";

export * from "./exceptions/hierarchy.js";
export * from "./exceptions/with_attributes.js";
export * from "./exceptions/os_error.js";
export * from "./exceptions/unicode.js";
export * from "./exceptions/groups.js";
export * from "./exceptions/raising.js";
export * from "./exceptions/handled.js";

/** Attributes that CPython keeps in C structures: not part of an exception's `__dict__`. */
const members: Readonly<Record<string, readonly string[]>> = {
  AttributeError: ["name", "obj"],
  NameError: ["name"],
  ImportError: ["msg", "name", "path", "name_from"],
  SyntaxError: ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"],
  OSError: ["errno", "strerror", "filename", "filename2"],
  UnicodeEncodeError: ["encoding", "object", "start", "end", "reason"],
  UnicodeDecodeError: ["encoding", "object", "start", "end", "reason"],
  UnicodeTranslateError: ["object", "start", "end", "reason"],
  BaseExceptionGroup: ["message", "exceptions"],
};

for (const module of [hierarchy, withAttributes, os, unicode, groups]) {
  for (const [name, cls] of Object.entries<unknown>(module)) {
    if (name === "IOError" || name === "EnvironmentError") continue;
    if (typeof cls !== "function" || !(cls === hierarchy.BaseException || cls.prototype instanceof hierarchy.BaseException)) continue;
    const parent = Object.getPrototypeOf(cls) as Function;
    const bases = cls === groups.ExceptionGroup ? [groups.BaseExceptionGroup, hierarchy.Exception] : cls === hierarchy.BaseException ? [object] : [parent];
    registerType(cls, { name, bases, sealed: false, members: members[name] ?? [] });
  }
}
