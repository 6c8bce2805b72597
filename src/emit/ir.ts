/**
 * What the emitter produces: a small TypeScript syntax tree whose pieces keep the Python span they came from.
 * `print/typescript.ts` prints it with types (for `convert`), `print/javascript.ts` without types and with
 * position tracking (for `run`). Type annotations are TypeScript source text.
 */
import type { Span } from "../syntax/ast.js";

/** Where CPython would point if this operation raised: the operation's span, and the `^` anchor inside `~~~~`. */
export interface RaiseSite {
  readonly span: Span;
  /** For binary operators, subscripts and calls: the part under `^`; the rest of the span is under `~`. */
  readonly anchor?: Span;
  /** The operation belongs to a function whose statements stand in the place of a call, which is at `at` (print/fusion). */
  readonly inlined?: { readonly code: CodeInfo; readonly at: RaiseSite; readonly isAsync?: boolean };
}

interface ExprBase {
  /** The Python text this came from, for the source map. */
  readonly origin?: Span;
  /** Present when evaluating this node's own operation (after its operands) may raise. */
  readonly raises?: RaiseSite;
}

export interface Identifier extends ExprBase { readonly kind: "Identifier"; readonly name: string }
/** A name exported by the runtime (`module` "" is `yieldstar/runtime`, "asyncio" is `yieldstar/runtime/asyncio`); the printer imports it.
 * Without `local` the printer names it: `name`, or `name$` when it is one of `Program.userNames`. `local` is the user's own name for it (`from asyncio import Queue as Q`). */
export interface RuntimeName extends ExprBase { readonly kind: "RuntimeName"; readonly module: string; readonly name: string; readonly local?: string }
/** A whole runtime module as a namespace, `asyncio` in `asyncio.run`; `local` is the name it is bound to in the program. */
export interface RuntimeNamespace extends ExprBase { readonly kind: "RuntimeNamespace"; readonly module: string; readonly local: string }
export interface NumberLiteral extends ExprBase { readonly kind: "Number"; readonly text: string }
export interface BigIntLiteral extends ExprBase { readonly kind: "BigInt"; readonly value: bigint }
export interface StringLiteral extends ExprBase { readonly kind: "String"; readonly value: string }
export interface Template extends ExprBase { readonly kind: "Template"; readonly parts: (string | Expr)[] }
export interface Literal extends ExprBase { readonly kind: "Literal"; readonly text: "null" | "true" | "false" | "undefined" | "this" | "super" }
export interface ImportMeta extends ExprBase { readonly kind: "ImportMeta" }
/** `label` prints as `/* label= *​/` before an argument. */
export interface Labelled extends ExprBase { readonly kind: "Labelled"; readonly label: string; readonly value: Expr }
/** `located`: the call registers a function, or methods by name, of this code; `run` tells where they were defined, for `repr`. */
/** `atOnce`: the method to call instead where the call is awaited at once, see `FunctionEntry`. `ofPair`: the method that `run` calls with the items where the first argument is a pair made for it. */
export interface Call extends ExprBase { readonly kind: "Call"; readonly callee: Expr; readonly typeArgs?: string[]; readonly args: Expr[]; readonly atOnce?: string; readonly ofPair?: string; readonly located?: CodeInfo | readonly LocatedMethod[]; readonly fate?: Fate }
/** What becomes of the coroutine or task that a call gives: nobody holds it, or a variable that lives to the program's end. `run` tells of it as CPython does. */
export type Fate = "dropped" | "kept";
/** A method of the class that a registration names, and its code. */
export interface LocatedMethod { readonly name: string; readonly code: CodeInfo }
export interface New extends ExprBase { readonly kind: "New"; readonly callee: Expr; readonly typeArgs?: string[]; readonly args: Expr[] }
export interface Member extends ExprBase { readonly kind: "Member"; readonly object: Expr; readonly name: string }
export interface Index extends ExprBase { readonly kind: "Index"; readonly object: Expr; readonly index: Expr }
/** `x!`: only where the analysis proved what TypeScript cannot see. */
export interface NonNull extends ExprBase { readonly kind: "NonNull"; readonly value: Expr }
export interface Unary extends ExprBase { readonly kind: "Unary"; readonly op: "!" | "-" | "+" | "~" | "typeof"; readonly operand: Expr }
export interface Binary extends ExprBase { readonly kind: "Binary"; readonly op: BinaryOp; readonly left: Expr; readonly right: Expr }
export type BinaryOp =
  | "+" | "-" | "*" | "/" | "%" | "**" | "<<" | ">>" | "&" | "|" | "^"
  | "===" | "!==" | "<" | "<=" | ">" | ">=" | "in" | "instanceof" | "&&" | "||" | "??";
