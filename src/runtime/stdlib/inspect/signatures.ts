/** `inspect.signature(f)`: the parameters of anything callable, as calls bind them. */
import { getattr } from "../../objects/attributes.js";
import { findInherited } from "../../objects/attributes/class_lookup.js";
import { defaultValue } from "../../objects/attributes/function_attributes.js";
import { bindMethod, isBoundMethod } from "../../objects/attributes/methods.js";
import { call, callable } from "../../objects/calls.js";
import { eq } from "../../objects/compare.js";
import { ClassMethod, StaticMethod } from "../../objects/descriptors.js";
import { Dict, dict } from "../../objects/dict.js";
import { caused_by, TypeError, ValueError } from "../../objects/exceptions.js";
import { function_meta, function_signature } from "../../objects/functions.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { repr } from "../../objects/repr.js";
import { parseSignature, type Signature as Registered } from "../../objects/signatures.js";
import { tupleOf, type PyTuple } from "../../objects/tuple.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { OrderedDict } from "../collections/ordered_dict.js";
import { type Field, fields, is_dataclass } from "../dataclasses/index.js";
import { partial } from "../functools/partials.js";
import { MappingProxyType } from "../../objects/mapping_proxy.js";
import { _empty, formatannotation, kindOf, Parameter } from "./parameters.js";

type Keywords = Readonly<Record<string, unknown>>;

/** `inspect.Signature(parameters, *, return_annotation)` */
export class Signature {
  static readonly empty = _empty;
  readonly parameters: MappingProxyType;
  readonly return_annotation: unknown;
  readonly $list: readonly Parameter[];

  constructor(parameters: unknown = null, options: { readonly return_annotation?: unknown } = {}) {
    const list = parameters === null ? [] : Array.from(iterate(parameters) as Iterable<Parameter>);
    this.$list = list;
    this.parameters = new MappingProxyType(new OrderedDict(list.map((p) => tupleOf([p.name, p]))));
    this.return_annotation = options.return_annotation === undefined ? _empty : options.return_annotation;
  }

  static from_callable(obj: unknown): Signature {
    return signature(obj);
  }

  get empty(): typeof _empty {
    return _empty;
  }

  replace(options: { readonly parameters?: unknown; readonly return_annotation?: unknown } = {}): Signature {
    return new Signature(options.parameters === undefined ? this.$list : options.parameters, { return_annotation: options.return_annotation === undefined ? this.return_annotation : options.return_annotation });
  }

  /** How a call would fill the parameters. */
  bind(...params: unknown[]): BoundArguments {
    return this.$bind(params, false);
  }

  bind_partial(...params: unknown[]): BoundArguments {
    return this.$bind(params, true);
  }

  $bind(params: readonly unknown[], partly: boolean): BoundArguments {
    const last = params[params.length - 1];
    const hasKeywords = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
    const given = hasKeywords ? params.slice(0, -1) : params;
    const keywords = new Map(Object.entries(hasKeywords ? (last as Keywords) : {}));
    const bound: Dict<string, unknown> = dict();
    let next = 0;
    for (const p of this.$list) {
      if (p.kind === Parameter.VAR_POSITIONAL) {
        if (next < given.length) bound.set(p.name, tupleOf(given.slice(next)));
        next = given.length;
      } else if (p.kind === Parameter.POSITIONAL_ONLY || p.kind === Parameter.POSITIONAL_OR_KEYWORD) {
        const byName = p.kind === Parameter.POSITIONAL_OR_KEYWORD && keywords.has(p.name);
        if (next < given.length) {
          if (byName) throw new TypeError(`multiple values for argument '${p.name}'`);
          bound.set(p.name, given[next++]);
        } else if (byName) bound.set(p.name, taken(keywords, p.name));
        else if (p.default === _empty && !partly) throw new TypeError(`missing a required argument: '${p.name}'`);
      }
    }
    if (next < given.length) throw new TypeError("too many positional arguments");
    for (const p of this.$list) {
      if (p.kind !== Parameter.KEYWORD_ONLY) continue;
      if (keywords.has(p.name)) bound.set(p.name, taken(keywords, p.name));
      else if (p.default === _empty && !partly) throw new TypeError(`missing a required argument: '${p.name}'`);
    }
    const collecting = this.$list.find((p) => p.kind === Parameter.VAR_KEYWORD);
    const [extra] = keywords.keys();
    if (extra !== undefined) {
      if (collecting === undefined) throw new TypeError(`got an unexpected keyword argument '${extra}'`);
      bound.set(collecting.name, dict([...keywords]));
    }
    return new BoundArguments(this, bound);
  }

