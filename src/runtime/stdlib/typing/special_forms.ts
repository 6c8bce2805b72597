/** `typing.List[int]`, `Optional[str]`, `Callable[[int], str]`: what annotations and aliases evaluate to. They only have to look right. */
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { getitem } from "../../objects/subscript.js";
import { call } from "../../objects/calls.js";
import { getattr, setattr } from "../../objects/attributes.js";
import { isSealed, noAttribute } from "../../objects/attributes/attribute_errors.js";
import { BaseException, TypeError } from "../../objects/exceptions.js";
import { mro } from "../../objects/mro.js";
import { frozenset } from "../../objects/set.js";
import { parametersIn, substituted, UnionType } from "../../objects/generic_alias.js";
import { hash } from "../../objects/hash.js";
import { type Int } from "../../objects/integer.js";
import { repr } from "../../objects/repr.js";
import { Ellipsis, NotImplemented } from "../../objects/singletons.js";
import { eq } from "../../objects/compare.js";
import { PyTuple, tuple, tupleOf } from "../../objects/tuple.js";
import { isClass, registerType, typeInfo } from "../../objects/type_registry.js";
import { isinstance, issubclass, NoneType, type_name, type_of } from "../../objects/types.js";
import { version } from "../../python_version.js";

/** How a type is shown inside brackets. */
export function typeRepr(value: unknown): string {
  if (value === Ellipsis) return "...";
  if (isClass(value)) {
    const { module, qualname } = typeInfo(value);
    return module === "builtins" ? qualname : `${module}.${qualname}`;
  }
  if (Array.isArray(value) && !(value instanceof PyTuple)) return `[${value.map(typeRepr).join(", ")}]`;
  return repr(value);
}

/** Arguments as they are kept: None is its type, a text a forward reference. */
export function typeArgument(value: unknown): unknown {
  if (value === null) return NoneType;
  if (typeof value === "string") return new ForwardRef(value);
  return value;
}

/** What stands in the brackets, as a list. */
export const bracketItems = (item: unknown): unknown[] => (item instanceof PyTuple ? Array.from(item) : [item]);

/** A name of `typing` that is not called: the base of all of them. */
export abstract class TypingForm {
  readonly $name: string;

  constructor(name: string) {
    this.$name = name;
  }

  get __module__(): string {
    return "typing";
  }

  get __name__(): string {
    return this.$name;
  }

  __repr__(): string {
    return `typing.${this.$name}`;
  }

  __or__(other: unknown): unknown {
    return union([this, other]);
  }

  __ror__(other: unknown): unknown {
    return union([other, this]);
  }

  __call__(): unknown {
    throw new TypeError(`Cannot instantiate ${repr(this)}`);
  }

  __mro_entries__(): PyTuple {
    throw new TypeError(`Cannot subclass ${repr(this)}`);
  }
}

/** `ForwardRef('Node')` */
export class ForwardRef extends TypingForm {
  readonly __forward_arg__: string;

  constructor(text: string) {
    super("ForwardRef");
    this.__forward_arg__ = text;
  }

  override __repr__(): string {
    return `ForwardRef(${repr(this.__forward_arg__)})`;
  }

  __eq__(other: unknown): unknown {
    return other instanceof ForwardRef ? other.__forward_arg__ === this.__forward_arg__ : NotImplemented;
  }

  __hash__(): Int {
    return hash(this.__forward_arg__);
  }
}

/** `Any`, `NoReturn`, `Self` …: forms without brackets, and those whose brackets take anything. */
export class SpecialForm extends TypingForm {
  private readonly subscript: ((form: SpecialForm, items: unknown[]) => unknown) | null;

  constructor(name: string, subscript: ((form: SpecialForm, items: unknown[]) => unknown) | null = null) {
    super(name);
    this.subscript = subscript;
  }

  __getitem__(item: unknown): unknown {
    if (this.subscript === null) throw new TypeError(`${repr(this)} is not subscriptable`);
    return this.subscript(this, bracketItems(item));
  }

  __instancecheck__(): boolean {
    throw new TypeError(`${repr(this)} cannot be used with isinstance()`);
  }

