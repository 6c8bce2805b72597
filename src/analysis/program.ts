/** What inference knows about the functions, classes and modules of the user's program. */
import type * as ast from "../syntax/ast.js";
import type { ApiClass } from "./api.js";
import type { ObservedAnnotations } from "./observed_annotations.js";
import type { PatchedAttributes } from "./patched_modules.js";
import type { Scope, Scopes, Variable } from "./scopes.js";
import { Cell, type Type } from "./types.js";
import type { ParameterKind } from "./stub.js";

export type Flavour = "plain" | "generator" | "coroutine" | "async generator";

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly cell: Cell;
  readonly default: ast.Expr | null;
  readonly arg: ast.Arg;
  readonly variable: Variable;
}

export type MethodKind = "method" | "static" | "class" | "property" | "setter" | "deleter";

let nextId = 1;

/** A function, method or lambda of the program. */
export class FunctionUnit {
  readonly id = nextId++;
  readonly node: ast.FunctionDef | ast.Lambda;
  readonly scope: Scope;
  readonly name: string;
  readonly qualname: string;
  readonly flavour: Flavour;
  readonly params: Parameter[];
  /** The class whose body defines it directly. */
  readonly cls: ClassInfo | null;
  methodKind: MethodKind | null = null;
  /** `def f():` in a class body: no parameter takes the instance. As the class's own function it is static; calls through instances pass the instance. */
  selfless = false;
  readonly returns = new Cell();
  readonly yields = new Cell();
  readonly sends = new Cell();
  /** Reaches callers that the analysis does not see: its parameters may be anything. */
  escaped = false;
  /** Some call in the program reaches it. */
  called = false;
  /** Used as a value (not only called directly). */
  usedAsValue = false;
  /** Some caller looks at the result. */
  resultUsed = false;
  /** Some call may not fit its parameters: the signature has to be at hand when the program runs. */
  signatureObserved = false;
  /** Some call gives it more arguments than it takes. */
  overfilled = false;
  callees = new Set<FunctionUnit>();
  /** It may wait in its thread (architecture 4.2); set by effects. */
  blocking = false;
  /**
   * `*args` together with keyword-only parameters or `**kwargs`: collected at run time, so their types are unknown. So are
   * keyword-only parameters with a name that every JavaScript object has (`constructor`): a pattern would find the object's.
   */
  get loose(): boolean {
    if (this.params.some((p) => p.kind === "keyword" && p.name in Object.prototype)) return true;
    return this.params.some((p) => p.kind === "variadic") && this.params.some((p) => p.kind === "keyword" || p.kind === "keywords");
  }
  /** Control can reach the end of the body. */
  endReachable = true;

  constructor(node: ast.FunctionDef | ast.Lambda, scope: Scope, name: string, qualname: string, flavour: Flavour, cls: ClassInfo | null, params: Parameter[]) {
    this.node = node;
    this.scope = scope;
    this.name = name;
    this.qualname = qualname;
    this.flavour = flavour;
    this.cls = cls;
    this.params = params;
  }
}

/** An instance attribute. */
export interface Field {
  readonly name: string;
  readonly owner: ClassInfo;
  readonly cell: Cell;
  /** Assigned by `__init__` on every path, so that it is always there. */
  definite: boolean;
  /** Deleted somewhere, or read where `__init__` has not assigned it. */
  deleted: boolean;
  /** The first assignment, for declaration order. */
  readonly order: number;
}

export interface DataclassField {
  readonly name: string;
  readonly annotation: ast.Expr;
  readonly default: ast.Expr | null;
  /** `field(default_factory=…)`. */
  readonly factory: ast.Expr | null;
  readonly init: boolean;
  /** `InitVar[T]`: a parameter that only `__post_init__` gets. */
  readonly passing: boolean;
  readonly keywordOnly: boolean;
  /** What else `field(…)` says, and mutable defaults, which are refused when the program runs. */
  readonly said: readonly { readonly name: string; readonly value: ast.Expr }[];
}

