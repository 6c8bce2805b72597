/**
 * Class bodies that only their namespace can describe: they ask for `locals()`, bind a method's name a second time, or decorate a method
 * with what stands in the body. Such a body becomes a function that fills the namespace, as in CPython, and the class what is built of it:
 * `class C(B): f = g(f)` → `def C$body(namespace$): namespace$["f"] = …` and `C = build_class$(C$body, "C", (B,), …)`.
 * All other stages see an ordinary program.
 */
import { docstring } from "../syntax/docstrings.js";
import type * as ast from "../syntax/ast.js";
import { mangle } from "../syntax/private_names.js";
import { builtinEntry } from "./api.js";
import { asksForNamespace, bodyNeedsNamespace, derivesFromObjects, mentionsClassCell } from "./class_bodies.js";
import { looksAtGenerics } from "./observed_generics.js";
import { withChanges } from "./rewriting.js";
import { outerVariable, resolveScopes, type Scope, type Scopes } from "./scopes.js";
import { childrenOf, someBelow } from "./walk.js";
import { helper, lazy, name } from "./made_nodes.js";

/** The module with such classes built of their namespaces. */
export function withClassNamespaces(module: ast.Module): ast.Module {
  const scopes = resolveScopes(module);
  const chosen = new Set<ast.ClassDef>();
  const hasStandIns = definesMroEntries(module) || looksAtGenerics(module) || module.body.some((stmt) => mentionsGenericOf(stmt));
  const showsCells = mentionsClassCell(module);
  const visit = (node: ast.Node, inside: boolean): void => {
    const isChosen = node.kind === "ClassDef" && (inside || (showsCells && node.keywords.length > 0) || bodyNeedsNamespace(node, scopes) || (hasStandIns && derivesFromObjects(node, scopes)));
    if (isChosen) chosen.add(node);
    const isBody = isChosen || (inside && node.kind !== "FunctionDef" && node.kind !== "Lambda" && node.kind !== "ClassDef");
    for (const child of childrenOf(node)) if (child !== null) visit(child, isBody);
  };
  visit(module, false);
  return chosen.size === 0 ? module : new Rewriter(module, scopes, chosen).run();
}

/** `class Box[T]` became `class Box(generic_of$(T))`. */
const mentionsGenericOf = (stmt: ast.Node): boolean => someBelow(stmt, (node) => node.kind === "Name" && node.id === "generic_of$");

const definesMroEntries = (module: ast.Node): boolean => someBelow(module, (node) => node.kind === "FunctionDef" && node.name === "__mro_entries__");

/** A class whose body is being rewritten, and where in it we are. */
interface Place {
  readonly node: ast.ClassDef;
  readonly scope: Scope;
  readonly namespace: string;
  readonly cell: string;
  /** A metaclass, or what the body does with `locals()`, may put any names into the namespace. */
  readonly anyName: boolean;
  /** Of the function we are in: its first parameter, or null. Undefined: in the body itself. */
  readonly first: string | null | undefined;
  readonly usesCell: { yes: boolean };
}

class Rewriter {
  readonly #module: ast.Module;
  readonly #scopes: Scopes;
  readonly #chosen: ReadonlySet<ast.ClassDef>;
  #place: Place | null = null;
  #count = 0;

  constructor(module: ast.Module, scopes: Scopes, chosen: ReadonlySet<ast.ClassDef>) {
    this.#module = module;
    this.#scopes = scopes;
    this.#chosen = chosen;
  }

  run(): ast.Module {
    return { ...this.#module, body: this.#module.body.flatMap((stmt) => this.#statement(stmt)) };
  }

  #within<T>(place: Place | null, make: () => T): T {
    const before = this.#place;
    this.#place = place;
    const made = make();
    this.#place = before;
    return made;
  }

