/**
 * Which folder may import which: the arrows of the architecture. Each rule's comment says why the arrow points one way,
 * and what to do instead.
 */

/** The pipeline's stages in order; a stage may import those before it. */
const stages = ["syntax", "analysis", "emit", "print", "execute"];

const laterThan = (stage) => stages.slice(stages.indexOf(stage) + 1).join("|");

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "runtime-stands-alone",
      severity: "error",
      comment:
        "A converted program ships the runtime and nothing else, to browsers too. What the runtime needs from the world (clock, output, files) " +
        "comes through runtime/host.ts; the few libraries it needs have one folder each that may import them (the rules below).",
      from: { path: "^src/runtime/" },
      to: { pathNot: ["^src/runtime/", "node_modules/@noble/hashes/"], couldNotResolve: false },
    },
    {
      name: "hashes-behind-one-folder",
      severity: "error",
      comment:
        "@noble/hashes has the algorithms of hashlib, hmac, uuid and random's seeds; it runs in browsers and is bundled with the modules that use it. " +
        "Only src/runtime/hashing/ imports it, so that programs without these modules load none of it and another library could take its place.",
      from: { path: "^(src|grammar-maps)/", pathNot: "^src/runtime/hashing/" },
      to: { path: "node_modules/@noble/hashes/" },
    },
    {
      name: "emitter-knows-names-only",
      severity: "error",
      comment:
        "The emitter writes the names of runtime functions; it never calls them. Put what it must know about a name into grammar-maps/, " +
        "where the compiler checks that the runtime really exports it.",
      from: { path: "^src/emit/" },
      to: { path: "^src/runtime/", dependencyTypesNot: ["type-only", "type-import"] },
    },
    {
      name: "maps-are-tables",
      severity: "error",
      comment:
        "grammar-maps/ holds facts about Python. It may name the runtime's types (`typeof import(…)`), so that a wrong entry does not compile, " +
        "but loading a map must not run code from src/.",
      from: { path: "^grammar-maps/" },
      to: { path: "^src/", dependencyTypesNot: ["type-only", "type-import"] },
    },
    ...stages.slice(0, -1).map((stage) => ({
      name: `${stage}-comes-before`,
      severity: "error",
      comment:
        `src/${stage}/ is an earlier stage than ${stages.slice(stages.indexOf(stage) + 1).join(", ")}: text → syntax → analysis → emit → print → execute. ` +
        "An earlier stage that needs a later one's answer wants that answer as data: compute it there, or move the fact into grammar-maps/.",
      from: { path: `^src/${stage}/` },
      to: { path: `^src/(${laterThan(stage)})/`, dependencyTypesNot: ["type-only", "type-import"] },
    })),
    {
      name: "shells-are-outermost",
      severity: "error",
      comment: "The command line, the Vitest plugin and the playground are shells over the public API. Nothing may depend on a shell: move what you need below it.",
      from: { path: "^(src|grammar-maps)/", pathNot: "^src/(cli|vitest|playground)/" },
      to: { path: "^src/(cli|vitest|playground)/" },
    },
    {
      name: "node-at-the-edge",
      severity: "error",
      comment:
        "Everything but the edge runs in a browser. `node:*` belongs to cli/, vitest/, execute/node/, node.ts (`yieldstar/node`) and the native parser's adapter; " +
        "others take what they need as a parameter.",
      from: { path: "^(src|grammar-maps)/", pathNot: "^src/(cli/|vitest/|execute/node/|node\\.ts|syntax/native_tree_sitter\\.ts)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "main-entry-in-browsers",
      severity: "error",
      comment: "`yieldstar` is imported by pages that convert programs. What needs Node is exported by src/node.ts, as `yieldstar/node`.",
      from: { path: "^src/index\\.ts$" },
      to: { path: "^src/(cli|execute/node)/", reachable: true },
    },
    {
      name: "no-development-packages",
      severity: "error",
      comment: "What src/ imports must be in `dependencies` (or an optional peer): a user who installs yieldstar does not get devDependencies.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm-peer", "type-only", "type-import"] },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      comment: "The import leads nowhere: a file was renamed, or a package is missing from package.json.",
      from: { path: "^(src|grammar-maps)/" },
      to: { couldNotResolve: true, pathNot: "^(tree-sitter|yieldstar/)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
  },
};
