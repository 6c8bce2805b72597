import type {
  Arguments, Comprehension, Expr, FunctionDef, If, ImportFrom, Keyword, Match, Module, Return, Span, Stmt, Try, TypeParam, With,
} from "../ast.js";
import { refuseDebugStore } from "./debug_name.js";
import { isFutureImport } from "./future_imports.js";
import { checkCasePattern } from "./match_patterns.js";
import { refuse } from "./refused.js";
import type { Scopes } from "./scope_builder.js";

/** CPython's limit on loops, `with` and `try` inside one another. */
const MAX_BLOCKS = 21;

/** What the code generator is in: decides where `return`, `yield` and `await` may stand. */
type UnitKind = "module" | "class" | "function" | "async function" | "lambda" | "comprehension" | "type scope";

/** A block that `break`, `continue` and `return` leave. */
type Block = "loop" | "except*" | "other";

interface Unit {
  readonly kind: UnitKind;
  readonly blocks: Block[];
  readonly isAsyncGenerator: boolean;
}

/** What may stand where: the checks of CPython's code generator, in its order. */
export class Placement {
  readonly #futureImports: ReadonlySet<ImportFrom>;
  readonly #topLevelAwait: boolean;
  readonly #scopes: Scopes;
  #unit: Unit = { kind: "module", blocks: [], isAsyncGenerator: false };

  constructor(scopes: Scopes, futureImports: ReadonlySet<ImportFrom>, topLevelAwait: boolean) {
    this.#scopes = scopes;
    this.#futureImports = futureImports;
    this.#topLevelAwait = topLevelAwait;
  }

  module(module: Module): void {
    this.#statements(module.body);
  }