  override __call__(): unknown {
    throw new TypeError(`Cannot instantiate ${repr(this)}`);
  }
}

/** `List`, `Dict`, `Iterable`: another spelling of a class. */
export class TypingAlias extends TypingForm {
  readonly __origin__: Function;
  /** How many arguments; −1 any number. */
  readonly $count: number;

  constructor(name: string, origin: Function, count: number) {
    super(name);
    this.__origin__ = origin;
    this.$count = count;
  }

  __getitem__(item: unknown): unknown {
    const items = bracketItems(item);
    if (this.$name === "Callable") return callableAlias(this, items);
    if (this.$count >= 0 && this.$name !== "ContextManager" && this.$name !== "AsyncContextManager" && this.$name !== "Generator" && this.$name !== "AsyncGenerator") checkCount(this, items, this.$count);
    const args = items.map(typeArgument);
    const fill = (count: number): void => {
      while (args.length < count) args.push(this.$name.endsWith("ContextManager") ? new UnionType([boolType(), NoneType]) : NoneType);
    };
    if (this.$name.endsWith("ContextManager") || this.$name === "AsyncGenerator") fill(2);
    if (this.$name === "Generator") fill(3);
    return new TypingGeneric(this, this.__origin__, args);
  }

  __instancecheck__(value: unknown): boolean {
    return isinstance(value, this.__origin__);
  }

  __subclasscheck__(cls: unknown): boolean {
    return issubclass(cls, this.__origin__);
  }

  override __call__(): unknown {
    throw new TypeError(`Type ${this.$name} cannot be instantiated; use ${typeInfo(this.__origin__).name}() instead`);
  }

  override __mro_entries__(bases: PyTuple = tuple([])): PyTuple {
    return entriesOfAlias(this, this.__origin__, bases);
  }
}

let boolean: Function | null = null;
const boolType = (): Function => boolean ?? NoneType;
/** Told by the module, which may import `bool`. */
export const setBoolType = (type: Function): void => void (boolean = type);

function checkCount(form: TypingForm, items: readonly unknown[], expected: number): void {
  if (items.length === expected) return;
  throw new TypeError(`Too ${items.length > expected ? "many" : "few"} arguments for ${repr(form)}; actual ${items.length}, expected ${expected}`);
}

function callableAlias(form: TypingAlias, items: readonly unknown[]): unknown {
  const [params, result] = items;
  if (items.length !== 2) throw new TypeError("Callable must be used as Callable[[arg, ...], result].");
  const list = Array.isArray(params) ? params.map(typeArgument) : [params];
  return new TypingGeneric(form, form.__origin__, [...list, typeArgument(result)], Array.isArray(params));
}

/** `List[int]` */
export class TypingGeneric extends TypingForm {
  readonly $form: TypingForm;
  readonly __origin__: unknown;
  readonly __args__: PyTuple;
  /** `Callable[[…], R]`: all arguments but the last stand in brackets of their own. */
  readonly $listed: boolean;

  constructor(form: TypingForm, origin: unknown, args: readonly unknown[], listed = false) {
    super(form.$name);
    this.$form = form;
    this.__origin__ = origin;
    this.__args__ = tupleOf(args);
    this.$listed = listed;
  }

  get __parameters__(): PyTuple {
    return parametersOf(this.__args__);
  }

  override __repr__(): string {
    const args = this.__args__;
    if (this.$name === "Callable") {
      const shown = args.map(typeRepr);
      const last = shown.pop() ?? "";
      return this.$listed ? `typing.Callable[[${shown.join(", ")}], ${last}]` : `typing.Callable[${shown.join(", ")}, ${last}]`;
    }
    if (this.$name === "Literal") return `typing.Literal[${args.map(repr).join(", ")}]`;
    if (this.$name === "Annotated") return `typing.Annotated[${args.map((arg, i) => (i === 0 ? typeRepr(arg) : repr(arg))).join(", ")}]`;
    if (this.$form instanceof ClassForm) return `${typeRepr(this.__origin__)}[${args.map(typeRepr).join(", ")}]`;
    return `typing.${this.$name}[${args.length === 0 ? "()" : args.map(typeRepr).join(", ")}]`;
  }

