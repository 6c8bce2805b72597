/** What happens when a class is called: metaclass, `__new__`, `__init__`, and the checks of its arguments. */
import { checkInstantiable } from "./abstract_classes.js";
import { ownConstructor } from "./class_source.js";
import { findInherited, lookupEpoch } from "./attributes/class_lookup.js";
import { bindKeywords, checkPositional, type Callee, type Keywords } from "./call_binding.js";
import { TypeError } from "./exceptions.js";
import { function_meta, function_signature, signatureFromSource } from "./functions.js";
import { allocatingBase, createByNew, hasInitOnClass, hasOwnMaker } from "./instance_creation.js";
import { mro } from "./mro.js";
import { parseSignature, signatureOf, type Signature } from "./signatures.js";
import { className, object, typeInfo } from "./type_registry.js";
import { metaclassOf, metaMethod, type } from "./types.js";

interface Plan {
  readonly epoch: number;
  /** A JavaScript class; otherwise a callable of the runtime that needs no `new`. */
  readonly isJavaScriptClass: boolean;
  /** The metaclass's own `__call__`. */
  readonly metaCall: Function | null;
  /** How arguments are checked; null: not at all. */
  readonly signature: Signature | null;
  readonly callee: () => Callee;
  /** What a call may look like, when the constructor takes in their places what has to be named. */
  readonly called: Signature | null;
  /** The class, or a base of it in the program, has a `__new__`: it and `__init__` both look at the arguments. */
  readonly byNew: boolean;
  /** Instances come from the runtime alone. */
  readonly isClosed: boolean;
  /** No `__init__` anywhere: only an empty call is right. */
  readonly takesNothing: boolean;
}

/** Types whose `__new__` reads its arguments under another name, or none. */
const UNNAMED: ReadonlyMap<string, string> = new Map([
  ["datetime.date", "function"],
  ["datetime.datetime", "function"],
  ["datetime.time", "function"],
  ["datetime.timedelta", "__new__"],
]);

const plans = new WeakMap<Function, Plan>();

function planFor(cls: Function): Plan {
  let plan = plans.get(cls);
  if (plan === undefined || plan.epoch !== lookupEpoch()) plans.set(cls, (plan = makePlan(cls)));
  return plan;
}

function makePlan(cls: Function): Plan {
  const meta = metaclassOf(cls);
  const info = typeInfo(cls);
  const isJavaScriptClass = isClassSyntax(cls);
  const base = { epoch: lookupEpoch(), isJavaScriptClass, metaCall: meta === type ? null : metaMethod(meta, "__call__"), called: null, byNew: false, isClosed: isJavaScriptClass && isClosed(cls), takesNothing: false };
  const own = (): Callee => ({ name: UNNAMED.get(`${info.module}.${info.name}`) ?? info.name, self: 0, kind: "builtin", unbound: false, isType: true });
  if (info.signature !== null) {
    const kind = isJavaScriptClass && !info.compiled ? "function" : "builtin";
    const method = Object.hasOwn(cls, "$byNew") ? "__new__" : "__init__";
    return { ...base, signature: parseSignature(info.signature), callee: kind === "builtin" ? own : () => ({ name: `${info.qualname}.${method}`, self: 1, kind, unbound: false }) };
  }
  if (!isJavaScriptClass) return { ...base, signature: null, callee: own, takesNothing: cls === object };
  if (hasOwnMaker(cls)) return { ...base, signature: null, callee: own, byNew: true };
  const init = findInherited(cls, "__init__");
  if (init !== null && init.kind === "method" && !typeInfo(init.holder).builtin) {
    const f = init.value as Function;
    const qualname = typeInfo(init.holder).qualname;
    // a built-in base's `__new__` gets the arguments as they were given, not as `__init__` has them
    return { ...base, byNew: isMadeByBase(cls), signature: function_signature(f), callee: () => ({ name: function_meta(f).qualname === "__init__" ? `${qualname}.__init__` : function_meta(f).qualname, self: 1, kind: "function", unbound: false }) };
  }
  if (init === null && hasInitOnClass(cls)) return { ...base, signature: null, callee: own, byNew: true };
  const constructing = constructorClass(cls);
  if (constructing === null) return { ...base, signature: null, callee: own, takesNothing: !hasBuiltinBase(cls) };
  const parent = typeInfo(constructing);
  // A class of the library whose constructor nobody overrides: its keywords are put in their places as for itself.
  if (parent.builtin && parent.signature !== null && parent.module !== "builtins") return { ...base, signature: parseSignature(parent.signature), callee: () => ({ name: `${parent.qualname}.__init__`, self: 1, kind: "function", unbound: false }) };
  if (parent.builtin) return { ...base, signature: null, callee: own };
  const called = typeInfo(constructing).extra?.get("$called");
  return { ...base, called: called === undefined ? null : (called as Signature), signature: called === undefined ? signatureFromSource(constructing) : placesOnly(signatureFromSource(constructing)), callee: () => ({ name: `${typeInfo(constructing).qualname}.__init__`, self: 1, kind: "function", unbound: false }) };
}

