/** A node of an expression as the compiler hands it to `ast.literal_eval`; `kind` is the class of `ast` that CPython shows. */
export type LiteralNode = { readonly line: number } & (
  | { readonly kind: "Constant"; readonly type: "int"; readonly value: bigint }
  | { readonly kind: "Constant"; readonly type: "float" | "imaginary"; readonly value: number }
  | { readonly kind: "Constant"; readonly type: "text"; readonly value: string }
  | { readonly kind: "Constant"; readonly type: "bytes"; readonly value: Uint8Array }
  | { readonly kind: "Constant"; readonly type: "name"; readonly value: null | boolean }
  | { readonly kind: "Constant"; readonly type: "ellipsis" }
  | { readonly kind: "List" | "Tuple" | "Set"; readonly elements: readonly LiteralNode[] }
  | { readonly kind: "Dict"; readonly keys: readonly (LiteralNode | null)[]; readonly values: readonly LiteralNode[] }
  | { readonly kind: "UnaryOp"; readonly sign: string; readonly operand: LiteralNode }
  | { readonly kind: "BinOp"; readonly left: LiteralNode; readonly sign: string; readonly right: LiteralNode }
  | { readonly kind: "Call"; readonly isEmptySet: boolean }
  | { readonly kind: "Other"; readonly shown: string }
);