  __eq__(other: unknown): boolean {
    return other instanceof Signature && other.$list.length === this.$list.length && this.$list.every((p, i) => p.__eq__(other.$list[i])) && eq(other.return_annotation, this.return_annotation) === true;
  }

  __hash__(): number {
    return this.$list.length;
  }

  __str__(): string {
    const parts: string[] = [];
    let starred = false;
    this.$list.forEach((p, i) => {
      if (p.kind === Parameter.VAR_POSITIONAL) starred = true;
      if (p.kind === Parameter.KEYWORD_ONLY && !starred) {
        parts.push("*");
        starred = true;
      }
      parts.push(p.__str__());
      if (p.kind === Parameter.POSITIONAL_ONLY && this.$list[i + 1]?.kind !== Parameter.POSITIONAL_ONLY) parts.push("/");
    });
    return `(${parts.join(", ")})${this.return_annotation === _empty ? "" : ` -> ${formatannotation(this.return_annotation)}`}`;
  }

  __repr__(): string {
    return `<Signature ${this.__str__()}>`;
  }
}
libraryClass(Signature, { name: "Signature", module: "inspect", signature: "parameters=None, *, return_annotation" }, { bind: "*args, **kwargs", bind_partial: "*args, **kwargs", replace: "*, parameters=None, return_annotation=None", from_callable: "obj" });

function taken(keywords: Map<string, unknown>, name: string): unknown {
  const value = keywords.get(name);
  keywords.delete(name);
  return value;
}

/** What `Signature.bind` gives. */
export class BoundArguments {
  readonly signature: Signature;
  arguments: Dict<string, unknown>;

  constructor(signature: Signature, values: Dict<string, unknown>) {
    this.signature = signature;
    this.arguments = values;
  }

  get args(): PyTuple {
    const out: unknown[] = [];
    for (const p of this.signature.$list) {
      if (p.kind === Parameter.KEYWORD_ONLY || p.kind === Parameter.VAR_KEYWORD || !this.arguments.has(p.name)) break;
      const value = this.arguments.at(p.name);
      if (p.kind === Parameter.VAR_POSITIONAL) out.push(...iterate(value));
      else out.push(value);
    }
    return tupleOf(out);
  }

  get kwargs(): Dict<string, unknown> {
    const out: Dict<string, unknown> = dict();
    let byName = false;
    for (const p of this.signature.$list) {
      if (p.kind === Parameter.KEYWORD_ONLY || p.kind === Parameter.VAR_KEYWORD) byName = true;
      else if (!this.arguments.has(p.name)) byName = true;
      if (!byName || !this.arguments.has(p.name)) continue;
      const value = this.arguments.at(p.name);
      if (p.kind === Parameter.VAR_KEYWORD && value instanceof Dict) out.update(value);
      else out.set(p.name, value);
    }
    return out;
  }

  apply_defaults(): void {
    const all: Dict<string, unknown> = dict();
    for (const p of this.signature.$list) {
      if (this.arguments.has(p.name)) all.set(p.name, this.arguments.at(p.name));
      else if (p.default !== _empty) all.set(p.name, p.default);
      else if (p.kind === Parameter.VAR_POSITIONAL) all.set(p.name, tupleOf([]));
      else if (p.kind === Parameter.VAR_KEYWORD) all.set(p.name, dict());
    }
    this.arguments = all;
  }

  __eq__(other: unknown): boolean {
    return other instanceof BoundArguments && this.signature.__eq__(other.signature) && eq(this.arguments, other.arguments) === true;
  }