export class ClassInfo {
  readonly id = nextId++;
  readonly node: ast.ClassDef;
  readonly scope: Scope;
  readonly name: string;
  readonly qualname: string;
  bases: (ClassInfo | ApiClass)[] = [];
  /** A base the analysis can't see, a metaclass, or a decorator that may replace the class. */
  open = false;
  /** A class of a function whose instances the function gives: nobody outside can say its name. */
  leaves = false;
  /** Others may count as its instances: a protocol, a class with `__subclasshook__`, or one that classes are registered with. */
  virtual = false;
  readonly subclasses = new Set<ClassInfo>();
  readonly fields = new Map<string, Field>();
  readonly methods = new Map<string, FunctionUnit>();
  readonly properties = new Map<string, { getter: FunctionUnit; setter: FunctionUnit | null }>();
  /** Class attributes bound in the body (not methods). */
  readonly attributes = new Map<string, Cell>();
  /** Class attributes that some instance or subclass assigns as well. */
  readonly shadowed = new Set<string>();
  /** Attributes that the program puts on the finished class (`C.x = v`, replaced methods): looked up when it runs. */
  readonly patched = new Set<string>();
  /** Attributes that its own `__init__` assigns whatever happens, before any of them is known as a field. */
  promised: ReadonlySet<string> = new Set();
  escaped = false;
  instantiated = false;
  /** Attributes are read or written by computed names (`setattr(x, name, v)`, `vars`, `__dict__`). */
  dynamic = false;
  dataclass: { fields: DataclassField[]; frozen: boolean; order: boolean; eq: boolean; repr: boolean; options: readonly ast.Keyword[] } | null = null;

  constructor(node: ast.ClassDef, scope: Scope, name: string, qualname: string) {
    this.node = node;
    this.scope = scope;
    this.name = name;
    this.qualname = qualname;
  }

  /** Whether instances may say that they are of another class: `isinstance` asks for their `__class__`. */
  get claimsAnotherClass(): boolean {
    return this.node.body.some((stmt) => (stmt.kind === "FunctionDef" ? stmt.name === "__class__" || stmt.name === "__getattribute__" : stmt.kind === "Assign" && stmt.targets.some((target) => target.kind === "Name" && target.id === "__class__")));
  }

  /** This class, then its bases depth first; enough wherever no name is defined twice along diverging bases. */
  *lineage(): Generator<ClassInfo | ApiClass> {
    const seen = new Set<unknown>();
    const stack: (ClassInfo | ApiClass)[] = [this];
    while (stack.length > 0) {
      const cls = stack.shift()!;
      if (seen.has(cls)) continue;
      seen.add(cls);
      yield cls;
      if (cls instanceof ClassInfo) stack.unshift(...cls.bases);
    }
  }

  /** Every class that derives from this one, itself included. */
  *family(): Generator<ClassInfo> {
    const seen = new Set<ClassInfo>();
    const stack: ClassInfo[] = [this];
    while (stack.length > 0) {
      const cls = stack.pop()!;
      if (seen.has(cls)) continue;
      seen.add(cls);
      yield cls;
      stack.push(...cls.subclasses);
    }
  }

  /** Every class whose members an instance may show: those below, and what those of several bases have beside this one. */
  *relatives(): Generator<ClassInfo> {
    const seen = new Set<ClassInfo>();
    for (const below of this.family()) {
      if (!seen.has(below)) yield below;
      seen.add(below);
      if (!below.lineageForks()) continue;
      for (const cls of below.lineage()) {
        if (!(cls instanceof ClassInfo) || seen.has(cls)) continue;
        seen.add(cls);
        yield cls;
      }
    }
  }

  /** Whether it, or a class above it, has several bases: the next class in line may then be any of them. */
  private lineageForks(): boolean {
    for (const cls of this.lineage()) if (cls instanceof ClassInfo && cls.bases.length > 1) return true;
    return false;
  }

  method(name: string): FunctionUnit | null {
    for (const cls of this.lineage()) if (cls instanceof ClassInfo && cls.methods.has(name)) return cls.methods.get(name)!;
    return null;
  }

  property(name: string): { getter: FunctionUnit; setter: FunctionUnit | null } | null {
    for (const cls of this.lineage()) if (cls instanceof ClassInfo && cls.properties.has(name)) return cls.properties.get(name)!;
    return null;
  }

  field(name: string): Field | null {
    for (const cls of this.lineage()) if (cls instanceof ClassInfo && cls.fields.has(name)) return cls.fields.get(name)!;
    return null;
  }

