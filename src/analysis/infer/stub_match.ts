/** Arguments against the stub signatures of the API maps: assignable or not, type variables, results. */
import type * as ast from "../../syntax/ast.js";
import { apiClass, builtins, classByName, derivesFrom } from "../api.js";
import type { StubType } from "../stub.js";
import { ClassInfo } from "../program.js";
import type { Cell } from "../types.js";
import {
  BOOL, BYTES, COMPLEX, COUNT, dictOf, every, FLOAT, INDEX, INT, isNever, isSafe, joinAll, listOf, NEVER, NONE, setOf, STR, taint, typeOf, UNKNOWN,
  type Atom, type Type,
} from "../types.js";
import { callValue } from "./calls.js";
import { awaitedType } from "./awaiting.js";
import type { Frame } from "./frame.js";
import { itemType } from "./iteration.js";

/** Type variables of one call. Containers bind their own cell; other values flow into a cell of the call. */
export class Bindings {
  readonly #cells = new Map<string, Cell>();
  readonly #frame: Frame;
  readonly #node: ast.Node;
  /** The receiver's type, for `Self`. */
  readonly self: Type | null;
  /** What `*Ts` stands for. */
  variadic: readonly Type[] | null = null;

  constructor(frame: Frame, node: ast.Node, self: Type | null) {
    this.#frame = frame;
    this.#node = node;
    this.self = self;
  }

  cell(name: string): Cell {
    let cell = this.#cells.get(name);
    if (cell === undefined) this.#cells.set(name, (cell = this.#frame.inference.siteCell(this.#node, `type variable ${name}`)));
    return cell;
  }

  /** Bind a variable to a container's own cell. */
  share(name: string, cell: Cell): void {
    const known = this.#cells.get(name);
    if (known === undefined) this.#cells.set(name, cell);
    else known.unify(cell);
  }
}

/** Let an argument of this type meet a parameter; false when TypeScript would refuse it, so that `call` has to be used. */
export function match(frame: Frame, stub: StubType, type: Type, bindings: Bindings, node: ast.Node, from: string): boolean {
  if (isNever(type)) return true;
  switch (stub.k) {
    case "var":
      bindings.cell(stub.name).flow(type);
      return true;
    case "variadic":
      return true;
    case "union": {
      const variable = stub.items.find((item) => item.k === "var");
      if (type.unknown) {
        if (variable === undefined) return stub.items.some((item) => match(frame, item, type, bindings, node, from));
        bindings.cell(variable.name).flow(type);
        return true;
      }
      for (const atom of type.atoms.values()) {
        const one = typeOf(atom);
        const fits = stub.items.some((item) => item.k !== "var" && match(frame, item, one, bindings, node, from));
        if (fits) continue;
        if (variable === undefined) return false;
        bindings.cell(variable.name).flow(one);
      }
      return true;
    }
    case "callable":
      return matchCallable(frame, stub, type, bindings, node, from);
    case "name":
      return matchName(frame, stub, type, bindings, node, from);
  }
}

function matchCallable(frame: Frame, stub: Extract<StubType, { k: "callable" }>, type: Type, bindings: Bindings, node: ast.Node, from: string): boolean {
  const params = stub.params?.flatMap((p) => (p.k === "variadic" ? (bindings.variadic ?? []) : [instantiateWith(frame, p, bindings, node, from)]));
  if (type.unknown) return false;
  if (!every(type, (a) => a.k === "func" || a.k === "class" || a.k === "api" || a.k === "api class")) {
    // an instance with `__call__`, a partial …: the runtime calls it, TypeScript can't see how
    taint(type);
    return false;
  }
  if (params === undefined) {
    taint(type);
    match(frame, stub.result, UNKNOWN, bindings, node, from);
    return true;
  }
  markUsed(type, !(stub.result.k === "name" && stub.result.name === "object"));
  const result = callValue(frame, type, { positional: params.map((p) => ({ type: p, expr: null, starred: false })), keywords: [] }, frame.inference.callbackNode(node));
  match(frame, stub.result, result, bindings, node, from);
  return true;
}

function markUsed(type: Type, result: boolean): void {
  for (const atom of type.atoms.values())
    if (atom.k === "func") {
      atom.unit.usedAsValue = true;
      atom.unit.resultUsed ||= result;
    }
}

const all = every;