  __repr__(): string {
    return `<BoundArguments (${[...this.arguments.items()].map(([name, value]) => `${name}=${repr(value)}`).join(", ")})>`;
  }
}
libraryClass(BoundArguments, { name: "BoundArguments", module: "inspect" }, { apply_defaults: "" });

/** `inspect.signature(obj)` */
export function signature(obj: unknown, { follow_wrapped = true }: { readonly follow_wrapped?: boolean } = {}): Signature {
  if (obj instanceof StaticMethod || obj instanceof ClassMethod) return signature(obj.__func__);
  if (!callable(obj)) throw new TypeError(`${repr(obj)} is not a callable object`);
  if (obj instanceof partial) return partialSignature(obj);
  if (isClass(obj)) return classSignature(obj);
  if (typeof obj !== "function") return instanceSignature(obj, follow_wrapped);
  if (isBoundMethod(obj)) return boundSignature(obj, follow_wrapped);
  const own: unknown = getattr(obj, "__signature__", null);
  if (own instanceof Signature) return own;
  const wrapped: unknown = follow_wrapped ? getattr(obj, "__wrapped__", null) : null;
  return wrapped === null ? functionSignature(obj) : signature(wrapped);
}

function functionSignature(f: Function): Signature {
  const meta = function_meta(f);
  if (meta.kind === "builtin" && meta.signature === null) throw new ValueError(`no signature found for builtin ${repr(f)}`);
  return made(function_signature(f), f);
}

function made(registered: Registered, f: Function): Signature {
  // a class has no metadata of a function: with it, it would be called as one
  const annotations = isClass(f) ? null : function_meta(f).annotations;
  const annotation = (name: string): unknown => (annotations instanceof Dict && annotations.has(name) ? (annotations.at(name) as unknown) : undefined);
  const list = registered.parameters.map((p) => new Parameter(p.name, kindOf(p.kind), { ...(p.default !== null && { default: defaultValue(f, p) }), annotation: annotation(p.name) }));
  return new Signature(list, { return_annotation: annotation("return") });
}

/** A bound method has its first parameter filled; what it wraps may be a plain function. */
function boundSignature(bound: Function & { readonly $method: Function }, follow_wrapped: boolean): Signature {
  const wrapped: unknown = follow_wrapped ? getattr(bound, "__wrapped__", null) : null;
  return wrapped === null ? functionSignature(bound.$method) : withoutFirst(signature(wrapped));
}

function withoutFirst(whole: Signature): Signature {
  const [first] = whole.$list;
  return first === undefined || first.kind === Parameter.VAR_POSITIONAL ? whole : whole.replace({ parameters: whole.$list.slice(1) });
}

function instanceSignature(obj: unknown, follow_wrapped: boolean): Signature {
  const own: unknown = getattr(obj, "__signature__", null);
  if (own instanceof Signature) return own;
  const wrapped: unknown = follow_wrapped ? getattr(obj, "__wrapped__", null) : null;
  if (wrapped !== null) return signature(wrapped);
  return signature(getattr(obj, "__call__"), { follow_wrapped });
}

/** What calling the class takes: its `__init__` or `__new__`; of a dataclass its fields. */
function classSignature(cls: Function): Signature {
  const info = typeInfo(cls);
  const init = findInherited(cls, "__init__");
  const maker = findInherited(cls, "__new__");
  if (init !== null && typeof init.value === "function" && !typeInfo(init.holder).builtin) return methodSignature(init.value);
  if (is_dataclass(cls)) return dataclassSignature(cls);
  if (maker !== null && typeof maker.value === "function" && !typeInfo(maker.holder).builtin) return methodSignature(maker.value);
  if (info.builtin && info.module === "builtins") throw new ValueError(`no signature found for builtin type ${repr(cls)}`);
  if (info.signature !== null) return made(parseSignature(info.signature), cls);
  return new Signature();
}

function methodSignature(f: Function): Signature {
  const wrapped: unknown = getattr(bindMethod(f, null), "__wrapped__", null);
  return wrapped === null ? functionSignature(f) : withoutFirst(signature(wrapped));
}

