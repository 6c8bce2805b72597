/** Which function lowers which node: one total table for each kind of AST, checked against grammar-maps/syntax.ts. */
import type { LoweredNode } from "../../../grammar-maps/syntax.js";
import type { Expr, Pattern, Stmt } from "../ast.js";
import type { CstNode } from "../cst.js";
import * as compound from "./compound_statements.js";
import { identifierName, type Lowering, part, spanOf } from "./context.js";
import { lowerClass, lowerDecorated, lowerFunction } from "./definitions.js";
import * as displays from "./displays.js";
import { lowerFutureImport, lowerImport, lowerImportFrom } from "./imports.js";
import { lowerNumber } from "./numbers.js";
import * as operators from "./operators.js";
import { lowerLambda } from "./parameters.js";
import * as patterns from "./patterns.js";
import { lowerPrimary, lowerSlice } from "./primaries.js";
import * as simple from "./simple_statements.js";
import { lowerString } from "./strings.js";
import * as types from "./types.js";
import { lowerWith } from "./with.js";

type Table<Kind extends "statement" | "expression" | "pattern", Ast> = Readonly<
  Record<LoweredNode<Kind>, (cx: Lowering, node: CstNode) => Ast>
>;

const statements: Table<"statement", Stmt> = {
  expression_statement: simple.lowerExpressionStatement,
  return_statement: simple.lowerReturn,
  delete_statement: simple.lowerDelete,
  raise_statement: simple.lowerRaise,
  pass_statement: simple.lowerPass,
  break_statement: simple.lowerBreak,
  continue_statement: simple.lowerContinue,
  global_statement: simple.lowerGlobal,
  nonlocal_statement: simple.lowerNonlocal,
  assert_statement: simple.lowerAssert,
  type_alias_statement: simple.lowerTypeAlias,
  print_statement: simple.lowerPrint,
  import_statement: lowerImport,
  import_from_statement: lowerImportFrom,
  future_import_statement: lowerFutureImport,
  if_statement: compound.lowerIf,
  for_statement: compound.lowerFor,
  while_statement: compound.lowerWhile,
  try_statement: compound.lowerTry,
  with_statement: lowerWith,
  match_statement: compound.lowerMatch,
  function_definition: lowerFunction,
  class_definition: lowerClass,
  decorated_definition: lowerDecorated,
};

const expressions: Table<"expression", Expr> = {
  identifier: (cx, node) => ({ kind: "Name", id: identifierName(cx, node), span: spanOf(node) }),
  parenthesized_expression: (cx, node) => cx.expression(part(node)),
  true: (_cx, node) => ({ kind: "NameConstant", value: true, span: spanOf(node) }),
  false: (_cx, node) => ({ kind: "NameConstant", value: false, span: spanOf(node) }),
  none: (_cx, node) => ({ kind: "NameConstant", value: null, span: spanOf(node) }),
  ellipsis: (_cx, node) => ({ kind: "Ellipsis", span: spanOf(node) }),
  integer: lowerNumber,
  float: lowerNumber,
  string: lowerString,
  concatenated_string: lowerString,
  call: lowerPrimary,
  attribute: lowerPrimary,
  subscript: lowerPrimary,
  slice: lowerSlice,
  binary_operator: operators.lowerBinaryOperator,
  boolean_operator: operators.lowerBooleanOperator,
  comparison_operator: operators.lowerComparison,
  not_operator: operators.lowerNot,
  unary_operator: operators.lowerUnaryOperator,
  await: operators.lowerAwait,
  conditional_expression: operators.lowerConditional,
  named_expression: operators.lowerNamedExpression,
  yield: operators.lowerYield,
  lambda: lowerLambda,
  tuple: displays.lowerTuple,
  list: displays.lowerList,
  set: displays.lowerSet,
  dictionary: displays.lowerDictionary,
  expression_list: displays.lowerBareTuple,
  list_splat: displays.lowerStarred,
  parenthesized_list_splat: (cx, node) => cx.expression(part(node)),
  list_comprehension: displays.lowerListComprehension,
  set_comprehension: displays.lowerSetComprehension,
  dictionary_comprehension: displays.lowerDictionaryComprehension,
  generator_expression: displays.lowerGeneratorExpression,
  pattern_list: displays.lowerBareTuple,
  tuple_pattern: displays.lowerTupleTarget,
  list_pattern: displays.lowerList,
  list_splat_pattern: displays.lowerStarred,
  type: types.lowerType,
  generic_type: types.lowerGenericType,
  union_type: operators.lowerBinaryOperator,
  member_type: types.lowerMemberType,
  splat_type: types.lowerSplatType,
  constrained_type: types.lowerConstrainedType,
};

const casePatterns: Table<"pattern", Pattern> = {
  case_pattern: patterns.lowerCasePattern,
  as_pattern: patterns.lowerAsPattern,
  class_pattern: patterns.lowerClassPattern,
  complex_pattern: patterns.lowerComplexPattern,
  dict_pattern: patterns.lowerMappingPattern,
  dotted_name: patterns.lowerDottedNamePattern,
  list_pattern: patterns.lowerListPattern,
  tuple_pattern: patterns.lowerTuplePattern,
  splat_pattern: patterns.lowerSplatPattern,
  union_pattern: patterns.lowerUnionPattern,
  integer: patterns.lowerValuePattern,
  float: patterns.lowerValuePattern,
  true: patterns.lowerValuePattern,
  false: patterns.lowerValuePattern,
  none: patterns.lowerValuePattern,
  string: patterns.lowerValuePattern,
  concatenated_string: patterns.lowerValuePattern,
};

type ByNodeType<Ast> = ReadonlyMap<string, (cx: Lowering, node: CstNode) => Ast>;

export const statementLowerings: ByNodeType<Stmt> = new Map(Object.entries(statements));
export const expressionLowerings: ByNodeType<Expr> = new Map(Object.entries(expressions));
export const patternLowerings: ByNodeType<Pattern> = new Map(Object.entries(casePatterns));
