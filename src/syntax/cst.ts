/**
 * The concrete syntax tree as plain objects: what every parser adapter hands over, so that nothing behind the port knows which one ran.
 */

export interface CstNode {
  /** The grammar's name of the node (`if_statement`) or the token's text (`async`); `ERROR` where the grammar found no way on. */
  readonly type: string;
  /** False for the grammar's literal tokens (keywords, punctuation). */
  readonly named: boolean;
  /** The field the parent's grammar rule gives it. */
  readonly field: string | null;
  /** Half-open span in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly children: readonly CstNode[];
  /** The parser made it up to be able to go on. */
  readonly isMissing: boolean;
  readonly isError: boolean;
  /** True for an error, a missing token, and everything above one. */
  readonly hasError: boolean;
}

/** The part of a tree-sitter cursor that both bindings share. */
export interface TreeCursor {
  readonly nodeType: string;
  readonly nodeIsNamed: boolean;
  readonly nodeIsMissing: boolean;
  readonly currentFieldName: string | null | undefined;
  readonly startIndex: number;
  readonly endIndex: number;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

interface NodeInProgress extends CstNode {
  children: CstNode[];
  hasError: boolean;
}

const noChildren: CstNode[] = [];

function nodeAt(cursor: TreeCursor): NodeInProgress {
  const type = cursor.nodeType;
  const isMissing = cursor.nodeIsMissing;
  const isError = type === "ERROR";
  return {
    type,
    named: cursor.nodeIsNamed,
    field: cursor.currentFieldName || null,
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: noChildren,
    isMissing,
    isError,
    hasError: isMissing || isError,
  };
}

/** Copies the tree under a cursor in one walk, without recursion: input decides how deep a tree is. */
export function copyTree(cursor: TreeCursor): CstNode {
  const root = nodeAt(cursor);
  const open: NodeInProgress[] = [];
  let node = root;
  for (;;) {
    if (cursor.gotoFirstChild()) {
      open.push(node);
      node.children = [];
    } else {
      let parent = open.at(-1);
      while (parent !== undefined && !cursor.gotoNextSibling()) {
        cursor.gotoParent();
        open.pop();
        const grandparent = open.at(-1);
        if (parent.hasError && grandparent !== undefined) grandparent.hasError = true;
        parent = grandparent;
      }
      if (parent === undefined) return root;
    }
    node = nodeAt(cursor);
    const parent = open.at(-1);
    if (parent === undefined) return root;
    parent.children.push(node);
    if (node.hasError) parent.hasError = true;
  }
}

/** The tree's nodes in source order, parents first, without recursion. */
export function* descendants(root: CstNode): IterableIterator<CstNode> {
  const pending = [root];
  for (;;) {
    const node = pending.pop();
    if (node === undefined) return;
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i]!);
  }
}

/** Python ends a line at a lone carriage return, the grammar does not; lengths stay as they are. */
export function withGrammarLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}
