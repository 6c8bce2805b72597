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
  readonly nodeTypeId: number;
  readonly nodeType: string;
  readonly nodeIsNamed: boolean;
  readonly nodeIsMissing: boolean;
  readonly currentFieldId: number;
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

interface NodeType {
  readonly type: string;
  readonly named: boolean;
}

const noChildren: CstNode[] = [];

/** Copies trees of one grammar; it asks for each name only once, because a string that crosses the binding is dear. */
export class TreeCopier {
  readonly #types = new Map<number, NodeType>();
  readonly #fields: (string | null)[] = [null];

  /** The tree under a cursor, in one walk without recursion: the input decides how deep a tree is. */
  copy(cursor: TreeCursor): CstNode {
    const root = this.#nodeAt(cursor);
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
      node = this.#nodeAt(cursor);
      const parent = open.at(-1);
      if (parent === undefined) return root;
      parent.children.push(node);
      if (node.hasError) parent.hasError = true;
    }
  }

  #nodeAt(cursor: TreeCursor): NodeInProgress {
    const { type, named } = this.#typeAt(cursor);
    const start = cursor.startIndex;
    const end = cursor.endIndex;
    const isMissing = start === end && cursor.nodeIsMissing;
    const isError = type === "ERROR";
    return { type, named, field: this.#fieldAt(cursor), start, end, children: noChildren, isMissing, isError, hasError: isMissing || isError };
  }

  #typeAt(cursor: TreeCursor): NodeType {
    const id = cursor.nodeTypeId;
    let type = this.#types.get(id);
    if (type === undefined) {
      type = { type: cursor.nodeType, named: cursor.nodeIsNamed };
      this.#types.set(id, type);
    }
    return type;
  }

  #fieldAt(cursor: TreeCursor): string | null {
    const id = cursor.currentFieldId;
    return (this.#fields[id] ??= cursor.currentFieldName || null);
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
