/**
 * PEP 695: `type X[T] = list[T]` becomes `X = type_alias$("X", lambda: list[T], (T,))`, and a type parameter stands for what makes it,
 * `type_variable$(…)`, which gives the same object each time. Annotations stay as they are: nothing evaluates them.
 * `class B(A[int])` derives from `A`.
 */
import type * as ast from "../syntax/ast.js";
import { apiClass, builtins } from "./api.js";
import { looksAtGenerics } from "./observed_generics.js";
import { withChanges } from "./rewriting.js";
import { resolveScopes, type Scope, type Scopes } from "./scopes.js";
import { childrenOf } from "./walk.js";
import { helper, lazy } from "./made_nodes.js";

/** The module without type parameters and `type` statements. */
export function withoutTypeParameters(module: ast.Module, text: string): ast.Module {
  return mentionsTypeParameters(module) ? new Replacer(module, text).run() : module;
}

function mentionsTypeParameters(module: ast.Module): boolean {
  const stack: ast.Node[] = [module];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "ClassDef" && node.bases.some((base) => base.kind === "Subscript")) return true;
    if (node.kind === "TypeAlias" || ((node.kind === "FunctionDef" || node.kind === "ClassDef") && node.typeParams.length > 0)) return true;
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  return false;
}

/** A type parameter in sight, and the scopes around what it belongs to: their names are hidden by it. */
interface Parameter {
  readonly node: ast.TypeParam;
  readonly around: ReadonlySet<Scope>;
}

class Replacer {
  readonly #module: ast.Module;
  readonly #text: string;
  readonly #scopes: Scopes;
  /** Whether the program looks at the parameters of functions and classes. */
  readonly #observed: boolean;
  /** Whether it looks at what generic classes derive from. */
  readonly #generic: boolean;
  /** Whether annotations may be evaluated. */
  readonly #annotated: boolean;
  #parameters = new Map<string, Parameter>();
  #inClass = false;

  constructor(module: ast.Module, text: string) {
    this.#module = module;
    this.#text = text;
    this.#scopes = resolveScopes(module);
    this.#observed = /__type_params__|__parameters__/.test(text);
    this.#generic = looksAtGenerics(module);
    this.#annotated = this.#generic || /__annotations__|get_type_hints|get_annotations|signature/.test(text);
  }

  run(): ast.Module {
    return this.#part(this.#module);
  }

  #statement(stmt: ast.Stmt): ast.Stmt[] {
    switch (stmt.kind) {
      case "TypeAlias":
        return [this.#alias(stmt)];
      case "FunctionDef":
      case "ClassDef": {
        const inClass = this.#inClass;
        this.#inClass = stmt.kind === "ClassDef";
        const params = this.#within(stmt.typeParams, this.#scopes.of.get(stmt)?.parent ?? null, () => ({ made: { ...this.#part(stmt.kind === "ClassDef" ? { ...stmt, bases: this.#bases(stmt) } : stmt), typeParams: [] }, tuple: this.#tuple(stmt.typeParams, stmt.nameSpan) }));
        this.#inClass = inClass;
        if (!this.#observed || inClass || stmt.typeParams.length === 0) return [params.made];
        const told = helper("set_type_params$", [{ kind: "Name", id: stmt.name, span: stmt.nameSpan }, params.tuple], stmt.nameSpan);
        return [params.made, { kind: "ExprStmt", value: told, span: stmt.nameSpan }];
      }
      default:
        return [this.#part(stmt)];
    }
  }

  #bases(stmt: ast.ClassDef): ast.Expr[] {
    if (!this.#generic) return stmt.bases.map((base) => this.#base(base));
    return stmt.typeParams.length === 0 ? stmt.bases : [...stmt.bases, helper("generic_of$", this.#tuple(stmt.typeParams, stmt.nameSpan).elts, stmt.nameSpan)];
  }

  /** A class of the program, or a builtin one, whatever its items are. */
  #base(node: ast.Expr): ast.Expr {
    if (node.kind !== "Subscript" || node.value.kind !== "Name") return node;
    const variable = this.#scopes.resolution.get(node.value);
    if (variable === undefined) return apiClass(builtins, node.value.id) === null ? node : node.value;
    const isClass = variable.binders.length === 1 && variable.binders.every((binder) => binder.kind === "ClassDef" && !binder.body.some((stmt) => stmt.kind === "FunctionDef" && stmt.name === "__class_getitem__"));
    return isClass ? node.value : node;
  }

  #alias(node: ast.TypeAlias): ast.Assign {
    const { span } = node;
    const value = this.#within(node.typeParams, this.#scopes.bound.get(node.name)?.scope ?? null, () =>
      helper("type_alias$", [{ kind: "Str", value: node.name.id, span }, lazy(this.#expression(node.value)), this.#tuple(node.typeParams, span)], span),
    );
    return { kind: "Assign", targets: [node.name], value, span };
  }

  #tuple(params: readonly ast.TypeParam[], span: ast.Span): ast.Tuple {
    return { kind: "Tuple", elts: params.map((each) => this.#variable(each, span)), parenthesized: true, span };
  }

  /** With the parameters of one definition in sight. */
  #within<T>(params: readonly ast.TypeParam[], scope: Scope | null, make: () => T): T {
    const outer = this.#parameters;
    if (params.length > 0) {
      const around = new Set<Scope>();
      for (let each = scope; each !== null; each = each.parent) around.add(each);
      this.#parameters = new Map([...outer, ...params.map((node) => [node.name, { node, around }] as const)]);
    }
    const made = make();
    this.#parameters = outer;
    return made;
  }

  #expression(node: ast.Expr): ast.Expr {
    if (node.kind !== "Name") return this.#part(node);
    const parameter = this.#parameters.get(node.id);
    if (parameter === undefined) return node;
    const variable = this.#scopes.resolution.get(node);
    const hidden = variable !== undefined && !parameter.around.has(variable.scope) && !variable.binders.some((binder) => binder.kind === "TypeParam");
    return hidden ? node : this.#variable(parameter.node, node.span);
  }

  /** `type_variable$("place", "T", "TypeVar", lambda: bound, lambda: default)` */
  #variable(node: ast.TypeParam, span: ast.Span): ast.Call {
    const text = (value: string): ast.Expr => ({ kind: "Str", value, span });
    const lazily = (value: ast.Expr | null): ast.Expr => (value === null ? { kind: "NameConstant", value: null, span } : lazy(this.#expression(value)));
    const place = `${node.span.start} ${this.#text.slice(node.span.start, node.span.end)}`;
    const flavour = node.bound?.kind === "Tuple" ? "constrained" : node.flavour;
    return helper("type_variable$", [text(place), text(node.name), text(flavour), lazily(node.bound), lazily(node.default)], span);
  }

  #part<N extends ast.Node>(node: N): N {
    return withChanges(node, {
      expression: (each) => this.#expression(each),
      statement: (each) => this.#statement(each),
      part: (each) => this.#part(each),
      enter: (_value, field) => (this.#annotated || (field !== "annotation" && field !== "returns")) && field !== "typeParams",
    });
  }
}