  /** Fills type variables in. */
  __getitem__(item: unknown): unknown {
    return this.$again(filledIn(this, this.__parameters__, this.__args__, item));
  }

  /** The same form with other arguments. */
  $again(args: readonly unknown[]): unknown {
    return new TypingGeneric(this.$form, this.$name === "Annotated" ? args[0] : this.__origin__, args, this.$listed);
  }

  /** What `Annotated` was given beside the type. */
  get __metadata__(): unknown {
    if (this.$name !== "Annotated") throw noAttribute(this, "__metadata__");
    return tupleOf(this.__args__.slice(1));
  }

  /** What the alias does not have, its class may. */
  __getattr__(name: string): unknown {
    if (isClass(this.__origin__) && !(name.startsWith("__") && name.endsWith("__"))) return getattr(this.__origin__, name);
    throw noAttribute(this, name);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof TypingGeneric)) return NotImplemented;
    if (this.$name !== other.$name || (this.__origin__ !== other.__origin__ && !eq(this.__origin__, other.__origin__))) return false;
    if (this.$name === "Literal") return eq(frozenset(literalParts(this.__args__)), frozenset(literalParts(other.__args__)));
    return eq(this.__args__, other.__args__);
  }

  __hash__(): Int {
    return this.$name === "Literal" ? hash(frozenset(literalParts(this.__args__))) : hash(tuple([this.__origin__ === this.$form ? this.$name : this.__origin__, this.__args__]));
  }

  __instancecheck__(): boolean {
    throw new TypeError("Subscripted generics cannot be used with class and instance checks");
  }

  override __call__(...args: unknown[]): unknown {
    if (this.$form instanceof TypingAlias) return this.$form.__call__();
    if (isClass(this.__origin__)) return remembering(this, call(this.__origin__, args));
    throw new TypeError(`Cannot instantiate ${repr(this.__origin__)}`);
  }

  override __mro_entries__(bases: PyTuple = tuple([])): PyTuple {
    const origin = this.__origin__;
    if (!isClass(origin)) throw new TypeError(`Cannot subclass ${repr(this)}`);
    if (this.$form instanceof TypingAlias) return entriesOfAlias(this, origin, bases);
    if (isNamed(origin, "Generic") && (bases.some((base) => base !== this && isNamed(base, "Protocol")) || isFollowed(this, bases, isAlias))) return tuple([]);
    return tuple([origin]);
  }
}

const isAlias = (base: unknown): boolean => base instanceof TypingGeneric || base instanceof TypingAlias;
const isNamed = (base: unknown, name: string): boolean => isClass(base) && typeInfo(base).module === "typing" && typeInfo(base).name === name;

/** Whether such a base comes later in a class statement. */
const isFollowed = (alias: TypingForm, bases: PyTuple, test: (base: unknown) => boolean): boolean => bases.slice(bases.indexOf(alias) + 1).some((base) => base !== alias && test(base));

/** `class Names(List[str])`: the class that the alias stands for, and `Generic`, which comes last. */
function entriesOfAlias(alias: TypingForm, origin: Function, bases: PyTuple): PyTuple {
  const entries: unknown[] = bases.includes(origin) ? [] : [origin];
  if (genericClass !== null && !isFollowed(alias, bases, (base) => isAlias(base) || (isClass(base) && mro(base).includes(genericClass as Function)))) entries.push(genericClass);
  return tuple(entries);
}

let genericClass: Function | null = null;
/** Told by the file that defines `Generic`, which derives its own behaviour from the forms here. */
export const setGenericClass = (cls: Function): void => void (genericClass = cls);

/** `__orig_class__` of what a subscripted class makes, where there is room for it. */
function remembering(alias: TypingGeneric, made: unknown): unknown {
  if (typeof made !== "object" || made === null || isSealed(made.constructor)) return made;
  try {
    setattr(made, "__orig_class__", alias);
  } catch (error) {
    if (!(error instanceof BaseException)) throw error;
  }
  return made;
}

/** Values with their types: `Literal[0]` is not `Literal[False]`. */
const literalParts = (args: readonly unknown[]): unknown[] => args.map((arg) => tuple([arg, type_of(arg)]));

