/**
 * The typed Python AST. Node and field names follow CPython's `ast` module; `kind` is the class name.
 * Every node carries the half-open span of its source text; positions are offsets into the source in UTF-16 code units.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface NodeBase {
  readonly span: Span;
}

/** A comment, kept so that converted code can carry it over. `text` includes the `#`. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
  /** True when only white space stands before it on its line. */
  readonly ownLine: boolean;
}

export interface Module extends NodeBase {
  readonly kind: "Module";
  readonly body: Stmt[];
  /** All comments of the file, in source order. */
  readonly comments: Comment[];
}

// ─── statements ───

export interface FunctionDef extends NodeBase {
  readonly kind: "FunctionDef";
  readonly isAsync: boolean;
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: Arguments;
  readonly body: Stmt[];
  readonly decorators: Expr[];
  readonly returns: Expr | null;
  readonly typeParams: TypeParam[];
  /** The name that Python shows, where a pass of ours gave it another. */
  readonly shownName?: string;
  /** The body of a class that became a function (analysis/class_namespaces.ts): names inside are qualified by it alone. */
  readonly isClassBody?: boolean;
}

export interface ClassDef extends NodeBase {
  readonly kind: "ClassDef";
  readonly name: string;
  readonly nameSpan: Span;
  readonly bases: Expr[];
  readonly keywords: Keyword[];
  readonly body: Stmt[];
  readonly decorators: Expr[];
  readonly typeParams: TypeParam[];
}

export interface Return extends NodeBase { readonly kind: "Return"; readonly value: Expr | null }
export interface Delete extends NodeBase { readonly kind: "Delete"; readonly targets: Expr[] }
export interface Assign extends NodeBase { readonly kind: "Assign"; readonly targets: Expr[]; readonly value: Expr }
export interface TypeAlias extends NodeBase { readonly kind: "TypeAlias"; readonly name: Name; readonly typeParams: TypeParam[]; readonly value: Expr }
export interface AugAssign extends NodeBase { readonly kind: "AugAssign"; readonly target: Expr; readonly op: BinaryOperator; readonly value: Expr }
export interface AnnAssign extends NodeBase { readonly kind: "AnnAssign"; readonly target: Expr; readonly annotation: Expr; readonly value: Expr | null }
export interface For extends NodeBase { readonly kind: "For"; readonly isAsync: boolean; readonly target: Expr; readonly iter: Expr; readonly body: Stmt[]; readonly orelse: Stmt[] }
export interface While extends NodeBase { readonly kind: "While"; readonly test: Expr; readonly body: Stmt[]; readonly orelse: Stmt[] }
/** `elif` is an `If` alone in `orelse`, with `isElif` set. */
export interface If extends NodeBase { readonly kind: "If"; readonly test: Expr; readonly body: Stmt[]; readonly orelse: Stmt[]; readonly isElif: boolean }
export interface With extends NodeBase { readonly kind: "With"; readonly isAsync: boolean; readonly items: WithItem[]; readonly body: Stmt[] }
export interface WithItem extends NodeBase { readonly kind: "WithItem"; readonly contextExpr: Expr; readonly optionalVars: Expr | null }
export interface Match extends NodeBase { readonly kind: "Match"; readonly subject: Expr; readonly cases: MatchCase[] }
export interface MatchCase extends NodeBase { readonly kind: "MatchCase"; readonly pattern: Pattern; readonly guard: Expr | null; readonly body: Stmt[] }
export interface Raise extends NodeBase { readonly kind: "Raise"; readonly exc: Expr | null; readonly cause: Expr | null }
/** `isStar` for `except*`. */
export interface Try extends NodeBase { readonly kind: "Try"; readonly isStar: boolean; readonly body: Stmt[]; readonly handlers: ExceptHandler[]; readonly orelse: Stmt[]; readonly finalbody: Stmt[] }
export interface ExceptHandler extends NodeBase { readonly kind: "ExceptHandler"; readonly type: Expr | null; readonly name: string | null; readonly nameSpan: Span | null; readonly body: Stmt[] }
export interface Assert extends NodeBase { readonly kind: "Assert"; readonly test: Expr; readonly msg: Expr | null }
export interface Import extends NodeBase { readonly kind: "Import"; readonly names: Alias[] }
/** `from . import x` has `module` null and `level` 1; `from m import *` has one alias named `*`. */
export interface ImportFrom extends NodeBase { readonly kind: "ImportFrom"; readonly module: string | null; readonly names: Alias[]; readonly level: number }
export interface Alias extends NodeBase { readonly kind: "Alias"; readonly name: string; readonly asname: string | null }
export interface Global extends NodeBase { readonly kind: "Global"; readonly names: string[] }
export interface Nonlocal extends NodeBase { readonly kind: "Nonlocal"; readonly names: string[] }
export interface ExprStmt extends NodeBase { readonly kind: "ExprStmt"; readonly value: Expr }
export interface Pass extends NodeBase { readonly kind: "Pass" }
export interface Break extends NodeBase { readonly kind: "Break" }
export interface Continue extends NodeBase { readonly kind: "Continue" }

