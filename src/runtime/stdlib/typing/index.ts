/** `typing`: names that annotations and aliases use; at run time they only have to look right. */
import { bool } from "../../builtins/bool.js";
import { getattr, hasattr, setattr } from "../../objects/attributes.js";
import { bytes } from "../../objects/bytes.js";
import { dict } from "../../objects/dict.js";
import { AssertionError, AttributeError, NotImplementedError, TypeError } from "../../objects/exceptions.js";
import { GenericAlias, UnionType } from "../../objects/generic_alias.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { frozenset as frozensetType, set as setType } from "../../objects/set.js";
import { list as listType } from "../../objects/list.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { object, registerType } from "../../objects/type_registry.js";
import { type as typeType, type_name } from "../../objects/types.js";
import { str } from "../../objects/str.js";
import { call_method } from "../../objects/calls.js";
import { $stream } from "../sys.js";
import { mro } from "../../objects/mro.js";
import * as abc from "../collections.abc.js";
import { ChainMap as ChainMapType, Counter as CounterType, defaultdict, deque, OrderedDict as OrderedDictType } from "../collections/index.js";
import { AbstractAsyncContextManager, AbstractContextManager } from "../contextlib/abstract.js";
import { get_type_hints } from "./type_hints.js";
export { get_type_hints };
import { annotatedForm, literalForm, ofOneType, optionalForm, setBoolType, SpecialForm, subscripted, TypingAlias, TypingGeneric, TypingUnion, unionForm, unpackForm } from "./special_forms.js";
import { ParamSpecPart, TypeVar } from "./type_variables.js";
import { Generic, get_protocol_members, is_protocol, is_typeddict, runtime_checkable } from "./class_forms.js";

export { Generic, generic_of, get_protocol_members, is_protocol, is_typeddict, NamedTuple, Protocol, runtime_checkable, TypedDict } from "./class_forms.js";
export { Any } from "./any.js";
export { ForwardRef } from "./special_forms.js";
export { NewType, NoDefault, ParamSpec, ParamSpecPart as ParamSpecArgs, ParamSpecPart as ParamSpecKwargs, TypeVar, TypeVarTuple } from "./type_variables.js";
export { set_type_params, type_alias, type_variable, TypeAliasType } from "./type_parameters.js";

setBoolType(bool);

export const TYPE_CHECKING = false;
export const Text = str;
export const AnyStr = new TypeVar("AnyStr", str, bytes);

// what the module itself uses, and programs import now and then
export const T = new TypeVar("T");
export const KT = new TypeVar("KT");
export const VT = new TypeVar("VT");
export const T_co = new TypeVar("T_co", { covariant: true });
export const V_co = new TypeVar("V_co", { covariant: true });
export const VT_co = new TypeVar("VT_co", { covariant: true });
export const T_contra = new TypeVar("T_contra", { contravariant: true });
export const CT_co = new TypeVar("CT_co", { covariant: true, bound: typeType });

// ─── forms ───
export const NoReturn = new SpecialForm("NoReturn");
export const Never = new SpecialForm("Never");
export const Self = new SpecialForm("Self");
export const LiteralString = new SpecialForm("LiteralString");
export const TypeAlias = new SpecialForm("TypeAlias");
export const Union = unionForm;
export const Optional = optionalForm;
export const Literal = literalForm;
export const Annotated = annotatedForm;
export const Final = ofOneType("Final");
export const ClassVar = ofOneType("ClassVar");
export const Concatenate = subscripted("Concatenate");
export const TypeGuard = ofOneType("TypeGuard");
export const TypeIs = ofOneType("TypeIs");
export const Required = ofOneType("Required");
export const NotRequired = ofOneType("NotRequired");
export const ReadOnly = ofOneType("ReadOnly");
export const Unpack = unpackForm;

