/**
 * What the analysis found out about a program, in Python's notation:
 *
 *     5  async def fetch(id: int 0..9) -> str
 *     8  def main() -> None  [waits in its thread]
 *        total: float
 */
import { analyse } from "../analysis/index.js";
import type { Facts, FunctionUnit } from "../analysis/program.js";
import type { Atom, Type } from "../analysis/types.js";
import type { Module } from "../syntax/ast.js";
import type { SourceText } from "../syntax/source.js";

/** Types nest no deeper than this in the listing; a container may hold itself. */
const deepest = 4;

/** The facts of a module, one function, class or variable a line. */
export function factsText(module: Module, source: SourceText): string {
  const facts = analyse(module, { library: false });
  const entries: { at: number; text: string }[] = [];
  for (const unit of facts.units.values()) entries.push({ at: unit.node.span.start, text: functionText(unit) });
  for (const cls of facts.classes.values()) {
    const fields = [...cls.fields.values()].map((field) => `\n        ${field.name}: ${typeText(field.cell.type)}${field.definite ? "" : "  [not on every path]"}`);
    entries.push({ at: cls.node.span.start, text: `class ${cls.qualname}${cls.isOpen() ? "  [its bases are not all known]" : ""}${fields.join("")}` });
  }
  const lines = entries.sort((a, b) => a.at - b.at).map(({ at, text }) => `${String(source.position(at).line).padStart(5)}  ${text}`);
  lines.push(...variableLines(facts));
  for (const name of facts.undefinedNames) lines.push(`${String(source.position(name.span.start).line).padStart(5)}  ${name.id} is bound nowhere`);
  for (const node of facts.unreachable) lines.push(`${String(source.position(node.span.start).line).padStart(5)}  unreachable`);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function functionText(unit: FunctionUnit): string {
  const params = unit.params.map((param) => `${param.name}: ${typeText(param.cell.type)}`).join(", ");
  const keyword = unit.flavour === "coroutine" || unit.flavour === "async generator" ? "async def" : "def";
  const remarks = [
    ...(unit.flavour.includes("generator") ? [`${unit.flavour} of ${typeText(unit.yields.type)}`] : []),
    ...(unit.blocking ? ["waits in its thread"] : []),
    ...(unit.escaped ? ["called from where the analysis does not see"] : []),
    ...(unit.called || unit.escaped ? [] : ["never called"]),
  ];
  return `${keyword} ${unit.qualname}(${params}) -> ${typeText(unit.returns.type)}${remarks.length === 0 ? "" : `  [${remarks.join("; ")}]`}`;
}

function variableLines(facts: Facts): string[] {
  return [...facts.variableTypes].filter(([, cell]) => !cell.type.unknown && cell.type.atoms.size > 0).map(([variable, cell]) => `       ${variable.name}: ${typeText(cell.type)}`);
}

function typeText(type: Type, depth = 0): string {
  if (type.unknown) return "unknown";
  if (type.atoms.size === 0) return "never";
  if (depth > deepest) return "…";
  return [...type.atoms.values()].map((atom) => atomText(atom, depth + 1)).join(" | ");
}

function atomText(atom: Atom, depth: number): string {
  const inner = (type: Type): string => typeText(type, depth);
  switch (atom.k) {
    case "none":
      return "None";
    case "int":
      return Number.isSafeInteger(atom.lo) && Number.isSafeInteger(atom.hi) ? (atom.lo === atom.hi ? `int ${atom.lo}` : `int ${atom.lo}..${atom.hi}`) : "int";
    case "str":
      return atom.ascii ? "str (ASCII)" : "str";
    case "list":
    case "set":
    case "frozenset":
      return `${atom.k}[${inner(atom.elem.type)}]`;
    case "dict":
      return `dict[${inner(atom.key.type)}, ${inner(atom.value.type)}]`;
    case "tuple":
      return `tuple[${atom.items.map(inner).join(", ")}]`;
    case "tuples":
      return `tuple[${inner(atom.elem)}, ...]`;
    case "iterator":
      return `Iterator[${inner(atom.item)}]`;
    case "coroutine":
    case "awaitable":
    case "blocking":
      return `${atom.k === "coroutine" ? "Coroutine" : atom.k === "awaitable" ? "Awaitable" : "Blocking"}[${inner(atom.result)}]`;
    case "generator":
      return `Generator[${inner(atom.yields)}, ${inner(atom.sends.type)}, ${inner(atom.result)}]`;
    case "asyncgen":
      return `AsyncGenerator[${inner(atom.yields)}]`;
    case "func":
      return `function ${atom.unit.qualname}`;
    case "class":
      return `type[${atom.cls.qualname}]`;
    case "inst":
      return atom.cls.qualname;
    case "module":
    case "user module":
      return `module ${atom.module.name}`;
    case "api":
      return `function ${atom.fn.name}`;
    case "api class":
      return `type[${atom.cls.name}]`;
    case "obj":
      return atom.args.length === 0 ? atom.cls.name : `${atom.cls.name}[${atom.args.map((cell) => inner(cell.type)).join(", ")}]`;
    default:
      return atom.k;
  }
}