  #within(kind: UnitKind, isAsyncGenerator: boolean, read: () => void, blocks: Block[] = []): void {
    const outer = this.#unit;
    this.#unit = { kind, blocks, isAsyncGenerator };
    read();
    this.#unit = outer;
  }

  #block(block: Block, at: Span, read: () => void): void {
    if (this.#unit.blocks.length >= MAX_BLOCKS) refuse("too many statically nested blocks", at);
    this.#unit.blocks.push(block);
    read();
    this.#unit.blocks.pop();
  }

  get #isFunctionLike(): boolean {
    return this.#unit.kind !== "module" && this.#unit.kind !== "class";
  }

  get #mayAwait(): boolean {
    const { kind } = this.#unit;
    return kind === "async function" || (kind === "module" && this.#topLevelAwait);
  }

  // ─── statements ───

  #statements(body: readonly Stmt[]): void {
    for (const statement of body) this.#statement(statement);
  }

  #statement(s: Stmt): void {
    switch (s.kind) {
      case "FunctionDef":
        this.#function(s);
        return;
      case "ClassDef":
        this.#expressions(s.decorators);
        this.#generic(s.typeParams, () => {
          this.#within("class", false, () => this.#statements(s.body));
          this.#keywords(s.keywords);
          this.#elements(s.bases);
          for (const keyword of s.keywords) this.#expression(keyword.value);
        });
        refuseDebugStore(s.name, s.span);
        return;
      case "TypeAlias":
        this.#generic(s.typeParams, () => this.#within("type scope", false, () => this.#expression(s.value)));
        refuseDebugStore(s.name.id, s.span);
        return;
      case "Return":
        this.#return(s);
        return;
      case "Delete":
        for (const target of s.targets) this.#delete(target);
        return;
      case "Assign":
        this.#expression(s.value);
        for (const target of s.targets) this.#target(target);
        return;
      case "AugAssign":
        if (s.target.kind === "Name") {
          this.#expression(s.value);
          this.#target(s.target);
        } else {
          this.#parts(s.target);
          this.#expression(s.value);
          if (s.target.kind === "Attribute") refuseDebugStore(s.target.attr, s.target.span);
        }
        return;
      case "AnnAssign":
        if (s.value !== null) {
          this.#expression(s.value);
          this.#target(s.target);
        } else if (s.target.kind === "Name") refuseDebugStore(s.target.id, s.span);
        else if (s.target.kind === "Attribute") refuseDebugStore(s.target.attr, s.span);
        if (s.value === null && s.target.kind !== "Name") this.#parts(s.target);
        this.#expression(s.annotation);
        return;
      case "For":
        if (s.isAsync && !this.#mayAwait) refuse("'async for' outside async function", s.span);
        this.#expression(s.iter);
        this.#block("loop", s.span, () => {
          this.#target(s.target);
          this.#statements(s.body);
        });
        this.#statements(s.orelse);
        return;
      case "While":
        this.#block("loop", s.span, () => {
          this.#expression(s.test);
          this.#statements(s.body);
        });
        this.#statements(s.orelse);
        return;
      case "If":
        this.#if(s);
        return;
      case "With":
        if (s.isAsync && !this.#mayAwait) refuse("'async with' outside async function", s.span);
        this.#with(s, 0);
        return;
      case "Match":
        this.#match(s);
        return;
      case "Raise":
        this.#optional(s.exc);
        this.#optional(s.cause);
        return;
      case "Try":
        this.#try(s);
        return;
      case "Assert":
        this.#expression(s.test);
        this.#optional(s.msg);
        return;
      case "Import":
        for (const alias of s.names) refuseDebugStore(alias.asname ?? alias.name.split(".", 1)[0] ?? "", s.span);
        return;
      case "ImportFrom":
        if (isFutureImport(s) && !this.#futureImports.has(s)) {
          refuse("from __future__ imports must occur at the beginning of the file", s.span);
        }
        for (const alias of s.names) refuseDebugStore(alias.asname ?? alias.name, s.span);
        return;
      case "ExprStmt":
        this.#expression(s.value);
        return;
      case "Break":
        if (!this.#leave("loop", s.span)) refuse("'break' outside loop", s.span);
        return;
      case "Continue":
        if (!this.#leave("loop", s.span)) refuse("'continue' not properly in loop", s.span);
        return;
      case "Global":
      case "Nonlocal":
      case "Pass":
    }
  }

  /** Leaves blocks outwards, up to the nearest loop or out of the function; an `except*` cannot be left. */
  #leave(to: "loop" | "function", span: Span): boolean {
    const { blocks } = this.#unit;
    for (let i = blocks.length - 1; i >= 0; i--) {
      if (blocks[i] === "except*") {
        refuse("'break', 'continue' and 'return' cannot appear in an except* block", span);
      }
      if (blocks[i] === "loop" && to === "loop") return true;
    }
    return to === "function";
  }

  #return(s: Return): void {
    if (!this.#isFunctionLike) refuse("'return' outside function", s.span);
    if (s.value !== null && this.#unit.isAsyncGenerator) {
      refuse("'return' with value in async generator", s.span);
    }
    this.#optional(s.value);
    this.#leave("function", s.value !== null && isConstant(s.value) ? s.value.span : s.span);
  }

  #function(s: FunctionDef): void {
    this.#expressions(s.decorators);
    this.#debugParameters(s.args);
    this.#defaults(s.args);
    this.#generic(s.typeParams, () => {
      this.#annotations(s.args, s.returns);
      const kind = s.isAsync ? "async function" : "function";
      // what turns StopIteration into RuntimeError is a block around the body
      const guarded = s.isAsync || this.#scopes.generators.has(s);
      this.#within(kind, this.#scopes.asyncGenerators.has(s), () => this.#statements(s.body), guarded ? ["other"] : []);
    });
    refuseDebugStore(s.name, s.span);
  }

  #debugParameters(args: Arguments): void {
    for (const arg of [...args.posonly, ...args.args, args.vararg, ...args.kwonly, args.kwarg]) {
      if (arg !== null) refuseDebugStore(arg.name, arg.span);
    }
  }

  #defaults(args: Arguments): void {
    for (const arg of [...args.posonly, ...args.args, ...args.kwonly]) this.#optional(arg.default);
  }

  #annotations(args: Arguments, returns: Expr | null): void {
    for (const arg of [...args.posonly, ...args.args, args.vararg, ...args.kwonly, args.kwarg]) {
      const annotation = arg?.annotation ?? null;
      // `*args: *Ts`
      if (annotation !== null) this.#element(annotation);
    }
    this.#optional(returns);
  }

  #generic(params: readonly TypeParam[], read: () => void): void {
    if (params.length === 0) {
      read();
      return;
    }
    this.#within("type scope", false, () => {
      let fallback = false;
      for (const param of params) {
        this.#optional(param.bound);
        if (param.default !== null) {
          fallback = true;
          this.#element(param.default);
        } else if (fallback) {
          refuse(`non-default type parameter '${param.name}' follows default type parameter`, param.span);
        }
        refuseDebugStore(param.name, param.span);
      }
      read();
    });
  }

  #if(s: If): void {
    let at = s;
    for (;;) {
      this.#expression(at.test);
      this.#statements(at.body);
      const next = at.orelse[0];
      if (at.orelse.length !== 1 || next === undefined || next.kind !== "If") break;
      at = next;
    }
    this.#statements(at.orelse);
  }

  #with(s: With, index: number): void {
    const item = s.items[index];
    if (item === undefined) {
      this.#statements(s.body);
      return;
    }
    this.#expression(item.contextExpr);
    this.#block("other", item.contextExpr.span, () => {
      if (item.optionalVars !== null) this.#target(item.optionalVars);
      this.#with(s, index + 1);
    });
  }

  #match(s: Match): void {
    this.#expression(s.subject);
    for (const [index, c] of s.cases.entries()) {
      checkCasePattern(s.cases, index, (e) => this.#expression(e));
      this.#optional(c.guard);
      this.#statements(c.body);
    }
  }

  #try(s: Try): void {
    if (s.finalbody.length > 0) {
      this.#block("other", s.span, () => this.#handled(s));
      this.#block("other", s.span, () => this.#statements(s.finalbody));
    } else this.#handled(s);
  }

  #handled(s: Try): void {
    if (s.handlers.length === 0) {
      this.#statements(s.body);
      return;
    }
    this.#block("other", s.span, () => this.#statements(s.body));
    this.#statements(s.orelse);
    this.#block(s.isStar ? "except*" : "other", s.span, () => {
      for (const [index, handler] of s.handlers.entries()) {
        if (handler.type === null && index < s.handlers.length - 1) refuse("default 'except:' must be last", handler.span);
        this.#optional(handler.type);
        if (handler.name !== null) refuseDebugStore(handler.name, handler.span);
        this.#block("other", handler.span, () => this.#statements(handler.body));
      }
    });
  }

  // ─── targets ───

  #target(e: Expr): void {
    switch (e.kind) {
      case "Name":
        refuseDebugStore(e.id, e.span);
        return;
      case "Attribute":
        this.#expression(e.value);
        refuseDebugStore(e.attr, e.span);
        return;
      case "Starred":
        refuse("starred assignment target must be in a list or tuple", e.span);
      case "Tuple":
      case "List": {
        let starred = false;
        for (const element of e.elts) {
          if (element.kind !== "Starred") continue;
          if (starred) refuse("multiple starred expressions in assignment", e.span);
          starred = true;
        }
        for (const element of e.elts) this.#target(element.kind === "Starred" ? element.value : element);
        return;
      }
      default:
        this.#expression(e);
    }
  }

  #delete(e: Expr): void {
    if (e.kind === "Name") {
      if (e.id === "__debug__") refuse("cannot delete __debug__", e.span);
    } else if (e.kind === "Tuple" || e.kind === "List") for (const element of e.elts) this.#delete(element);
    else this.#expression(e);
  }

  // ─── expressions ───

  #optional(e: Expr | null): void {
    if (e !== null) this.#expression(e);
  }

  #expressions(list: readonly Expr[]): void {
    for (const e of list) this.#expression(e);
  }

  /** Where `*iterable` is welcome. */
  #element(e: Expr): void {
    this.#expression(e.kind === "Starred" ? e.value : e);
  }

  #elements(list: readonly Expr[]): void {
    for (const e of list) this.#element(e);
  }

  #keywords(keywords: readonly Keyword[]): void {
    for (const [i, keyword] of keywords.entries()) {
      if (keyword.name === null) continue;
      refuseDebugStore(keyword.name, keyword.span);
      const again = keywords.find((other, j) => j > i && other.name === keyword.name);
      if (again !== undefined) refuse(`keyword argument repeated: ${keyword.name}`, again.span);
    }
  }

  /** What an attribute or subscript is made of. */
  #parts(e: Expr): void {
    if (e.kind === "Attribute") this.#expression(e.value);
    else if (e.kind === "Subscript") {
      this.#expression(e.value);
      this.#expression(e.slice);
    } else this.#expression(e);
  }

  #expression(e: Expr): void {
    switch (e.kind) {
      case "NamedExpr":
        this.#expression(e.value);
        refuseDebugStore(e.target.id, e.target.span);
        return;
      case "BoolOp":
        this.#expressions(e.values);
        return;
      case "BinOp": {
        const rights: Expr[] = [];
        let left: Expr = e;
        while (left.kind === "BinOp") {
          rights.push(left.right);
          left = left.left;
        }
        this.#expression(left);
        for (let i = rights.length - 1; i >= 0; i--) this.#optional(rights[i] ?? null);
        return;
      }
      case "UnaryOp":
        this.#expression(e.operand);
        return;
      case "Lambda":
        this.#debugParameters(e.args);
        this.#defaults(e.args);
        this.#within("lambda", false, () => this.#expression(e.body));
        return;
      case "IfExp":
        this.#expression(e.test);
        this.#expression(e.body);
        this.#expression(e.orelse);
        return;
      case "Dict":
        for (const [i, value] of e.values.entries()) {
          this.#optional(e.keys[i] ?? null);
          this.#expression(value);
        }
        return;
      case "Set":
      case "List":
      case "Tuple":
        this.#elements(e.elts);
        return;
      case "ListComp":
      case "SetComp":
        this.#comprehension(e, e.generators, [e.elt]);
        return;
      case "DictComp":
        this.#comprehension(e, e.generators, [e.key, e.value]);
        return;
      case "GeneratorExp":
        this.#comprehension(e, e.generators, [e.elt]);
        return;
      case "Await":
        this.#await(e.span);
        this.#expression(e.value);
        return;
      case "Yield":
        if (!this.#isFunctionLike) refuse("'yield' outside function", e.span);
        this.#optional(e.value);
        return;
      case "YieldFrom":
        if (!this.#isFunctionLike) refuse("'yield from' outside function", e.span);
        if (this.#unit.kind === "async function") refuse("'yield from' inside async function", e.span);
        this.#expression(e.value);
        return;
      case "Compare":
        this.#expression(e.left);
        this.#expressions(e.comparators);
        return;
      case "Call":
        this.#keywords(e.keywords);
        this.#expression(e.func);
        this.#elements(e.args);
        for (const keyword of e.keywords) this.#expression(keyword.value);
        return;
      case "JoinedStr":
        this.#expressions(e.values);
        return;
      case "FormattedValue":
        this.#expression(e.value);
        this.#optional(e.formatSpec);
        return;
      case "Attribute":
        this.#expression(e.value);
        return;
      case "Subscript":
        this.#expression(e.value);
        this.#expression(e.slice);
        return;
      case "Starred":
        refuse("can't use starred expression here", e.span);
      case "Slice":
        this.#optional(e.lower);
        this.#optional(e.upper);
        this.#optional(e.step);
        return;
      case "Name":
      case "Str":
      case "Bytes":
      case "Int":
      case "Float":
      case "Imag":
      case "NameConstant":
      case "Ellipsis":
    }
  }

  #await(span: Span): void {
    const { kind } = this.#unit;
    if (kind === "module" && this.#topLevelAwait) return;
    if (!this.#isFunctionLike) refuse("'await' outside function", span);
    if (kind !== "async function" && kind !== "comprehension") refuse("'await' outside async function", span);
  }

  #comprehension(e: Expr, generators: readonly Comprehension[], elements: readonly Expr[]): void {
    const first = generators[0];
    if (first === undefined) return;
    this.#expression(first.iter);
    if (e.kind !== "GeneratorExp" && !this.#mayAwait && this.#unit.kind !== "comprehension" && this.#scopes.asyncComprehensions.has(e)) {
      refuse("asynchronous comprehension outside of an asynchronous function", e.span);
    }
    this.#within("comprehension", false, () => {
      for (const generator of generators) {
        if (generator !== first) this.#expression(generator.iter);
        this.#target(generator.target);
        this.#expressions(generator.ifs);
      }
      this.#expressions(elements);
    });
  }
}

function isConstant(e: Expr): boolean {
  switch (e.kind) {
    case "Str":
    case "Bytes":
    case "Int":
    case "Float":
    case "Imag":
    case "NameConstant":
    case "Ellipsis":
      return true;
    default:
      return false;
  }
}