export interface Conditional extends ExprBase { readonly kind: "Conditional"; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
export interface Assign extends ExprBase { readonly kind: "Assign"; readonly op: "=" | "+=" | "-=" | "*=" | "/=" | "%="; readonly target: Expr | BindingPattern; readonly value: Expr }
export interface Update extends ExprBase { readonly kind: "Update"; readonly op: "++" | "--"; readonly target: Expr }
export interface Sequence extends ExprBase { readonly kind: "Sequence"; readonly items: Expr[] }
export interface ArrayLiteral extends ExprBase { readonly kind: "Array"; readonly items: Expr[] }
export interface Spread extends ExprBase { readonly kind: "Spread"; readonly value: Expr }
export interface ObjectLiteral extends ExprBase { readonly kind: "Object"; readonly entries: ObjectEntry[] }
export interface ObjectEntry { readonly key: string; readonly value: Expr }
/** `code` when it is a Python frame of its own (a lambda); without it, positions belong to the frame around it (a comprehension). */
export interface Arrow extends ExprBase { readonly kind: "Arrow"; readonly params: Param[]; readonly returns?: string; readonly body: Expr | Stmt[]; readonly code?: CodeInfo }
export interface FunctionExpr extends ExprBase { readonly kind: "FunctionExpr"; readonly func: Func }
export interface ClassExpr extends ExprBase { readonly kind: "ClassExpr"; readonly cls: Class }
export interface Yield extends ExprBase { readonly kind: "Yield"; readonly star: boolean; readonly value: Expr }
export interface Await extends ExprBase { readonly kind: "Await"; readonly value: Expr }

export type Expr =
  | Identifier | RuntimeName | RuntimeNamespace | NumberLiteral | BigIntLiteral | StringLiteral | Template | Literal | ImportMeta
  | Labelled | Call | New | Member | Index | NonNull | Unary | Binary | Conditional | Assign | Update | Sequence | ArrayLiteral
  | Spread | ObjectLiteral | Arrow | FunctionExpr | ClassExpr | Yield | Await;

// ─── bindings, functions, classes ───

/** What a declaration, parameter or destructuring assignment binds. */
export type BindingPattern =
  | { readonly kind: "ArrayPattern"; readonly items: (Target | null)[]; readonly rest?: Target }
  | { readonly kind: "ObjectPattern"; readonly entries: { readonly key: string; readonly target: Target; readonly default?: Expr }[]; readonly rest?: Target };
export type Target = Expr | BindingPattern;

export interface Param {
  readonly target: Target;
  readonly type?: string;
  readonly default?: Expr;
  readonly rest?: boolean;
  readonly optional?: boolean;
}

/** Facts about the Python function a piece of code came from; `run` needs them for tracebacks and metadata. */
export interface CodeInfo {
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  /** A coroutine's frame: `run` notes where it waits. */
  readonly waits?: boolean;
  /** A plain function that is used as a value: as a callback, its place may be shown. */
  readonly shown?: boolean;
}

export interface Func {
  readonly name: string | null;
  readonly generator: boolean;
  readonly async?: boolean;
  readonly typeParams?: string;
  /** What `this` is, where TypeScript would take it for an instance. */
  readonly thisType?: string;
  readonly params: Param[];
  readonly returns?: string;
  readonly body: Stmt[];
  /** Present when this is a Python frame of its own; without it, positions belong to the frame around it. */
  readonly code?: CodeInfo;
  /** `run` counts its calls against the recursion limit (plain functions that may call themselves; not generators). */
  readonly countsDepth?: boolean;
  /** `run` calls it in the place of a coroutine that is awaited: what leaves it leaves a coroutine. */
  readonly atOnce?: boolean;
  readonly nameOrigin?: Span;
}

export interface Class {
  readonly name: string | null;
  readonly typeParams?: string;
  readonly heritage: Expr | null;
  readonly members: ClassMember[];
  /** The class body's frame: static initialisers and static blocks raise in it. */
  readonly code?: CodeInfo;
  /** Where the frame around the class points while the class body runs (the `class` statement). */
  readonly raises?: RaiseSite;
  readonly nameOrigin?: Span;
}

export type ClassMember =
  | { readonly kind: "Field"; readonly isStatic: boolean; readonly declare?: boolean; readonly name: string; readonly type?: string; readonly value?: Expr; readonly layout: Layout }
  | { readonly kind: "Method"; readonly isStatic: boolean; readonly accessor?: "get" | "set"; readonly override?: boolean; readonly name: string; readonly func: Func; readonly layout: Layout }
  | { readonly kind: "Constructor"; readonly func: Func; readonly layout: Layout }
  | { readonly kind: "StaticBlock"; readonly body: Stmt[]; readonly layout: Layout };

/** Comments and blank lines around a statement or member. `leading` holds comment texts without their markers, `doc` a docstring. */
export interface Layout {
  readonly blankBefore?: boolean;
  readonly leading?: string[];
  readonly trailing?: string;
  readonly doc?: string;
}

// ─── statements ───

interface StmtBase {
  readonly origin?: Span;
  readonly layout?: Layout;
}

export interface VarDecl extends StmtBase {
  readonly kind: "VarDecl";
  readonly keyword: "const" | "let";
  readonly declarations: { readonly target: Target; readonly type?: string; readonly definite?: boolean; readonly value?: Expr }[];
  readonly exported?: boolean;
}
export interface ExprStmt extends StmtBase { readonly kind: "ExprStmt"; readonly value: Expr }
export interface If extends StmtBase { readonly kind: "If"; readonly test: Expr; readonly then: Stmt[]; readonly otherwise?: Stmt[] }
export interface While extends StmtBase { readonly kind: "While"; readonly test: Expr; readonly body: Stmt[]; readonly label?: string }
export interface For extends StmtBase { readonly kind: "For"; readonly init: VarDecl | Expr | null; readonly test: Expr | null; readonly update: Expr | null; readonly body: Stmt[]; readonly label?: string }
/** `raises`: where getting the next item may raise; without it, `iterable.raises` counts. */
export interface ForOf extends StmtBase { readonly kind: "ForOf"; readonly declare: "const" | "let" | null; readonly target: Target; readonly type?: string; readonly iterable: Expr; readonly body: Stmt[]; readonly label?: string; readonly raises?: RaiseSite }
export interface Labeled extends StmtBase { readonly kind: "Labeled"; readonly label: string; readonly body: Stmt[] }
export interface Break extends StmtBase { readonly kind: "Break"; readonly label?: string }
export interface Continue extends StmtBase { readonly kind: "Continue"; readonly label?: string }
export interface Return extends StmtBase { readonly kind: "Return"; readonly value?: Expr }
export interface Throw extends StmtBase { readonly kind: "Throw"; readonly value: Expr; readonly raises?: RaiseSite }
/** `pythonHandler`: the catch clause is a Python `except`, so `run` records the frame's position on the caught exception first. */
export interface Try extends StmtBase { readonly kind: "Try"; readonly body: Stmt[]; readonly param?: string; readonly handler?: Stmt[]; readonly finalizer?: Stmt[]; readonly pythonHandler?: boolean;
  /** The finalizer does nothing when an exception passes: a `with` block, whose manager has seen it. */
  readonly leavesQuietly?: boolean }
export interface Block extends StmtBase { readonly kind: "Block"; readonly body: Stmt[] }
export interface FunctionDecl extends StmtBase { readonly kind: "FunctionDecl"; readonly func: Func; readonly exported?: boolean }
export interface ClassDecl extends StmtBase { readonly kind: "ClassDecl"; readonly cls: Class; readonly exported?: boolean }
/** An import of another converted module; `exported`: others may import the names from here. Runtime imports are collected from `RuntimeName`s by the printer. */
export interface Import extends StmtBase { readonly kind: "Import"; readonly from: string; readonly namespace?: string; readonly names?: { readonly name: string; readonly as: string }[]; readonly exported?: boolean; readonly raises?: RaiseSite;
  /** TypeScript has every import at the top; `run` imports where Python does. Null: it stands there already. */
  readonly stage?: ImportStage }
/** `declared`: the import at the top, whose names `run` only declares. `run here`, `taken here`: where `run` fetches them, waiting or from what was loaded. `loaded`: where `run` loads what functions take. */
export type ImportStage = "declared" | "run here" | "taken here" | "loaded";
/** Comments that belong to no statement. */
export interface CommentStmt extends StmtBase { readonly kind: "Comment" }

export type Stmt =
  | VarDecl | ExprStmt | If | While | For | ForOf | Labeled | Break | Continue | Return | Throw | Try | Block
  | FunctionDecl | ClassDecl | Import | CommentStmt;

/** One converted module. */
export interface Program {
  /** The Python file's path as it appears in tracebacks. */
  readonly path: string;
  readonly body: Stmt[];
  /** Every name the user's code binds at module level or uses as a JavaScript identifier: the printer avoids clashes with them. */
  readonly userNames: ReadonlySet<string>;
  /**
   * Types imported from the runtime that occur in annotation text: `"Coroutine"` of the root, `"asyncio/Future"` of a module.
   * A type whose name is one of `userNames` is written with `$` in annotations (`runtimeLocalName` in print/imports.ts).
   */
  readonly typeImports: ReadonlySet<string>;
  /** True when top-level code contains `await`. */
  readonly usesTopLevelAwait: boolean;
  /** Other interpreters may be started: `run` hands out the main module's variables, to be read here and assigned there. */
  readonly copied?: boolean;
  /** Library names that the module imported, under its own names for them: other modules of the program may import them from here. */
  readonly passedOn?: readonly { readonly name: string; readonly value: Expr }[];
}
