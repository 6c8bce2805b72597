/** What a pattern says, as a tree. A leaf file. */

/** How letters of two cases are one: not, among ASCII's letters, or among all. */
export type Folding = "none" | "ascii" | "unicode";

/** A part of a set in brackets: code points from `low` to `high`, or a class. */
export type Member = { readonly low: number; readonly high: number } | { readonly letter: "d" | "s" | "w"; readonly negative: boolean; readonly ascii: boolean };

export type Place = "start" | "end" | "line start" | "line end" | "very end" | "boundary" | "no boundary";

/** `most` is Infinity where nothing limits it. */
export interface Repeat {
  readonly kind: "repeat";
  readonly least: number;
  readonly most: number;
  readonly how: "greedy" | "lazy" | "possessive";
  readonly body: Node;
}

export interface Look {
  readonly kind: "look";
  readonly behind: boolean;
  readonly negative: boolean;
  readonly body: Node;
  /** How far behind, in code points. */
  readonly width: number;
}

export type Node =
  | { readonly kind: "character"; readonly code: number; readonly folding: Folding }
  | { readonly kind: "set"; readonly negative: boolean; readonly members: readonly Member[]; readonly folding: Folding }
  | { readonly kind: "any"; readonly newline: boolean }
  | { readonly kind: "place"; readonly where: Place; readonly ascii: boolean }
  | { readonly kind: "sequence"; readonly items: readonly Node[] }
  | { readonly kind: "alternatives"; readonly branches: readonly Node[] }
  | { readonly kind: "group"; readonly index: number; readonly body: Node }
  | Repeat
  | { readonly kind: "atomic"; readonly body: Node }
  | Look
  | { readonly kind: "reference"; readonly index: number; readonly folding: Folding }
  | { readonly kind: "condition"; readonly index: number; readonly yes: Node; readonly no: Node };

/** What is directly inside a node. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "sequence":
      return node.items;
    case "alternatives":
      return node.branches;
    case "group":
    case "repeat":
    case "atomic":
    case "look":
      return [node.body];
    case "condition":
      return [node.yes, node.no];
    default:
      return [];
  }
}

/** Whether something holds of a node, or of one inside it. */
export const some = (node: Node, test: (node: Node) => boolean): boolean => test(node) || partsOf(node).some((part) => some(part, test));

/** The groups in the order in which their parentheses close. */
export function closingOrder(node: Node): readonly number[] {
  const inside = partsOf(node).flatMap(closingOrder);
  return node.kind === "group" ? [...inside, node.index] : inside;
}

/** The fewest and the most code points that a node matches; of references, those of their groups. */
export function widthOf(node: Node, groups: ReadonlyMap<number, readonly [number, number]>): readonly [number, number] {
  switch (node.kind) {
    case "character":
    case "set":
    case "any":
      return [1, 1];
    case "place":
    case "look":
      return [0, 0];
    case "sequence":
      return node.items.map((item) => widthOf(item, groups)).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    case "alternatives":
      return widest(node.branches.map((branch) => widthOf(branch, groups)));
    case "condition":
      return widest([widthOf(node.yes, groups), widthOf(node.no, groups)]);
    case "group":
    case "atomic":
      return widthOf(node.body, groups);
    case "repeat": {
      const [low, high] = widthOf(node.body, groups);
      return [low * node.least, high === 0 ? 0 : high * node.most];
    }
    case "reference":
      return groups.get(node.index) ?? [0, Infinity];
  }
}

const widest = (widths: readonly (readonly [number, number])[]): readonly [number, number] => [Math.min(...widths.map(([low]) => low)), Math.max(...widths.map(([, high]) => high))];