/** The places of a constructor's parameters, once what `$called` wants of a call is checked. */
const placesOnly = (signature: Signature): Signature => signatureOf(signature.parameters.map((p) => ({ ...p, default: p.default ?? "..." })));

/** Whether a built-in base's `__new__` makes the instances; exceptions keep the arguments of their `__init__`. */
function isMadeByBase(cls: Function): boolean {
  const base = allocatingBase(mro(cls));
  return base !== object && base !== type && className(base) !== "BaseException";
}

/** Iterators and views of built-in containers come from these only, unions from `|`. */
const isClosed = (cls: Function): boolean => {
  const { builtin, module, final } = typeInfo(cls);
  return builtin && final && (module === "builtins" ? OF_CONTAINERS.test(className(cls)) : module === "types" && className(cls) === "UnionType");
};
const OF_CONTAINERS = /iterator$|^o?dict_|^str_ascii/;

/** Only `class` makes a read-only `prototype`; the runtime's callables are functions. */
function isClassSyntax(cls: Function): boolean {
  return Function.prototype.toString.call(cls).startsWith("class");
}

/** The nearest class of the chain that writes a constructor. */
function constructorClass(cls: Function): Function | null {
  for (let one: unknown = cls; typeof one === "function" && one !== Function.prototype; one = Object.getPrototypeOf(one)) {
    if (typeInfo(one).builtin) return one;
    if (ownConstructor(Function.prototype.toString.call(one)) >= 0) return one.prototype === object.prototype ? null : one;
  }
  return null;
}

const hasBuiltinBase = (cls: Function): boolean => {
  for (let one: unknown = cls; typeof one === "function" && one !== Function.prototype; one = Object.getPrototypeOf(one)) if (typeInfo(one).builtin && typeInfo(one).cls !== object) return true;
  return false;
};

/** `C(*args, **keywords)`. */
export function constructInstance(cls: Function, args: readonly unknown[], keywords: Keywords | null): unknown {
  const plan = planFor(cls);
  if (plan.metaCall !== null) {
    const bound = keywords === null ? args : bindKeywords(function_signature(plan.metaCall), () => ({ name: `${className(metaclassOf(cls))}.__call__`, self: 1, kind: "function", unbound: false }), args, keywords);
    return Reflect.apply(plan.metaCall, cls, bound);
  }
  return construct(cls, plan, args, keywords);
}

/** `type.__call__(C, …)`: what a metaclass reaches by `super().__call__(…)`. */
export function constructPlainly(cls: Function, args: readonly unknown[]): unknown {
  const last = args[args.length - 1];
  const prototype: unknown = typeof last === "object" && last !== null ? Object.getPrototypeOf(last) : undefined;
  const hasKeywords = prototype === Object.prototype || prototype === null;
  return construct(cls, planFor(cls), hasKeywords ? args.slice(0, -1) : args, hasKeywords ? (last as Keywords) : null);
}

function construct(cls: Function, plan: Plan, args: readonly unknown[], keywords: Keywords | null): unknown {
  if (plan.isClosed) throw new TypeError(`cannot create '${typeInfo(cls).module === "builtins" ? "" : `${typeInfo(cls).module}.`}${className(cls)}' instances`);
  if (plan.byNew) return createByNew(cls, args, keywords);
  if (plan.takesNothing && (args.length > 0 || keywords !== null)) throw new TypeError(`${className(cls)}() takes no arguments`);
  let list = args;
  if (plan.called !== null) bindKeywords(plan.called, plan.callee, args, keywords ?? {});
  if (plan.signature !== null) {
    if (keywords === null) checkPositional(plan.signature, plan.callee, args);
    else list = bindKeywords(plan.signature, plan.callee, args, keywords);
  } else if (keywords !== null) list = [...args, keywords];
  checkInstantiable(cls);
  return plan.isJavaScriptClass ? Reflect.construct(cls, list) : Reflect.apply(cls, undefined, list);
}
