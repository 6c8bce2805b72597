/**
 * What becomes of every named node of the grammar. The compiler keeps this table complete: it is checked against the grammar's own list,
 * and the lowering tables in src/syntax/lower are checked against this one.
 */
import type { SyntaxNode } from "./generated/syntax_nodes.js";

/** The kinds of AST a node can turn into; a node that stands in several places has several. */
export type LoweredAs = "statement" | "expression" | "pattern";

export type SyntaxEntry =
  /** Has its own lowering in the table of that kind. */
  | { readonly as: readonly LoweredAs[] }
  /** Read by the lowering of the nodes around it. */
  | { readonly partOf: readonly SyntaxNode[] }
  /** Carries no meaning for the AST. */
  | { readonly trivia: true }
  /** The grammar takes it, Python 3 does not: what to say. */
  | { readonly refused: string };

const statement = { as: ["statement"] } as const;
const expression = { as: ["expression"] } as const;
const pattern = { as: ["pattern"] } as const;
const expressionOrPattern = { as: ["expression", "pattern"] } as const;
const trivia = { trivia: true } as const;
const partOf = <const P extends readonly SyntaxNode[]>(...nodes: P): { readonly partOf: P } => ({ partOf: nodes });
const refused = (message: string): { readonly refused: string } => ({ refused: message });

export const syntax = {
  // the file and its layout
  module: partOf("module"),
  block: partOf("module", "if_statement", "function_definition"),
  comment: trivia,
  line_continuation: trivia,

  // simple statements
  expression_statement: statement,
  assignment: partOf("expression_statement"),
  augmented_assignment: partOf("expression_statement"),
  return_statement: statement,
  delete_statement: statement,
  raise_statement: statement,
  pass_statement: statement,
  break_statement: statement,
  continue_statement: statement,
  global_statement: statement,
  nonlocal_statement: statement,
  assert_statement: statement,
  type_alias_statement: statement,
  // `print >>f, x` is an expression in Python 3; without `>>` it is refused in the lowering
  print_statement: statement,
  chevron: partOf("print_statement"),
  exec_statement: refused("Missing parentheses in call to 'exec'. Did you mean exec(...)?"),

  // imports
  import_statement: statement,
  import_from_statement: statement,
  future_import_statement: statement,
  aliased_import: partOf("import_statement", "import_from_statement", "future_import_statement"),
  dotted_name: { as: ["pattern"] },
  relative_import: partOf("import_from_statement"),
  import_prefix: partOf("relative_import"),
  wildcard_import: partOf("import_from_statement"),

  // compound statements
  if_statement: statement,
  elif_clause: partOf("if_statement"),
  else_clause: partOf("if_statement", "for_statement", "while_statement", "try_statement"),
  for_statement: statement,
  while_statement: statement,
  try_statement: statement,
  except_clause: partOf("try_statement"),
  finally_clause: partOf("try_statement"),
  with_statement: statement,
  with_clause: partOf("with_statement"),
  with_item: partOf("with_clause"),
  as_pattern: { as: ["pattern"] },
  match_statement: statement,
  case_clause: partOf("match_statement"),

  // definitions
  function_definition: statement,
  class_definition: statement,
  decorated_definition: statement,
  decorator: partOf("decorated_definition"),
  parameters: partOf("function_definition"),
  lambda_parameters: partOf("lambda"),
  typed_parameter: partOf("parameters"),
  default_parameter: partOf("parameters", "lambda_parameters"),
  typed_default_parameter: partOf("parameters"),
  dictionary_splat_pattern: partOf("parameters", "lambda_parameters"),
  keyword_separator: partOf("parameters", "lambda_parameters"),
  positional_separator: partOf("parameters", "lambda_parameters"),
  argument_list: partOf("call", "class_definition"),
  keyword_argument: partOf("argument_list"),

  // annotations and type parameters
  type: expression,
  generic_type: expression,
  union_type: expression,
  member_type: expression,
  splat_type: expression,
  constrained_type: expression,
  type_parameter: partOf("function_definition", "class_definition", "type_alias_statement", "generic_type"),

  // expressions
  named_expression: expression,
  conditional_expression: expression,
  lambda: expression,
  boolean_operator: expression,
  not_operator: expression,
  comparison_operator: expression,
  binary_operator: expression,
  unary_operator: expression,
  await: expression,
  yield: expression,
  call: expression,
  attribute: expression,
  subscript: expression,
  slice: expression,
  parenthesized_expression: expression,
  expression_list: expression,
  identifier: expression,

  // displays and comprehensions
  tuple: expression,
  list: expression,
  set: expression,
  dictionary: expression,
  pair: partOf("dictionary", "dictionary_comprehension"),
  list_splat: expression,
  dictionary_splat: partOf("dictionary", "argument_list"),
  parenthesized_list_splat: expression,
  list_comprehension: expression,
  set_comprehension: expression,
  dictionary_comprehension: expression,
  generator_expression: expression,
  for_in_clause: partOf("list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression"),
  if_clause: partOf("list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression", "case_clause"),

  // literals
  integer: expressionOrPattern,
  float: expressionOrPattern,
  true: expressionOrPattern,
  false: expressionOrPattern,
  none: expressionOrPattern,
  ellipsis: expression,
  string: expressionOrPattern,
  concatenated_string: expressionOrPattern,
  string_start: partOf("string"),
  string_content: partOf("string"),
  string_end: partOf("string"),
  escape_sequence: partOf("string_content"),
  escape_interpolation: partOf("string_content"),
  interpolation: partOf("string"),
  format_specifier: partOf("interpolation"),
  format_expression: partOf("format_specifier"),
  type_conversion: partOf("interpolation"),

  // assignment targets, and patterns that share their shape
  pattern_list: expression,
  tuple_pattern: expressionOrPattern,
  list_pattern: expressionOrPattern,
  list_splat_pattern: expression,

  // patterns of `case`
  case_pattern: pattern,
  class_pattern: pattern,
  complex_pattern: pattern,
  dict_pattern: pattern,
  keyword_pattern: partOf("class_pattern"),
  splat_pattern: pattern,
  union_pattern: pattern,
} as const satisfies Record<SyntaxNode, SyntaxEntry>;

/** The nodes that need an entry in the lowering table of one kind. */
export type LoweredNode<Kind extends LoweredAs> = {
  [N in SyntaxNode]: (typeof syntax)[N] extends { readonly as: readonly (infer Kinds)[] } ? (Kind extends Kinds ? N : never) : never;
}[SyntaxNode];

const entries: ReadonlyMap<string, SyntaxEntry> = new Map(Object.entries(syntax));

/** Why Python 3 has no such construct, for a node that only the grammar accepts. */
export function refusalOf(nodeType: string): string | null {
  const entry = entries.get(nodeType);
  return entry !== undefined && "refused" in entry ? entry.refused : null;
}
