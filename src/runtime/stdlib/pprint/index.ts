/** `pprint`: containers over several lines, as CPython breaks them. */
import { currentHost } from "../../host.js";
import { call_method } from "../../objects/calls.js";
import { ValueError } from "../../objects/exceptions.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { Layout, type Options } from "./layout.js";

/** `pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False)` */
export function pformat(object: unknown, indent: number = 1, width: number = 80, depth: number | null = null, options: Options = {}): string {
  return new PrettyPrinter(indent, width, depth, null, options).pformat(object);
}

/** `pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False)` */
export function pprint(object: unknown, stream: unknown = null, indent: number = 1, width: number = 80, depth: number | null = null, options: Options = {}): void {
  const text = `${pformat(object, indent, width, depth, options)}\n`;
  if (stream === null) currentHost().write("stdout", text);
  else call_method(stream, "write", [text]);
}

/** `pp(object, *args, sort_dicts=False, **kwargs)` */
export function pp(object: unknown, options: Options & { readonly stream?: unknown } = {}): void {
  pprint(object, options.stream ?? null, options.indent, options.width, options.depth ?? null, { ...options, sort_dicts: options.sort_dicts ?? false });
}

/** `saferepr(object)`: on one line, what holds itself marked. */
export function saferepr(object: unknown): string {
  return new Layout({}).flat(object, 0);
}

/** `isrecursive(object)` */
export function isrecursive(object: unknown): boolean {
  return saferepr(object).includes("<Recursion on ");
}

/** `isreadable(object)`: whether the text could be read back. */
export function isreadable(object: unknown): boolean {
  const text = saferepr(object);
  return text !== "" && !text.includes("<Recursion on ") && !/<[\w.]+ (?:object|at)|<function|<class|<built-in/.test(text);
}

/** `PrettyPrinter(indent=1, width=80, depth=None, stream=None, …)` */
export class PrettyPrinter {
  private readonly options: Options;
  private readonly stream: unknown;

  constructor(indent: number = 1, width: number = 80, depth: number | null = null, stream: unknown = null, options: Options = {}) {
    if (indent < 0) throw new ValueError("indent must be >= 0");
    if (depth !== null && depth <= 0) throw new ValueError("depth must be > 0");
    if (width === 0) throw new ValueError("width must be != 0");
    this.options = { indent, width, depth, ...options };
    this.stream = stream;
  }

  pformat(object: unknown): string {
    return new Layout(this.options).format(object, 0, 0, 0);
  }

  pprint(object: unknown): void {
    const text = `${this.pformat(object)}\n`;
    if (this.stream === null) currentHost().write("stdout", text);
    else call_method(this.stream, "write", [text]);
  }

  isrecursive(object: unknown): boolean {
    return isrecursive(object);
  }

  isreadable(object: unknown): boolean {
    return isreadable(object);
  }
}
libraryClass(
  PrettyPrinter,
  { name: "PrettyPrinter", module: "pprint", signature: "indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False" },
  { pformat: "object", pprint: "object", isrecursive: "object", isreadable: "object" },
);

const rest = "*, compact=False, sort_dicts=True, underscore_numbers=False";
pythonFunctions("pprint", {
  pformat: [pformat, `object, indent=1, width=80, depth=None, ${rest}`],
  pprint: [pprint, `object, stream=None, indent=1, width=80, depth=None, ${rest}`],
  pp: [pp, "object, *, sort_dicts=False, **kwargs"],
  saferepr: [saferepr, "object"],
  isrecursive: [isrecursive, "object"],
  isreadable: [isreadable, "object"],
});