export type Stmt =
  | FunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign | For | While | If | With | Match
  | Raise | Try | Assert | Import | ImportFrom | Global | Nonlocal | ExprStmt | Pass | Break | Continue;

// ─── expressions ───

export interface BoolOp extends NodeBase { readonly kind: "BoolOp"; readonly op: "and" | "or"; readonly values: Expr[] }
export interface NamedExpr extends NodeBase { readonly kind: "NamedExpr"; readonly target: Name; readonly value: Expr }
export interface BinOp extends NodeBase { readonly kind: "BinOp"; readonly left: Expr; readonly op: BinaryOperator; readonly opSpan: Span; readonly right: Expr }
export interface UnaryOp extends NodeBase { readonly kind: "UnaryOp"; readonly op: UnaryOperator; readonly operand: Expr }
export interface Lambda extends NodeBase { readonly kind: "Lambda"; readonly args: Arguments; readonly body: Expr }
export interface IfExp extends NodeBase { readonly kind: "IfExp"; readonly test: Expr; readonly body: Expr; readonly orelse: Expr }
/** `{**d}` has a null key. */
export interface Dict extends NodeBase { readonly kind: "Dict"; readonly keys: (Expr | null)[]; readonly values: Expr[] }
export interface SetExpr extends NodeBase { readonly kind: "Set"; readonly elts: Expr[] }
export interface ListComp extends NodeBase { readonly kind: "ListComp"; readonly elt: Expr; readonly generators: Comprehension[] }
export interface SetComp extends NodeBase { readonly kind: "SetComp"; readonly elt: Expr; readonly generators: Comprehension[] }
export interface DictComp extends NodeBase { readonly kind: "DictComp"; readonly key: Expr; readonly value: Expr; readonly generators: Comprehension[] }
export interface GeneratorExp extends NodeBase { readonly kind: "GeneratorExp"; readonly elt: Expr; readonly generators: Comprehension[] }
export interface Comprehension extends NodeBase { readonly kind: "Comprehension"; readonly isAsync: boolean; readonly target: Expr; readonly iter: Expr; readonly ifs: Expr[] }
export interface Await extends NodeBase { readonly kind: "Await"; readonly value: Expr }
export interface Yield extends NodeBase { readonly kind: "Yield"; readonly value: Expr | null }
export interface YieldFrom extends NodeBase { readonly kind: "YieldFrom"; readonly value: Expr }
export interface Compare extends NodeBase { readonly kind: "Compare"; readonly left: Expr; readonly ops: CompareOperator[]; readonly comparators: Expr[] }
export interface Call extends NodeBase { readonly kind: "Call"; readonly func: Expr; readonly args: Expr[]; readonly keywords: Keyword[] }
/** `name` null for `**mapping`. */
export interface Keyword extends NodeBase { readonly kind: "Keyword"; readonly name: string | null; readonly value: Expr }
/** `values` alternates text (`Constant` of type str) and `FormattedValue`s; implicit concatenation is already joined. */
export interface JoinedStr extends NodeBase { readonly kind: "JoinedStr"; readonly values: (StrConstant | FormattedValue)[] }
export interface FormattedValue extends NodeBase {
  readonly kind: "FormattedValue";
  readonly value: Expr;
  readonly conversion: "s" | "r" | "a" | null;
  readonly formatSpec: JoinedStr | null;
}
export interface StrConstant extends NodeBase { readonly kind: "Str"; readonly value: string }
export interface BytesConstant extends NodeBase { readonly kind: "Bytes"; readonly value: Uint8Array }
export interface IntConstant extends NodeBase { readonly kind: "Int"; readonly value: bigint; /** The literal as written. */ readonly text: string }
export interface FloatConstant extends NodeBase { readonly kind: "Float"; readonly value: number; readonly text: string }
export interface ImagConstant extends NodeBase { readonly kind: "Imag"; readonly value: number }
export interface NameConstant extends NodeBase { readonly kind: "NameConstant"; readonly value: null | boolean }
export interface EllipsisConstant extends NodeBase { readonly kind: "Ellipsis" }
export interface Attribute extends NodeBase { readonly kind: "Attribute"; readonly value: Expr; readonly attr: string; readonly attrSpan: Span }
export interface Subscript extends NodeBase { readonly kind: "Subscript"; readonly value: Expr; readonly slice: Expr }
export interface Starred extends NodeBase { readonly kind: "Starred"; readonly value: Expr }
export interface Name extends NodeBase { readonly kind: "Name"; readonly id: string }
export interface List extends NodeBase { readonly kind: "List"; readonly elts: Expr[] }
export interface Tuple extends NodeBase { readonly kind: "Tuple"; readonly elts: Expr[]; readonly parenthesized: boolean }
export interface Slice extends NodeBase { readonly kind: "Slice"; readonly lower: Expr | null; readonly upper: Expr | null; readonly step: Expr | null }