  get #inBody(): Place | null {
    return this.#place !== null && this.#place.first === undefined ? this.#place : null;
  }

  #mangled(name: string): string {
    return this.#place === null ? name : mangle(name, this.#place.node.name);
  }

  // ─── statements ───

  #statement(stmt: ast.Stmt): ast.Stmt[] {
    if (stmt.kind === "ClassDef") return this.#chosen.has(stmt) ? this.#class(stmt) : [this.#otherClass(stmt)];
    if (stmt.kind === "FunctionDef") return this.#function(stmt);
    const body = this.#inBody;
    if (body === null) return [this.#map(stmt)];
    switch (stmt.kind) {
      case "Import":
      case "ImportFrom":
        return this.#import(stmt);
      case "AnnAssign":
        return this.#annotated(stmt, body);
      case "Delete":
        return stmt.targets.map((target) =>
          target.kind === "Name" && this.#isOfBody(target, body) ? statement(helper("delete_class_name$", [name(body.namespace, target.span), text(this.#mangled(target.id), target.span)], target.span)) : { ...stmt, targets: [this.#expr(target)] },
        );
      default:
        return [this.#map(stmt)];
    }
  }

  #function(stmt: ast.FunctionDef): ast.Stmt[] {
    const body = this.#inBody;
    const decorators = stmt.decorators.map((each) => (body === null ? this.#expr(each) : this.#withCell(this.#expr(each), body)));
    const args = this.#arguments(stmt.args);
    const returns = stmt.returns === null ? null : this.#expr(stmt.returns);
    const inner = this.#place === null ? null : { ...this.#place, first: firstParameter(stmt.args, (each) => this.#mangled(each)) };
    const made: ast.FunctionDef = { ...stmt, name: this.#mangled(stmt.name), decorators, args, returns, body: this.#within(inner, () => stmt.body.flatMap((each) => this.#statement(each))) };
    if (body === null) return [made];
    // a name of its own: the functions inside must not see it
    return [{ ...made, name: `${stmt.name}$$`, shownName: stmt.name }, this.#store(body, this.#mangled(stmt.name), name(`${stmt.name}$$`, stmt.nameSpan), stmt.nameSpan)];
  }

  /** `closed_over$(__class__=…)`: the cell is the one that all methods of the class share. */
  #withCell(decorator: ast.Expr, body: Place): ast.Expr {
    if (decorator.kind !== "Call" || decorator.func.kind !== "Name" || decorator.func.id !== "closed_over$" || decorator.keywords.every((each) => each.name !== "__class__")) return decorator;
    body.usesCell.yes = true;
    return { ...decorator, keywords: decorator.keywords.map((each) => (each.name === "__class__" ? { ...each, value: name(body.cell, each.span) } : each)) };
  }

  #arguments(args: ast.Arguments): ast.Arguments {
    const arg = (each: ast.Arg): ast.Arg => ({ ...each, name: this.#mangled(each.name), annotation: each.annotation === null ? null : this.#expr(each.annotation), default: each.default === null ? null : this.#expr(each.default) });
    return { ...args, posonly: args.posonly.map(arg), args: args.args.map(arg), vararg: args.vararg === null ? null : arg(args.vararg), kwonly: args.kwonly.map(arg), kwarg: args.kwarg === null ? null : arg(args.kwarg) };
  }

  #class(stmt: ast.ClassDef): ast.Stmt[] {
    const outer = this.#inBody;
    const { span, nameSpan } = stmt;
    const decorators = stmt.decorators.map((each) => this.#expr(each));
    const bases = stmt.bases.map((each) => this.#expr(each));
    const keywords = stmt.keywords.map((each) => ({ ...each, value: this.#expr(each.value) }));
    const id = ++this.#count;
    const scope = this.#scopes.of.get(stmt);
    if (scope === undefined) return [stmt];
    const place: Place = { node: stmt, scope, namespace: `namespace$${id}`, cell: `class$${id}`, anyName: keywords.length > 0 || asksForNamespace(stmt, this.#scopes), first: undefined, usesCell: { yes: false } };
    const body = this.#within(place, () => this.#body(stmt, place));
    const filler: ast.FunctionDef = {
      kind: "FunctionDef",
      isAsync: false,
      name: `${stmt.name}$body`,
      shownName: stmt.name,
      isClassBody: true,
      nameSpan,
      args: { kind: "Arguments", posonly: [], args: [place.namespace, place.cell].map((each): ast.Arg => ({ kind: "Arg", name: each, annotation: null, default: null, span: nameSpan })), vararg: null, kwonly: [], kwarg: null, span: nameSpan },
      body,
      decorators: [],
      returns: null,
      typeParams: [],
      span,
    };
    let value: ast.Expr = {
      kind: "Call",
      func: name("build_class$", span),
      args: [name(filler.name, nameSpan), text(stmt.name, nameSpan), { kind: "Tuple", elts: bases, parenthesized: true, span: nameSpan }, name("__name__", nameSpan)],
      keywords,
      span,
    };
    for (let i = decorators.length - 1; i >= 0; i--) value = { kind: "Call", func: decorators[i]!, args: [value], keywords: [], span: stmt.decorators[i]!.span };
    if (outer !== null) return [filler, this.#store(outer, this.#mangled(stmt.name), value, nameSpan)];
    return [filler, { kind: "Assign", targets: [name(this.#mangled(stmt.name), nameSpan)], value, span }];
  }

  #body(stmt: ast.ClassDef, place: Place): ast.Stmt[] {
    const { nameSpan: span } = stmt;
    const doc = docstring(stmt);
    const made = stmt.body.flatMap((each) => this.#statement(each));
    if (doc !== null) made.unshift(this.#store(place, "__doc__", text(doc, span), span));
    if (place.usesCell.yes) made.push(this.#store(place, "__classcell__", name(place.cell, span), span));
    return made.length === 0 ? [{ kind: "Pass", span }] : made;
  }

  /** A class inside whose own body stays as it is; what it derives from is evaluated here. */
  #otherClass(stmt: ast.ClassDef): ast.ClassDef {
    const outside = { decorators: stmt.decorators.map((each) => this.#expr(each)), bases: stmt.bases.map((each) => this.#expr(each)), keywords: stmt.keywords.map((each) => ({ ...each, value: this.#expr(each.value) })) };
    return this.#within(null, () => ({ ...stmt, ...outside, body: stmt.body.flatMap((each) => this.#statement(each)) }));
  }

  #import(stmt: ast.Import | ast.ImportFrom): ast.Stmt[] {
    const body = this.#inBody;
    if (body === null || stmt.names.some((alias) => alias.name === "*" || (stmt.kind === "Import" && alias.asname === null && alias.name.includes(".")))) return [stmt];
    const renamed = stmt.names.map((alias) => ({ ...alias, asname: `${alias.asname ?? alias.name}$$` }));
    return [{ ...stmt, names: renamed }, ...stmt.names.map((alias) => this.#store(body, this.#mangled(alias.asname ?? alias.name), name(`${alias.asname ?? alias.name}$$`, alias.span), alias.span))];
  }

  #annotated(stmt: ast.AnnAssign, body: Place): ast.Stmt[] {
    const made: ast.Stmt[] = [];
    if (stmt.value !== null) made.push({ kind: "Assign", targets: [this.#expr(stmt.target)], value: this.#expr(stmt.value), span: stmt.span });
    if (stmt.target.kind === "Name") made.push(statement(helper("annotate_class$", [name(body.namespace, stmt.span), text(this.#mangled(stmt.target.id), stmt.span), this.#expr(stmt.annotation)], stmt.span)));
    return made;
  }

  #store(place: Place, key: string, value: ast.Expr, span: ast.Span): ast.Assign {
    return { kind: "Assign", targets: [{ kind: "Subscript", value: name(place.namespace, span), slice: text(key, span), span }], value, span };
  }

  // ─── expressions ───

  #isOfBody(node: ast.Name, place: Place): boolean {
    return (this.#scopes.bound.get(node) ?? this.#scopes.resolution.get(node))?.scope === place.scope;
  }

  #expr(node: ast.Expr): ast.Expr {
    const place = this.#place;
    if (place === null) return this.#map(node);
    switch (node.kind) {
      case "Name":
        return this.#name(node, place);
      case "Attribute":
        return { ...this.#map(node), attr: this.#mangled(node.attr) };
      case "NamedExpr":
        if (!this.#isOfBody(node.target, place)) break;
        return helper("store_class_name$", [name(place.namespace, node.span), text(this.#mangled(node.target.id), node.span), this.#expr(node.value)], node.span);
      case "Lambda":
        return { ...node, args: this.#arguments(node.args), body: this.#within({ ...place, first: firstParameter(node.args, (each) => this.#mangled(each)) }, () => this.#expr(node.body)) };
      case "Call":
        return this.#call(node, place) ?? this.#map(node);
      default:
        break;
    }
    return this.#map(node);
  }

  #name(node: ast.Name, place: Place): ast.Expr {
    const { span } = node;
    if (this.#scopes.bound.get(node)?.scope === place.scope) return { kind: "Subscript", value: name(place.namespace, span), slice: text(this.#mangled(node.id), span), span };
    const mangled = { ...node, id: this.#mangled(node.id) };
    const variable = this.#scopes.resolution.get(node);
    if (node.id === "__class__" && variable === undefined && place.first !== undefined) {
      place.usesCell.yes = true;
      return helper("class_cell$", [name(place.cell, span)], span);
    }
    const isRead = place.first === undefined && !this.#scopes.bound.has(node) && this.#scopes.readIn.get(node) === place.scope;
    if (variable?.scope !== place.scope && !(isRead && (place.anyName || variable === undefined) && isOrdinary(node.id, variable !== undefined))) return mangled;
    if (!isRead && variable?.scope !== place.scope) return mangled;
    const outside = variable?.scope === place.scope ? outerVariable(place.scope, node.id) !== null || builtinEntry(node.id) !== null : variable !== undefined || builtinEntry(node.id) !== null;
    const fallback: ast.Expr = outside ? lazy(mangled) : { kind: "NameConstant", value: null, span };
    return helper("class_name$", [name(place.namespace, span), text(mangled.id, span), fallback], span);
  }

  /** `super()`, and the calls that ask for the namespace. */
  #call(node: ast.Call, place: Place): ast.Expr | null {
    const { func, span } = node;
    if (func.kind !== "Name" || this.#scopes.resolution.has(func)) return null;
    if (place.first !== undefined) {
      if (func.id !== "super" || node.args.length + node.keywords.length > 0 || place.first === null) return null;
      place.usesCell.yes = true;
      return { ...node, args: [helper("class_cell$", [name(place.cell, span), text("super", span)], span), name(place.first, span)] };
    }
    const namespace = name(place.namespace, span);
    if (node.args.length === 0 && (func.id === "locals" || func.id === "vars")) return namespace;
    if (node.args.length === 0 && func.id === "dir") return helper("sorted", [namespace], span);
    if ((func.id === "exec" || func.id === "eval") && node.args.length === 1) return { ...node, args: [this.#expr(node.args[0]!), helper("globals", [], span), namespace] };
    return func.id === "locals" || func.id === "globals" || func.id === "super" || func.id === "exec" || func.id === "eval" || func.id === "vars" || func.id === "dir" ? { ...this.#map(node), func } : null;
  }

  /** A node with its children rewritten. */
  #map<N extends ast.Node>(node: N): N {
    const made = withChanges(node, { expression: (each) => this.#expr(each), statement: (each) => this.#statement(each), part: (each) => this.#map(each) });
    return made.kind === "Global" || made.kind === "Nonlocal" ? { ...made, names: made.names.map((each) => this.#mangled(each)) } : made;
  }
}

/** A name that the module never binds, but that a metaclass's namespace or `exec` may: builtins and the module's own are looked up as they are. */
const isOrdinary = (id: string, isBound: boolean): boolean => !id.endsWith("$") && (isBound || builtinEntry(id) === null) && !/^__(?:name|file|doc|debug|package|spec|loader|builtins)__$/.test(id);

const firstParameter = (args: ast.Arguments, mangled: (name: string) => string): string | null => {
  const first = args.posonly[0] ?? args.args[0];
  return first === undefined ? null : mangled(first.name);
};

const text = (value: string, span: ast.Span): ast.StrConstant => ({ kind: "Str", value, span });
const statement = (value: ast.Expr): ast.ExprStmt => ({ kind: "ExprStmt", value, span: value.span });
