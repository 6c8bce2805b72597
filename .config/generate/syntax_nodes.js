/**
 * Writes grammar-maps/generated/syntax_nodes.ts from the grammar's node-types.json,
 * so that a syntax map with a missing or misspelt node does not compile.
 */
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { version } = require("tree-sitter-python/package.json");
/** @type {{ type: string, named: boolean, subtypes?: object[], fields?: Record<string, object> }[]} */
const nodeTypes = require("tree-sitter-python/src/node-types.json");

const union = (/** @type {Iterable<string>} */ names) =>
  [...new Set(names)].sort().map((name) => `\n  | ${JSON.stringify(name)}`).join("");

const named = nodeTypes.filter((node) => node.named);
const concrete = named.filter((node) => node.subtypes === undefined);
const groups = named.filter((node) => node.subtypes !== undefined);

writeFileSync(
  new URL("../../grammar-maps/generated/syntax_nodes.ts", import.meta.url),
  `// Generated from tree-sitter-python ${version} by .config/generate/syntax_nodes.js (npm run generate:syntax). Do not edit.

/** Every named node that can stand in a tree. */
export type SyntaxNode =${union(concrete.map((node) => node.type))};

/** Names that only group other nodes; no tree contains them. */
export type SyntaxGroup =${union(groups.map((node) => node.type))};

/** Every field that some node gives to a child. */
export type SyntaxField =${union(named.flatMap((node) => Object.keys(node.fields ?? {})))};
`,
);