class Factory {
  __repr__(): string {
    return "<factory>";
  }
}
libraryClass(Factory, { name: "_HAS_DEFAULT_FACTORY_CLASS", module: "dataclasses" });
const FACTORY = new Factory();

function dataclassSignature(cls: Function): Signature {
  const all = (Array.from(fields(cls)) as Field[]).filter((one) => one.init);
  const parameter = (one: Field): Parameter => {
    const value = one.$hasFactory ? FACTORY : one.$hasDefault ? one.default : undefined;
    return new Parameter(one.name ?? "", one.kw_only === true ? Parameter.KEYWORD_ONLY : Parameter.POSITIONAL_OR_KEYWORD, { default: value, annotation: one.type });
  };
  return new Signature([...all.filter((one) => one.kw_only !== true), ...all.filter((one) => one.kw_only === true)].map(parameter), { return_annotation: null });
}

/** `partial(f, 1, unit=2)`: what is given by position is gone, what is given by name may only be given by name again. */
function partialSignature(p: partial): Signature {
  const whole = signature(p.func);
  const filled = whole.$bind([...p.args, { ...p.$keywords }], true);
  const list: Parameter[] = [];
  let left = p.args.length;
  let byName = false;
  for (const one of whole.$list) {
    const positional = one.kind === Parameter.POSITIONAL_ONLY || one.kind === Parameter.POSITIONAL_OR_KEYWORD;
    if (positional && left > 0) {
      left--;
      continue;
    }
    if (Object.hasOwn(p.$keywords, one.name) && one.kind !== Parameter.POSITIONAL_ONLY && filled.arguments.has(one.name)) {
      byName = true;
      list.push(one.replace({ kind: Parameter.KEYWORD_ONLY, default: p.$keywords[one.name] }));
    } else if (byName && one.kind === Parameter.POSITIONAL_OR_KEYWORD) list.push(one.replace({ kind: Parameter.KEYWORD_ONLY }));
    else if (!(byName && one.kind === Parameter.VAR_POSITIONAL)) list.push(one);
  }
  return new Signature(list, { return_annotation: whole.return_annotation });
}

/** What `getfullargspec` gives. */
export const FullArgSpec = makeNamedTuple("FullArgSpec", ["args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations"], new Map(), "inspect");

/** `getfullargspec(func)`: the older form of a signature. */
export function getfullargspec(func: unknown): unknown {
  let whole: Signature;
  try {
    whole = signature(func, { follow_wrapped: false });
  } catch (error) {
    throw caused_by(new TypeError("unsupported callable"), error);
  }
  const of = (...kinds: readonly unknown[]): Parameter[] => whole.$list.filter((p) => kinds.includes(p.kind));
  const positional = of(Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD);
  const named = of(Parameter.KEYWORD_ONLY);
  const defaults = positional.filter((p) => p.default !== _empty).map((p) => p.default);
  const namedDefaults = named.filter((p) => p.default !== _empty);
  const annotations: Dict<string, unknown> = dict();
  if (whole.return_annotation !== _empty) annotations.set("return", whole.return_annotation);
  for (const p of whole.$list) if (p.annotation !== _empty) annotations.set(p.name, p.annotation);
  const args = positional.map((p) => p.name);
  // bound methods and classes show what is filled in already
  if (isBoundMethod(func) || isClass(func)) args.unshift(isBoundMethod(func) && isClass(func.$self) ? "cls" : "self");
  return call(FullArgSpec, [
    args,
    of(Parameter.VAR_POSITIONAL)[0]?.name ?? null,
    of(Parameter.VAR_KEYWORD)[0]?.name ?? null,
    defaults.length === 0 ? null : tupleOf(defaults),
    named.map((p) => p.name),
    namedDefaults.length === 0 ? null : dict(namedDefaults.map((p): [string, unknown] => [p.name, p.default])),
    annotations,
  ]);
}
pythonFunctions("inspect", { getfullargspec: [getfullargspec, "func"] });