/** The arguments of an alias with what is given in the place of its type variables. */
export function filledIn(form: unknown, parameters: PyTuple, args: readonly unknown[], item: unknown): unknown[] {
  if (parameters.length === 0) throw new TypeError(`${repr(form)} is not a generic class`);
  let given = bracketItems(item).map((one) => (Array.isArray(one) && !(one instanceof PyTuple) ? one.map(typeArgument) : typeArgument(one)));
  const [first] = parameters;
  if (parameters.length === 1 && type_name(first) === "ParamSpec" && given.every((one) => !Array.isArray(one) && one !== Ellipsis && type_name(one) !== "ParamSpec" && type_name(one) !== "_ConcatenateGenericAlias")) given = [given];
  const many = parameters.findIndex((one) => type_name(one) === "TypeVarTuple");
  const optional = parameters.filter((one) => hasDefault(one)).length;
  const least = parameters.length - optional - (many >= 0 ? 1 : 0);
  if (given.length < least || (many < 0 && given.length > parameters.length)) {
    const few = given.length < least;
    throw new TypeError(`Too ${few ? "few" : "many"} arguments for ${repr(form)}; actual ${given.length}, expected ${many >= 0 || optional > 0 ? (few ? "at least " : "at most ") : ""}${few ? least : parameters.length}`);
  }
  const values = new Map<unknown, readonly unknown[]>();
  let at = 0;
  parameters.forEach((one, i) => {
    const behind = parameters.length - i - 1;
    const count = i === many ? Math.max(given.length - at - behind, 0) : 1;
    values.set(one, i !== many && at >= given.length ? [(one as { readonly __default__: unknown }).__default__] : given.slice(at, at + count));
    at += count;
  });
  return args.flatMap((arg) => substituted(arg, values));
}

const hasDefault = (variable: unknown): boolean => type_name((variable as { readonly __default__?: unknown }).__default__) !== "NoDefaultType";

/** `Unpack[Ts]`. */
export class UnpackedType extends TypingGeneric {}

/** Stands for the program's own generic class in `TypingGeneric`. */
export class ClassForm extends TypingForm {}

/** The type variables in some arguments, each once. */
export const parametersOf = (args: readonly unknown[]): PyTuple => parametersIn(args);

/** `Union[int, str]`, `Optional[int]` */
export class TypingUnion extends TypingForm {
  readonly __args__: PyTuple;

  constructor(members: readonly unknown[]) {
    super("Union");
    this.__args__ = tupleOf(members);
  }

  get __origin__(): unknown {
    return unionForm;
  }

  get __parameters__(): PyTuple {
    return parametersOf(this.__args__);
  }

  override get __name__(): string {
    return this.__args__.length === 2 && this.__args__.includes(NoneType) ? "Optional" : "Union";
  }

  override __repr__(): string {
    const args = this.__args__;
    if (version.minor > 8 && args.length === 2 && args.includes(NoneType)) return `typing.Optional[${typeRepr(args[0] === NoneType ? args[1] : args[0])}]`;
    return `typing.Union[${args.map(typeRepr).join(", ")}]`;
  }

  __eq__(other: unknown): unknown {
    if (other instanceof TypingUnion || other instanceof UnionType) return other.__args__.length === this.__args__.length && this.__args__.every((one) => other.__args__.some((two) => eq(one, two)));
    return NotImplemented;
  }

  __hash__(): Int {
    return hash(frozenset(this.__args__));
  }

  /** Fills type variables in. */
  __getitem__(item: unknown): unknown {
    return union(filledIn(this, this.__parameters__, this.__args__, item));
  }

  __instancecheck__(value: unknown): boolean {
    return this.__args__.some((one) => isinstance(value, one));
  }

  __subclasscheck__(cls: unknown): boolean {
    return this.__args__.some((one) => issubclass(cls, one));
  }
}

/** A union of types: flat, each member once; of one it is that one. */
export function union(items: readonly unknown[]): unknown {
  const members: unknown[] = [];
  for (const item of items) {
    const parts = item instanceof TypingUnion || item instanceof UnionType ? item.__args__ : [typeArgument(item)];
    for (const part of parts) if (!members.some((known) => eq(known, part))) members.push(part);
  }
  return members.length === 1 ? members[0] : new TypingUnion(members);
}

