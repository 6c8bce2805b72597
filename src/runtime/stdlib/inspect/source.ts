/** `inspect`: where functions and classes are written, and their text. */
import { getattr, hasattr } from "../../objects/attributes.js";
import { isBoundMethod } from "../../objects/attributes/methods.js";
import { OSError, TypeError } from "../../objects/exceptions.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { class_name } from "../../objects/types.js";
import { module_name } from "../../objects/names.js";
import { locatedFiles } from "../../objects/traceback/code.js";
import { getlines } from "../linecache.js";
import { iscode, isframe, isfunction, ismodule, istraceback } from "./kinds.js";
import { unwrap } from "./members.js";

/** The code object behind functions, methods, frames and tracebacks; null of what has none. */
function codeBehind(object: unknown): unknown {
  let x = isBoundMethod(object) ? getattr(object, "__func__") : object;
  if (isfunction(x)) return getattr(x, "__code__");
  if (istraceback(x)) x = getattr(x, "tb_frame");
  if (isframe(x)) return getattr(x, "f_code");
  return iscode(x) ? x : null;
}

/** `getfile(object)` */
export function getfile(object: unknown): unknown {
  if (ismodule(object)) {
    const file: unknown = getattr(object, "__file__", null);
    if (file !== null) return file;
    throw new TypeError(`${String(getattr(object, "__name__"))} is a built-in module`);
  }
  if (isClass(object)) {
    const { builtin, module, qualname } = typeInfo(object);
    if (builtin) throw new TypeError(`<class '${module === "builtins" ? "" : `${module}.`}${qualname}'> is a built-in class`);
    const file = locatedFiles().findLast((each) => (each.meta === null ? "__main__" : module_name(each.meta)) === module);
    if (file !== undefined) return file.path;
    throw new OSError("source code not available");
  }
  const code = codeBehind(object);
  if (code !== null) return getattr(code, "co_filename");
  throw new TypeError(`module, class, method, function, traceback, frame, or code object was expected, got ${class_name(object)}`);
}

/** `getsourcefile(object)`: null where nobody has its text. */
export function getsourcefile(object: unknown): unknown {
  const file = String(getfile(object));
  return getlines(file).length > 0 ? file : null;
}

/** The lines of the file, and the index of the object's first one. */
function find(object: unknown): [lines: string[], index: number] {
  const lines = getlines(String(getfile(object)));
  if (lines.length === 0) throw new OSError("could not get source code");
  if (ismodule(object)) return [lines, 0];
  if (isClass(object)) {
    const line: unknown = getattr(object, "__firstlineno__", null);
    if (typeof line !== "number") throw new OSError("source code not available");
    return [lines, line - 1];
  }
  const line = Number(getattr(codeBehind(object), "co_firstlineno"));
  if (line > lines.length) throw new OSError("lineno is out of bounds");
  return [lines, Math.max(0, line - 1)];
}

/** `findsource(object)` */
export function findsource(object: unknown): PyTuple {
  return tuple(find(object));
}

/** Texts and comments out of the way: what is left tells brackets and lines that go on. */
const QUIET = /[rbfuRBFU]{0,2}("""|''')(?:[^\\]|\\[^])*?\1|[rbfuRBFU]{0,2}("|')(?:[^\\\n]|\\[^])*?\2|#[^\n]*/g;

/** `getblock(lines)`: the lines of the definition that these begin with. */
export function getblock(lines: readonly string[]): string[] {
  const blanked = lines.join("").replace(QUIET, (text) => (text.startsWith("#") ? "" : `_${text.replace(/[^\n]/g, "")}`)).split("\n");
  const indentation = (line: string): number => line.length - line.trimStart().length;
  const margin = indentation(blanked[0] ?? "");
  let depth = 0;
  let inHeader = true;
  let continued = false;
  let last = 0;
  for (const [i, line] of blanked.entries()) {
    const starts = depth === 0 && !continued;
    if (i > 0 && starts && line.trim() !== "" && indentation(line) <= margin && !inHeader) break;
    if (line.trim() !== "") last = i;
    // a line of a long text is nobody's indentation
    for (const c of line) depth += "([{".includes(c) ? 1 : ")]}".includes(c) ? -1 : 0;
    continued = line.trimEnd().endsWith("\\") || (blanked[i + 1] === "" && lines[i + 1]?.trim() !== "" && !(lines[i + 1] ?? "").trimStart().startsWith("#"));
    if (inHeader && depth === 0 && !continued && !line.trimStart().startsWith("@") && line.trim() !== "") inHeader = false;
  }
  return lines.slice(0, last + 1);
}

/** `getsourcelines(object)` */
export function getsourcelines(object: unknown): PyTuple {
  const x = isClass(object) || !hasattr(object, "__wrapped__") ? object : unwrap(object);
  const [lines, index] = find(x);
  if (ismodule(x)) return tuple([lines, 0]);
  return tuple([getblock(lines.slice(index)), index + 1]);
}

/** `getsource(object)` */
export const getsource = (object: unknown): string => (getsourcelines(object)[0] as string[]).join("");

/** `getcomments(object)`: the comment above a definition. */
export function getcomments(object: unknown): string | null {
  let found: [string[], number];
  try {
    found = find(object);
  } catch (error) {
    if (error instanceof OSError || error instanceof TypeError) return null;
    throw error;
  }
  const [lines, index] = found;
  if (ismodule(object)) {
    const from = lines[0]?.startsWith("#!") === true ? 1 : 0;
    const begin = lines.findIndex((line, i) => i >= from && line.trim() !== "");
    const comments: string[] = [];
    for (let i = begin; i >= 0 && lines[i]?.startsWith("#") === true; i++) comments.push(lines[i]!);
    return comments.length === 0 ? null : comments.join("");
  }
  const indentation = (line: string): string => /^\s*/.exec(line)![0];
  const own = indentation(lines[index] ?? "");
  const comments: string[] = [];
  for (let i = index - 1; i >= 0 && lines[i]!.trimStart().startsWith("#") && indentation(lines[i]!) === own; i--) comments.unshift(lines[i]!.trimStart());
  return comments.length === 0 ? null : comments.join("");
}

pythonFunctions("inspect", {
  getfile: [getfile, "object"],
  getsourcefile: [getsourcefile, "object"],
  findsource: [findsource, "object"],
  getblock: [getblock, "lines"],
  getsourcelines: [getsourcelines, "object"],
  getsource: [getsource, "object"],
  getcomments: [getcomments, "object"],
});