function matchName(frame: Frame, stub: Extract<StubType, { k: "name" }>, type: Type, bindings: Bindings, node: ast.Node, from: string): boolean {
  const name = stub.name;
  if (name === "object") return true;
  if (name === "Any") {
    taint(type);
    return true;
  }
  if (name === "Self") return true;
  if (type.unknown) return false;
  const each = (test: (atom: Atom) => boolean): boolean => all(type, test);
  switch (name) {
    case "None":
      return each((a) => a.k === "none");
    case "bool":
      return each((a) => a.k === "bool");
    case "int":
      return each((a) => a.k === "int");
    case "count":
    case "index":
      return each((a) => a.k === "int" && isSafe(a));
    case "float":
      return each((a) => a.k === "float" || (a.k === "int" && isSafe(a)));
    case "str":
      return each((a) => a.k === "str");
    case "bytes":
      return each((a) => a.k === "bytes" || a.k === "bytearray");
    case "complex":
      return each((a) => a.k === "complex" || a.k === "float" || a.k === "int");
    case "bytearray":
    case "slice":
    case "range":
      return each((a) => a.k === name);
    case "list":
    case "set":
    case "frozenset":
      return each((a) => {
        if (a.k !== name) return false;
        shareOrFlow(frame, stub.args[0], (a as { elem: Cell }).elem, bindings, node, from);
        return true;
      });
    case "dict":
    case "Mapping":
      return each((a) => {
        if (a.k !== "dict") return false;
        shareOrFlow(frame, stub.args[0], a.key, bindings, node, from);
        shareOrFlow(frame, stub.args[1], a.value, bindings, node, from);
        return true;
      });
    case "tuple":
      return each((a) => {
        if (a.k === "tuples") return stub.args[1]?.k === "name" && stub.args[1].name === "..." ? match(frame, stub.args[0]!, a.elem, bindings, node, from) : stub.args.length === 0;
        if (a.k !== "tuple") return false;
        if (stub.args.length === 0) return true;
        if (stub.args[1]?.k === "name" && stub.args[1].name === "...") return a.items.every((item) => match(frame, stub.args[0]!, item, bindings, node, from));
        return a.items.length === stub.args.length && a.items.every((item, i) => match(frame, stub.args[i]!, item, bindings, node, from));
      });
    case "Iterable":
    case "Sequence":
    case "Collection":
    case "Sized":
    case "Iterator":
    case "Reversible":
      // instances iterate through their own methods: TypeScript sees no iterable in them
      if (!each((a) => a.k === "list" || a.k === "tuple" || a.k === "tuples" || a.k === "str" || a.k === "dict" || a.k === "set" || a.k === "frozenset" || a.k === "range" || a.k === "iterator" || a.k === "generator" || a.k === "bytes" || (a.k === "obj" && derivesFrom(a.cls, "builtins.Iterable")))) {
        if (name === "Sized") return true;
        return false;
      }
      return stub.args[0] === undefined || match(frame, stub.args[0], itemType(frame, type, node), bindings, node, from);
    case "Awaitable":
    case "Coroutine":
      if (!each((a) => a.k === "coroutine" || (name === "Awaitable" && (a.k === "awaitable" || (a.k === "obj" && isAwaitable(a)))))) return false;
      return stub.args.length === 0 || match(frame, stub.args[stub.args.length - 1]!, awaitedType(frame, type, node), bindings, node, from);
    case "Generator":
      return each((a) => a.k === "generator");
    case "AsyncIterator":
    case "AsyncIterable":
    case "AsyncGenerator":
      return each((a) => a.k === "asyncgen") && (stub.args[0] === undefined || match(frame, stub.args[0], joinAll([...type.atoms.values()].map((a) => (a.k === "asyncgen" ? a.yields : NEVER))), bindings, node, from));
    case "type":
      return each((a) => a.k === "class" || a.k === "api class");
    default: {
      const cls = classByName(name, from);
      if (cls === null) return false;
      return each((a) => {
        if (a.k === "obj" && derivesFrom(a.cls, cls.path)) {
          stub.args.forEach((arg, i) => {
            const cell = a.args[i];
            if (cell !== undefined) shareOrFlow(frame, arg, cell, bindings, node, from);
          });
          return true;
        }
        return a.k === "inst" && [...a.cls.lineage()].some((base) => !(base instanceof ClassInfo) && derivesFrom(base, cls.path));
      });
    }
  }
}

const isAwaitable = (atom: Extract<Atom, { k: "obj" }>): boolean => derivesFrom(atom.cls, "asyncio.Future") || "__await__" in atom.cls.entry.methods;

function shareOrFlow(frame: Frame, stub: StubType | undefined, cell: Cell, bindings: Bindings, node: ast.Node, from: string): void {
  if (stub === undefined) return;
  if (stub.k === "var") bindings.share(stub.name, cell);
  else if (stub.k === "name" && stub.name === "object") return;
  else {
    match(frame, stub, cell.type, bindings, node, from);
    cell.flow(instantiateWith(frame, stub, bindings, node, from));
  }
}

/** The type that a stub type stands for, with the receiver's own type arguments. */
export function instantiate(frame: Frame, stub: StubType, self: Type | null, node: ast.Node, from: string): Type {
  const bindings = new Bindings(frame, node, self);
  if (self !== null) bindReceiver(self, bindings);
  return instantiateWith(frame, stub, bindings, node, from);
}