export type Constant = StrConstant | BytesConstant | IntConstant | FloatConstant | ImagConstant | NameConstant | EllipsisConstant;

export type Expr =
  | BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetExpr | ListComp | SetComp | DictComp | GeneratorExp
  | Await | Yield | YieldFrom | Compare | Call | JoinedStr | FormattedValue | Constant | Attribute | Subscript | Starred | Name
  | List | Tuple | Slice;

export type BinaryOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "@" | "<<" | ">>" | "&" | "|" | "^";
export type UnaryOperator = "not" | "-" | "+" | "~";
export type CompareOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "is" | "is not" | "in" | "not in";

// ─── parameters ───

export interface Arguments extends NodeBase {
  readonly kind: "Arguments";
  readonly posonly: Arg[];
  readonly args: Arg[];
  readonly vararg: Arg | null;
  readonly kwonly: Arg[];
  readonly kwarg: Arg | null;
}
/** A parameter with its own default (CPython keeps defaults in lists beside the names; here each stands with its name). */
export interface Arg extends NodeBase {
  readonly kind: "Arg";
  readonly name: string;
  readonly annotation: Expr | null;
  readonly default: Expr | null;
}
export interface TypeParam extends NodeBase {
  readonly kind: "TypeParam";
  readonly flavour: "TypeVar" | "TypeVarTuple" | "ParamSpec";
  readonly name: string;
  readonly bound: Expr | null;
  readonly default: Expr | null;
}

// ─── patterns ───

export interface MatchValue extends NodeBase { readonly kind: "MatchValue"; readonly value: Expr }
export interface MatchSingleton extends NodeBase { readonly kind: "MatchSingleton"; readonly value: null | boolean }
export interface MatchSequence extends NodeBase { readonly kind: "MatchSequence"; readonly patterns: Pattern[] }
export interface MatchMapping extends NodeBase { readonly kind: "MatchMapping"; readonly keys: Expr[]; readonly patterns: Pattern[]; readonly rest: string | null }
export interface MatchClass extends NodeBase { readonly kind: "MatchClass"; readonly cls: Expr; readonly patterns: Pattern[]; readonly kwdAttrs: string[]; readonly kwdPatterns: Pattern[] }
export interface MatchStar extends NodeBase { readonly kind: "MatchStar"; readonly name: string | null }
/** `case _` is `MatchAs` with neither pattern nor name; `case x` has only a name. */
export interface MatchAs extends NodeBase { readonly kind: "MatchAs"; readonly pattern: Pattern | null; readonly name: string | null }
export interface MatchOr extends NodeBase { readonly kind: "MatchOr"; readonly patterns: Pattern[] }

export type Pattern = MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

export type Node = Module | Stmt | Expr | Pattern | Arguments | Arg | Keyword | Alias | WithItem | MatchCase | ExceptHandler | Comprehension | TypeParam;
export type NodeOfKind<K extends Node["kind"]> = Extract<Node, { kind: K }>;