// ─── other spellings of classes ───
const alias = (name: string, origin: unknown, count: number): TypingAlias => new TypingAlias(name, origin as Function, count);
export const List = alias("List", listType, 1);
export const Dict = alias("Dict", dict, 2);
export const Set = alias("Set", setType, 1);
export const FrozenSet = alias("FrozenSet", frozensetType, 1);
export const Tuple = alias("Tuple", tuple, -1);
export const Type = alias("Type", typeType, 1);
export const Deque = alias("Deque", deque, 1);
export const DefaultDict = alias("DefaultDict", defaultdict, 2);
export const OrderedDict = alias("OrderedDict", OrderedDictType, 2);
export const Counter = alias("Counter", CounterType, 1);
export const ChainMap = alias("ChainMap", ChainMapType, 2);
export const Callable = alias("Callable", abc.Callable, 2);
export const AbstractSet = alias("AbstractSet", abc.Set, 1);
export const Awaitable = alias("Awaitable", abc.Awaitable, 1);
export const Coroutine = alias("Coroutine", abc.Coroutine, 3);
export const AsyncIterable = alias("AsyncIterable", abc.AsyncIterable, 1);
export const AsyncIterator = alias("AsyncIterator", abc.AsyncIterator, 1);
export const AsyncGenerator = alias("AsyncGenerator", abc.AsyncGenerator, 2);
export const Iterable = alias("Iterable", abc.Iterable, 1);
export const Iterator = alias("Iterator", abc.Iterator, 1);
export const Generator = alias("Generator", abc.Generator, 3);
export const Reversible = alias("Reversible", abc.Reversible, 1);
export const Container = alias("Container", abc.Container, 1);
export const Collection = alias("Collection", abc.Collection, 1);
export const Hashable = alias("Hashable", abc.Hashable, 0);
export const Sized = alias("Sized", abc.Sized, 0);
export const Sequence = alias("Sequence", abc.Sequence, 1);
export const MutableSequence = alias("MutableSequence", abc.MutableSequence, 1);
export const MutableSet = alias("MutableSet", abc.MutableSet, 1);
export const Mapping = alias("Mapping", abc.Mapping, 2);
export const MutableMapping = alias("MutableMapping", abc.MutableMapping, 2);
export const MappingView = alias("MappingView", abc.MappingView, 1);
export const KeysView = alias("KeysView", abc.KeysView, 1);
export const ItemsView = alias("ItemsView", abc.ItemsView, 2);
export const ValuesView = alias("ValuesView", abc.ValuesView, 1);
export const ByteString = alias("ByteString", abc.ByteString, 0);
export const ContextManager = alias("ContextManager", AbstractContextManager, 2);
export const AsyncContextManager = alias("AsyncContextManager", AbstractAsyncContextManager, 2);
export const IO = alias("IO", object, 1);
export const TextIO = alias("TextIO", object, 0);
export const BinaryIO = alias("BinaryIO", object, 0);
export const Pattern = alias("Pattern", object, 1);
export const Match = alias("Match", object, 1);

/** A protocol of one special method: `isinstance(x, SupportsInt)`. */
function supports(name: string, method: string): Function {
  const cls = { [name]: class {} }[name]!;
  registerType(cls, { name, module: "typing", sealed: false });
  Object.defineProperty(cls, "$instancecheck", { value: (value: unknown) => hasattr(value, method) });
  Object.defineProperty(cls, "$subclasscheck", { value: (sub: Function) => mro(sub).includes(cls) || (hasattr(sub, method) && getattr(sub, method) !== null) });
  return cls;
}
export const SupportsAbs = supports("SupportsAbs", "__abs__");
export const SupportsBytes = supports("SupportsBytes", "__bytes__");
export const SupportsComplex = supports("SupportsComplex", "__complex__");
export const SupportsFloat = supports("SupportsFloat", "__float__");
export const SupportsIndex = supports("SupportsIndex", "__index__");
export const SupportsInt = supports("SupportsInt", "__int__");
export const SupportsRound = supports("SupportsRound", "__round__");

// ─── functions ───

/** `cast(typ, val)` */
export function cast<T>(_typ: unknown, val: T): T {
  return val;
}

/** `assert_type(val, typ)` */
export function assert_type<T>(val: T, _typ: unknown): T {
  return val;
}

/** `assert_never(arg)` */
export function assert_never(arg: unknown): never {
  let shown = repr(arg);
  if (shown.length > 100) shown = `${shown.slice(0, 100)}...`;
  throw new AssertionError(`Expected code to be unreachable, but got: ${shown}`);
}

/** `reveal_type(obj)` */
export function reveal_type<T>(obj: T): T {
  call_method($stream("stderr"), "write", [`Runtime type is ${repr(type_name(obj))}\n`]);
  return obj;
}