/** The receiver's type arguments become the class's type parameters. */
export function bindReceiver(self: Type, bindings: Bindings): void {
  if (self.unknown) return;
  for (const atom of self.atoms.values()) {
    if (atom.k === "list" || atom.k === "set" || atom.k === "frozenset") bindings.share("T", atom.elem);
    else if (atom.k === "dict") {
      bindings.share("K", atom.key);
      bindings.share("V", atom.value);
    } else if (atom.k === "obj") atom.cls.entry.params.forEach((p, i) => atom.args[i] !== undefined && bindings.share(p, atom.args[i]!));
    else if (atom.k === "inst") {
      // a class of the program below `dict` or `Queue`: nobody has said of what
      for (const cls of atom.cls.lineage()) if (!(cls instanceof ClassInfo)) for (const name of cls.entry.params) bindings.cell(name).flow(UNKNOWN);
    } else if (atom.k === "tuples") bindings.cell("T").flow(atom.elem);
    else if (atom.k === "tuple") for (const item of atom.items) bindings.cell("T").flow(item);
    else if (atom.k === "generator") {
      bindings.cell("Y").flow(atom.yields);
      bindings.share("S", atom.sends);
      bindings.cell("R").flow(atom.result);
    } else if (atom.k === "coroutine" || atom.k === "awaitable") bindings.cell("T").flow(atom.result);
    else if (atom.k === "asyncgen") {
      bindings.cell("T").flow(atom.yields);
      bindings.cell("Y").flow(atom.yields);
    }
  }
}

export function instantiateWith(frame: Frame, stub: StubType, bindings: Bindings, node: ast.Node, from: string): Type {
  const inner = (s: StubType | undefined): Type => (s === undefined ? UNKNOWN : instantiateWith(frame, s, bindings, node, from));
  /** A cell for a container's type argument: the variable's own cell, or a new one of this call. */
  const cellFor = (s: StubType | undefined, slot: string): Cell => {
    if (s?.k === "var") return bindings.cell(s.name);
    const cell = frame.inference.siteCell(node, `result ${slot}`);
    cell.flow(inner(s));
    return cell;
  };
  switch (stub.k) {
    case "var":
      return bindings.cell(stub.name).type;
    case "variadic":
      return bindings.variadic === null ? UNKNOWN : joinAll(bindings.variadic);
    case "union":
      return joinAll(stub.items.map(inner));
    case "callable":
      return UNKNOWN;
    case "name":
      break;
  }
  const args = stub.args;
  switch (stub.name) {
    case "None":
      return NONE;
    case "NoReturn":
    case "Never":
      return NEVER;
    case "bool":
      return BOOL;
    case "int":
      return INT;
    case "float":
      return FLOAT;
    case "count":
      return COUNT;
    case "index":
      return INDEX;
    case "str":
      return STR;
    case "bytes":
      return BYTES;
    case "complex":
      return COMPLEX;
    case "bytearray":
    case "slice":
      return typeOf({ k: stub.name });
    case "range":
      return typeOf({ k: "range", lo: -Infinity, hi: Infinity });
    case "list":
      return listOf(cellFor(args[0], "elem"));
    case "set":
      return setOf(cellFor(args[0], "elem"));
    case "frozenset":
      return typeOf({ k: "frozenset", elem: cellFor(args[0], "elem") });
    case "dict":
      return dictOf(cellFor(args[0], "key"), cellFor(args[1], "value"));
    case "tuple":
      if (args.length === 0) return typeOf({ k: "tuples", elem: UNKNOWN });
      if (args[1]?.k === "name" && args[1].name === "...") return typeOf({ k: "tuples", elem: inner(args[0]) });
      return typeOf({ k: "tuple", items: args.map(inner) });
    case "Iterable":
    case "Iterator":
    case "Sequence":
    case "Collection":
    case "KeysView":
    case "ValuesView":
    case "ItemsView": {
      if (stub.name === "ItemsView" && args.length === 2) return typeOf({ k: "iterator", item: typeOf({ k: "tuple", items: args.map(inner) }), view: "items" });
      const view = stub.name === "KeysView" ? "keys" : stub.name === "ValuesView" ? "values" : stub.name === "ItemsView" ? "items" : null;
      return typeOf({ k: "iterator", item: inner(args[args.length - 1] ?? args[0]), view });
    }
    case "dict_keys":
      return typeOf({ k: "iterator", item: inner(args[0]), view: "keys" });
    case "dict_values":
      return typeOf({ k: "iterator", item: inner(args[1]), view: "values" });
    case "dict_items":
      return typeOf({ k: "iterator", item: typeOf({ k: "tuple", items: args.map(inner) }), view: "items" });
    case "Coroutine":
      return typeOf({ k: "coroutine", result: inner(args[args.length - 1]) });
    case "Awaitable":
      return typeOf({ k: "awaitable", result: inner(args[args.length - 1]) });
    case "Generator":
      return typeOf({ k: "generator", yields: inner(args[0]), sends: cellFor(args[1], "sends"), result: inner(args[2]) });
    case "AsyncIterator":
    case "AsyncGenerator":
      return typeOf({ k: "asyncgen", yields: inner(args[0]) });
    case "Self":
      return bindings.self ?? UNKNOWN;
    case "object":
    case "Any":
      return UNKNOWN;
    default: {
      const cls = classByName(stub.name, from) ?? apiClass(builtins, stub.name);
      if (cls === null) return UNKNOWN;
      return typeOf({ k: "obj", cls, args: cls.entry.params.map((p, i) => cellFor(args[i], p)) });
    }
  }
}

