/** Builtins that the runtime uses itself, described as the functions that CPython has in C: `<built-in function getattr>`. */
import { aiter, anext } from "../objects/async_generator.js";
import { delattr, getattr, hasattr, setattr } from "../objects/attributes.js";
import { callable } from "../objects/calls.js";
import { dir, vars } from "../objects/dir.js";
import { format } from "../objects/format.js";
import { builtin, function_meta } from "../objects/functions.js";
import { ascii, repr } from "../objects/repr.js";
import { __import__ } from "../objects/importing.js";
import { isinstance, issubclass } from "../objects/types.js";
import { input } from "./print.js";

builtin("__import__", __import__, "name, globals=None, locals=None, fromlist=(), level=0");
builtin("aiter", aiter, "async_iterable, /");
builtin("anext", anext, "aiterator, default=None, /");
builtin("ascii", ascii, "obj, /");
builtin("callable", callable, "obj, /");
builtin("delattr", delattr, "obj, name, /");
builtin("dir", dir, "object=None, /");
builtin("format", format, "value, format_spec='', /");
builtin("getattr", getattr, "object, name, default=None, /");
builtin("hasattr", hasattr, "obj, name, /");
builtin("isinstance", isinstance, "obj, class_or_tuple, /");
builtin("issubclass", issubclass, "cls, class_or_tuple, /");
builtin("repr", repr, "obj, /");
builtin("setattr", setattr, "obj, name, value, /");
builtin("vars", vars, "object=None, /");
// it stays a function that blocks
function_meta(input).module = "builtins";
