/** `warn` and `warn_explicit`: what is done with a warning. */
import { invoke } from "../../objects/calls.js";
import { Dict, dict } from "../../objects/dict.js";
import { type BaseException, TypeError, UserWarning, Warning } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { libraryFunctions } from "../../objects/library_functions.js";
import { names_of_module } from "../../objects/module_names.js";
import { str } from "../../objects/str.js";
import { callingFrames, type CallingFrame, moduleOf } from "../../objects/traceback/calling_frames.js";
import { PyTuple, tuple } from "../../objects/tuple.js";
import { truthy } from "../../objects/truth.js";
import { isClass, issubclass, type_name } from "../../objects/types.js";
import { actionFor, onceShown, version } from "./filters.js";
import { _showwarnmsg, WarningMessage } from "./showing.js";

/** What each module remembers of the warnings that were shown, where it keeps no names in a dict. */
const registries = new WeakMap<object, Dict>();
/** Of warnings that no frame of the program is behind. */
const registryOfNobody: Dict = dict();

/** `__warningregistry__` of the module that a frame belongs to. */
function registryOf(frame: CallingFrame): Dict {
  const { meta } = frame.code.file;
  if (meta === null) return registryOfNobody;
  const globals = names_of_module(meta)?.globals;
  const kept = globals?.get("__warningregistry__");
  if (kept instanceof Dict) return kept;
  let registry = registries.get(meta);
  if (registry === undefined) registries.set(meta, (registry = dict()));
  globals?.set("__warningregistry__", registry);
  return registry;
}

/** `__name__` of the module that a frame belongs to. */
function nameOf(frame: CallingFrame): string {
  const { meta } = frame.code.file;
  const name = meta === null ? undefined : names_of_module(meta)?.globals.get("__name__");
  return typeof name === "string" ? name : moduleOf(frame);
}

/** `warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())` */
export function warn(message: unknown, category: unknown = null, stacklevel: unknown = 1, source: unknown = null, { skip_file_prefixes = tuple() }: { readonly skip_file_prefixes?: unknown } = {}): void {
  let level = Number(asIndex(stacklevel));
  if (!(skip_file_prefixes instanceof PyTuple)) throw new TypeError(`warn() argument 'skip_file_prefixes' must be tuple, not ${type_name(skip_file_prefixes)}`);
  const prefixes: string[] = [];
  for (const prefix of skip_file_prefixes) {
    if (typeof prefix !== "string") throw new TypeError(`Found non-str '${type_name(prefix)}' in skip_file_prefixes.`);
    prefixes.push(prefix);
  }
  if (prefixes.length > 0 && level < 2) level = 2;
  const cls = message instanceof Warning ? message.constructor : (category ?? UserWarning);
  if (!isClass(cls) || !issubclass(cls, Warning)) throw new TypeError(`category must be a Warning subclass, not '${type_name(cls)}'`);
  const frame = frameAt(callingFrames(), level, prefixes);
  if (frame === null) explicit({ category: cls, message, filename: "<sys>", lineno: 0, module: "sys", registry: registryOfNobody, source });
  else explicit({ category: cls, message, filename: frame.code.file.path, lineno: frame.line, module: nameOf(frame), registry: registryOf(frame), source });
}

/** The frame that a warning is about; null beyond the outermost. */
function frameAt(frames: readonly CallingFrame[], level: number, prefixes: readonly string[]): CallingFrame | null {
  if (prefixes.length === 0) return frames[Math.max(level, 1) - 1] ?? null;
  const outside = frames.slice(1).filter(({ code }) => !prefixes.some((prefix) => code.file.path.startsWith(prefix)));
  return outside[level - 2] ?? null;
}

/** `warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)` */
export function warn_explicit(message: unknown, category: unknown, filename: unknown, lineno: unknown, module: unknown = null, registry: unknown = null, _module_globals: unknown = null, source: unknown = null): void {
  if (typeof filename !== "string") throw new TypeError(`warn_explicit() argument 'filename' must be str, not ${type_name(filename)}`);
  const line = Number(asIndex(lineno));
  if (registry !== null && !(registry instanceof Dict)) throw new TypeError("'registry' must be a dict or None");
  const named = module === null ? (filename === "" ? "<unknown>" : filename.replace(/\.py$/, "")) : str(module);
  explicit({ category, message, filename, lineno: line, module: named, registry, source });
}

interface Explicit {
  readonly category: unknown;
  readonly message: unknown;
  readonly filename: string;
  readonly lineno: number;
  readonly module: string;
  readonly registry: Dict | null;
  readonly source: unknown;
}

function explicit({ category, message, filename, lineno, module, registry, source }: Explicit): void {
  if (registry !== null && registry.get("version", 0) !== version.of) {
    registry.clear();
    registry.set("version", version.of);
  }
  const given = message instanceof Warning ? message : null;
  const text = given === null ? message : str(given);
  const warning: unknown = given ?? invoke(category, message);
  const cls = (given === null ? category : given.constructor) as Function;
  const key = tuple([text, cls, lineno]);
  if (registry !== null && truthy(registry.get(key, false))) return;
  const action = actionFor(cls, str(text), module, lineno);
  if (action === "error") throw warning as BaseException;
  if (action === "ignore") return;
  if (action !== "always" && registry !== null) registry.set(key, true);
  if (action === "once" && alreadyIn(onceShown(), tuple([text, cls]))) return;
  if (action === "module" && registry !== null && alreadyIn(registry, tuple([text, cls, 0]))) return;
  _showwarnmsg(new WarningMessage(warning, cls, filename, lineno, null, null, source));
}

/** Whether a registry has the key; now it has. */
function alreadyIn(registry: Dict, key: PyTuple): boolean {
  if (truthy(registry.get(key, false))) return true;
  registry.set(key, true);
  return false;
}

libraryFunctions("_warnings", {
  warn: [warn, "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()"],
  warn_explicit: [warn_explicit, "message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None"],
});