  attribute(name: string): { cell: Cell; owner: ClassInfo } | null {
    for (const cls of this.lineage())
      if (cls instanceof ClassInfo && cls.attributes.has(name)) return { cell: cls.attributes.get(name)!, owner: cls };
    return null;
  }

  /** Whether a class attribute of that name, here or in a subclass, may be an object of the program with a `__get__` or `__set__`. */
  hasDescriptor(name: string): boolean {
    const known = this.attribute(name);
    if (known !== null && mayDescribe(known.cell.type)) return true;
    for (const cls of this.relatives()) {
      const own = cls.attributes.get(name);
      if (own !== undefined && mayDescribe(own.type)) return true;
    }
    return false;
  }

  /** Whether every access to an attribute goes through a method of the class or of one below it. */
  interceptsAccess(): boolean {
    if (this.method("__getattribute__") !== null) return true;
    for (const cls of this.relatives()) if (cls.methods.has("__getattribute__")) return true;
    return false;
  }

  /** The nearest runtime class among the ancestors. */
  apiBase(): ApiClass | null {
    for (const cls of this.lineage()) if (!(cls instanceof ClassInfo)) return cls;
    return null;
  }

  isPatched(name: string): boolean {
    for (const cls of this.lineage()) if (cls instanceof ClassInfo && cls.patched.has(name)) return true;
    for (const cls of this.relatives()) if (cls.patched.has(name)) return true;
    return false;
  }

  isOpen(): boolean {
    for (const cls of this.lineage()) if (cls instanceof ClassInfo && cls.open) return true;
    return false;
  }
}

function mayDescribe(type: Type): boolean {
  for (const atom of type.atoms.values()) if (atom.k === "inst" && ["__get__", "__set__", "__delete__"].some((name) => atom.cls.method(name) !== null || atom.cls.isOpen())) return true;
  // `partialmethod`, `property(f)` and their like
  return [...type.atoms.values()].some((atom) => atom.k === "obj" && (atom.cls.entry.methods["__get__"] !== undefined || (atom.cls.module === "builtins" && /^(?:property|staticmethod|classmethod)$/.test(atom.cls.name))));
}

/** Another module of the program, imported by this one. */
export interface UserModule {
  readonly name: string;
}

export type BoundState = "yes" | "maybe" | "no";

/** Everything the emitter reads. */
export interface Facts {
  readonly module: ast.Module;
  readonly scopes: Scopes;
  readonly types: ReadonlyMap<ast.Expr, Type>;
  readonly units: ReadonlyMap<ast.Node, FunctionUnit>;
  readonly classes: ReadonlyMap<ast.Node, ClassInfo>;
  readonly variableTypes: ReadonlyMap<Variable, Cell>;
  readonly boundStates: ReadonlyMap<ast.Name, BoundState>;
  /** Of names that are not bound: the similar ones that are, there. */
  readonly namesInSight: ReadonlyMap<ast.Name, readonly Variable[]>;
  /** Attributes of the library's modules that the program replaces, as `time.sleep`. */
  readonly patched: PatchedAttributes;
  /** The minor version of Python 3 that the program is to run as. */
  readonly python: number;
  /** Module variables that some function may read before they are bound. */
  readonly late: ReadonlySet<Variable>;
  /** What loops over instances of the program's classes see, by the expression iterated over. */
  readonly itemTypes: ReadonlyMap<ast.Node, Type>;
  /** `with` items whose manager never swallows an exception. */
  readonly unswallowed: ReadonlySet<ast.Node>;
  /** Calls whose callee is known only when the program runs, and may then turn out to block. */
  readonly mayBlock: Set<ast.Call>;
  /** Loops that only others can end: they are given their turn. */
  readonly polls: Set<ast.While>;
  /** Loops that compute where several threads do: others are given their turn when the time slice is over. */
  readonly slices: Set<ast.For | ast.While>;
  /** Runtime calls, and whether their arguments fit the signature. */
  readonly fits: ReadonlyMap<ast.Node, boolean>;
  /** Names that nothing binds and no builtin gives. */
  readonly undefinedNames: readonly ast.Name[];
  /** Statements that control can't reach. */
  readonly unreachable: ReadonlySet<ast.Node>;
  /** Whether the program looks at annotations. */
  readonly annotations: ObservedAnnotations;
}