const overloads = new Map<string, Map<string, unknown[]>>();
const placeOf = (func: unknown): [string, string] => [String(getattr(func, "__module__", null)), String(getattr(func, "__qualname__", null))];

function _overload_dummy(): never {
  throw new NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.");
}

/** `@overload`: what it decorates is replaced by the implementation that follows, and kept for `get_overloads`. */
export function overload(func: unknown): () => never {
  const [module, name] = placeOf(func);
  const known = overloads.get(module) ?? new Map<string, unknown[]>();
  overloads.set(module, known);
  known.set(name, [...(known.get(name) ?? []), func]);
  return _overload_dummy;
}

/** Forgets all overloads. */
export function clear_overloads(): void {
  overloads.clear();
}

/** `get_overloads(func)` */
export function get_overloads(func: unknown): unknown[] {
  const [module, name] = placeOf(func);
  return [...(overloads.get(module)?.get(name) ?? [])];
}

/** Puts a mark on a function or class that has room for it. */
function marked<T>(x: T, name: string, value: unknown = true): T {
  try {
    setattr(x, name, value);
  } catch (error) {
    if (!(error instanceof AttributeError) && !(error instanceof TypeError)) throw error;
  }
  return x;
}

/** `@final` */
export function final<T>(f: T): T {
  return marked(f, "__final__");
}
/** `@override` */
export function override<T>(method: T): T {
  return marked(method, "__override__");
}
/** `@no_type_check` */
export function no_type_check<T>(arg: T): T {
  return marked(arg, "__no_type_check__");
}
/** `@no_type_check_decorator` */
export function no_type_check_decorator<T>(decorator: T): T {
  return decorator;
}

/** `dataclass_transform(…)` */
export function dataclass_transform(options: Readonly<Record<string, unknown>> = {}): <T>(cls: T) => T {
  const { eq_default = true, order_default = false, kw_only_default = false, frozen_default = false, field_specifiers = tuple([]), ...kwargs } = options;
  return (cls) => marked(cls, "__dataclass_transform__", dict(Object.entries({ eq_default, order_default, kw_only_default, frozen_default, field_specifiers, kwargs: dict(Object.entries(kwargs)) })));
}

/** `get_origin(tp)` */
export function get_origin(tp: unknown): unknown {
  if (tp instanceof TypingGeneric) return tp.$name === "Annotated" ? Annotated : tp.__origin__;
  if (tp instanceof TypingUnion) return Union;
  if (tp instanceof GenericAlias) return tp.__origin__;
  if (tp instanceof UnionType) return UnionType;
  if (tp instanceof ParamSpecPart) return tp.__origin__;
  return tp === Generic ? Generic : null;
}

/** `get_args(tp)` */
export function get_args(tp: unknown): PyTuple {
  if (tp instanceof TypingGeneric) {
    if (tp.$name === "Callable" && tp.$listed) return tuple([Array.from(tp.__args__).slice(0, -1), tp.__args__[tp.__args__.length - 1]]);
    return tp.__args__;
  }
  if (tp instanceof TypingUnion || tp instanceof GenericAlias || tp instanceof UnionType) return tp.__args__;
  return tuple([]);
}

pythonFunctions("typing", {
  cast: [cast, "typ, val"],
  assert_type: [assert_type, "val, typ, /"],
  assert_never: [assert_never, "arg, /"],
  reveal_type: [reveal_type, "obj, /"],
  overload: [overload, "func"],
  final: [final, "f"],
  override: [override, "method, /"],
  no_type_check: [no_type_check, "arg"],
  no_type_check_decorator: [no_type_check_decorator, "decorator"],
  dataclass_transform: [dataclass_transform, "*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs"],
  clear_overloads: [clear_overloads, ""],
  get_overloads: [get_overloads, "func"],
  get_origin: [get_origin, "tp"],
  get_args: [get_args, "tp"],
  get_type_hints: [get_type_hints, "obj, globalns=None, localns=None, include_extras=False"],
  runtime_checkable: [runtime_checkable, "cls"],
  is_protocol: [is_protocol, "tp, /"],
  is_typeddict: [is_typeddict, "tp"],
  get_protocol_members: [get_protocol_members, "tp, /"],
});
