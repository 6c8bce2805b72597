/** Child nodes of any AST node, in evaluation-agnostic source order; the one place that knows every node's fields. */
import type * as ast from "../syntax/ast.js";

type Children<K extends ast.Node["kind"]> = (node: ast.NodeOfKind<K>) => readonly (ast.Node | null)[];

const none: readonly ast.Node[] = [];

const childrenTable: { readonly [K in ast.Node["kind"]]: Children<K> } = {
  Module: (n) => n.body,
  FunctionDef: (n) => [...n.decorators, ...n.typeParams, n.args, n.returns, ...n.body],
  ClassDef: (n) => [...n.decorators, ...n.typeParams, ...n.bases, ...n.keywords, ...n.body],
  Return: (n) => [n.value],
  Delete: (n) => n.targets,
  Assign: (n) => [...n.targets, n.value],
  TypeAlias: (n) => [n.name, ...n.typeParams, n.value],
  AugAssign: (n) => [n.target, n.value],
  AnnAssign: (n) => [n.target, n.annotation, n.value],
  For: (n) => [n.target, n.iter, ...n.body, ...n.orelse],
  While: (n) => [n.test, ...n.body, ...n.orelse],
  If: (n) => [n.test, ...n.body, ...n.orelse],
  With: (n) => [...n.items, ...n.body],
  WithItem: (n) => [n.contextExpr, n.optionalVars],
  Match: (n) => [n.subject, ...n.cases],
  MatchCase: (n) => [n.pattern, n.guard, ...n.body],
  Raise: (n) => [n.exc, n.cause],
  Try: (n) => [...n.body, ...n.handlers, ...n.orelse, ...n.finalbody],
  ExceptHandler: (n) => [n.type, ...n.body],
  Assert: (n) => [n.test, n.msg],
  Import: (n) => n.names,
  ImportFrom: (n) => n.names,
  Alias: () => none,
  Global: () => none,
  Nonlocal: () => none,
  ExprStmt: (n) => [n.value],
  Pass: () => none,
  Break: () => none,
  Continue: () => none,
  BoolOp: (n) => n.values,
  NamedExpr: (n) => [n.target, n.value],
  BinOp: (n) => [n.left, n.right],
  UnaryOp: (n) => [n.operand],
  Lambda: (n) => [n.args, n.body],
  IfExp: (n) => [n.test, n.body, n.orelse],
  Dict: (n) => n.keys.flatMap((key, i) => [key, n.values[i]!]),
  Set: (n) => n.elts,
  ListComp: (n) => [n.elt, ...n.generators],
  SetComp: (n) => [n.elt, ...n.generators],
  DictComp: (n) => [n.key, n.value, ...n.generators],
  GeneratorExp: (n) => [n.elt, ...n.generators],
  Comprehension: (n) => [n.target, n.iter, ...n.ifs],
  Await: (n) => [n.value],
  Yield: (n) => [n.value],
  YieldFrom: (n) => [n.value],
  Compare: (n) => [n.left, ...n.comparators],
  Call: (n) => [n.func, ...n.args, ...n.keywords],
  Keyword: (n) => [n.value],
  JoinedStr: (n) => n.values,
  FormattedValue: (n) => [n.value, n.formatSpec],
  Str: () => none,
  Bytes: () => none,
  Int: () => none,
  Float: () => none,
  Imag: () => none,
  NameConstant: () => none,
  Ellipsis: () => none,
  Attribute: (n) => [n.value],
  Subscript: (n) => [n.value, n.slice],
  Starred: (n) => [n.value],
  Name: () => none,
  List: (n) => n.elts,
  Tuple: (n) => n.elts,
  Slice: (n) => [n.lower, n.upper, n.step],
  Arguments: (n) => [...n.posonly, ...n.args, n.vararg, ...n.kwonly, n.kwarg],
  Arg: (n) => [n.annotation, n.default],
  TypeParam: (n) => [n.bound, n.default],
  MatchValue: (n) => [n.value],
  MatchSingleton: () => none,
  MatchSequence: (n) => n.patterns,
  MatchMapping: (n) => [...n.keys, ...n.patterns],
  MatchClass: (n) => [n.cls, ...n.patterns, ...n.kwdPatterns],
  MatchStar: () => none,
  MatchAs: (n) => [n.pattern],
  MatchOr: (n) => n.patterns,
};

/** The direct children of a node. */
export function childrenOf(node: ast.Node): readonly (ast.Node | null)[] {
  return (childrenTable[node.kind] as (n: ast.Node) => readonly (ast.Node | null)[])(node);
}

/** Whether `test` holds for the node or anything below it, in whatever scope. */
export function someBelow(node: ast.Node, test: (node: ast.Node) => boolean): boolean {
  return test(node) || childrenOf(node).some((child) => child !== null && someBelow(child, test));
}

/** The places that a node assigns or deletes, each for itself: `(a.x, *b), c[0] = …` has three. */
export function placesOf(node: ast.Node): ast.Expr[] {
  switch (node.kind) {
    case "Assign":
    case "Delete":
      return node.targets.flatMap(spread);
    case "AugAssign":
    case "AnnAssign":
    case "For":
    case "Comprehension":
      return spread(node.target);
    case "WithItem":
      return node.optionalVars === null ? [] : spread(node.optionalVars);
    default:
      return [];
  }
}

const spread = (target: ast.Expr): ast.Expr[] => (target.kind === "Tuple" || target.kind === "List" ? target.elts.flatMap(spread) : target.kind === "Starred" ? spread(target.value) : [target]);

/** Whether `test` holds for the node or anything below it that runs in the same scope (nested functions, lambdas and classes are not entered). */
export function someInScope(node: ast.Node, test: (node: ast.Node) => boolean): boolean {
  const stack: ast.Node[] = [node];
  while (stack.length > 0) {
    const current = stack.pop()!;
    if (test(current)) return true;
    if (current !== node && (current.kind === "FunctionDef" || current.kind === "Lambda" || current.kind === "ClassDef")) continue;
    for (const child of childrenOf(current)) if (child !== null) stack.push(child);
  }
  return false;
}

/** Whether a generator expression is an asynchronous generator: something in it waits, other than where its first iterable is made. */
export function isAsyncGenerator(node: ast.GeneratorExp): boolean {
  const [first, ...others] = node.generators;
  const waits = (part: ast.Node): boolean => {
    if (part.kind === "Await") return true;
    if (part.kind === "GeneratorExp") return waits(part.generators[0]!.iter);
    if (part.kind === "Lambda") return false;
    if ((part.kind === "ListComp" || part.kind === "SetComp" || part.kind === "DictComp") && part.generators.some((g) => g.isAsync)) return true;
    return childrenOf(part).some((child) => child !== null && waits(child));
  };
  return first!.isAsync || others.some((g) => g.isAsync) || [node.elt, ...first!.ifs, ...others.flatMap((g) => [g.iter, ...g.ifs])].some(waits);
}

/** The nodes of a function itself, without those of functions inside it. */
export function* ownNodes(root: ast.Node): Generator<ast.Node> {
  const stack: ast.Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    yield node;
    if (node !== root && (node.kind === "FunctionDef" || node.kind === "Lambda" || node.kind === "ClassDef")) continue;
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
}