export const unionForm = new SpecialForm("Union", (_form, items) => {
  if (items.length === 0) throw new TypeError("Cannot take a Union of no types.");
  return union(items);
});
export const optionalForm = new SpecialForm("Optional", (form, items) => {
  if (items.length !== 1) throw new TypeError(`${repr(form)} requires a single type. Got ${repr(tuple(items))}.`);
  return union([items[0], null]);
});

/** Forms whose brackets hold types. */
export const subscripted = (name: string): SpecialForm => new SpecialForm(name, (form, items) => new TypingGeneric(form, form, items.map(typeArgument)));
/** `Unpack[Ts]`, and what `*Ts` gives. */
export const unpackForm = new SpecialForm("Unpack", (form, items) => {
  if (items.length !== 1) throw new TypeError(`typing.Unpack accepts only single type. Got ${repr(tuple(items))}.`);
  return new UnpackedType(form, form, items.map(typeArgument));
});
export const unpacked = (value: unknown): unknown => unpackForm.__getitem__(value);

/** Forms whose brackets hold values. */
export const literalForm = new SpecialForm("Literal", (form, items) => {
  const flat = items.flatMap((item): unknown[] => (item instanceof TypingGeneric && item.$name === "Literal" ? [...item.__args__] : [item]));
  return new TypingGeneric(form, form, flat.filter((item, i) => flat.findIndex((one) => type_of(one) === type_of(item) && eq(one, item)) === i));
});
export const annotatedForm = new SpecialForm("Annotated", (form, items) => {
  if (items.length < 2) throw new TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).");
  const [given, ...metadata] = items;
  const type = typeArgument(given);
  if (type instanceof TypingGeneric && type.$name === "Annotated") return new TypingGeneric(form, type.__origin__, [...type.__args__, ...metadata]);
  return new TypingGeneric(form, type, [type, ...metadata]);
});
/** Forms of one type: `ClassVar[int]`. */
export const ofOneType = (name: string): SpecialForm =>
  new SpecialForm(name, (form, items) => {
    if (items.length !== 1) throw new TypeError(`${repr(form)} accepts only single type. Got ${repr(tuple(items))}.`);
    return new TypingGeneric(form, form, [typeArgument(items[0])]);
  });

/** None of these forms is made, or derived from, by a program. */
Object.defineProperty(TypingForm, "__init_subclass__", {
  value: (): never => {
    throw new TypeError("Cannot subclass special typing classes");
  },
});
registerType(TypingForm, { name: "_Final", module: "typing", sealed: false });
registerType(SpecialForm, { name: "_SpecialForm", module: "typing", bases: [TypingForm], sealed: false, signature: "getitem" });
registerType(TypingAlias, { name: "_SpecialGenericAlias", module: "typing", bases: [TypingForm], sealed: false });
registerType(TypingGeneric, { name: "_GenericAlias", module: "typing", bases: [TypingForm], sealed: false, signature: "origin, args, *, inst=True, name=None" });
registerType(TypingUnion, { name: "_UnionGenericAlias", module: "typing", bases: [TypingForm], sealed: false, signature: "origin, args, *, inst=True, name=None" });
registerType(ForwardRef, { name: "ForwardRef", module: "typing", bases: [TypingForm], sealed: false });
registerType(UnpackedType, { name: "_UnpackGenericAlias", module: "typing", bases: [TypingGeneric], sealed: false });

madeAgainBy(TypingForm, (x) => (x as TypingForm).$name);
madeAgainBy(TypingGeneric, (x) => indexed((x as TypingGeneric).$form, (x as TypingGeneric).__args__));
madeAgainBy(TypingUnion, (x) => indexed(unionForm, (x as TypingUnion).__args__));

/** `operator.getitem(form, arguments)` */
const indexed = (form: unknown, args: PyTuple): readonly unknown[] => [getitem, tupleOf([form, args.length === 1 && !(args[0] instanceof PyTuple) ? args[0] : args])];
