/** Cells: what `f.__closure__` holds, and the `__class__` that the methods of a class share. */
import { codeHolder } from "./changeable_functions.js";
import { eq, ge, gt, le, lt } from "./compare.js";
import { NameError, TypeError, ValueError } from "./exceptions.js";
import { identityOf } from "./identity.js";
import { NotImplemented } from "./singletons.js";
import { tupleOf, type PyTuple } from "./tuple.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";

/** A variable that functions share; without contents while the variable is not bound. */
export class Cell {
  declare $contents: unknown;

  constructor(...contents: unknown[]) {
    if (contents.length > 1) throw new TypeError(`cell expected at most 1 argument, got ${contents.length}`);
    Object.defineProperty(this, "$contents", { value: contents[0], writable: true, configurable: true });
  }

  get cell_contents(): unknown {
    if (this.$contents === undefined) throw new ValueError("Cell is empty");
    return this.$contents;
  }

  set cell_contents(value: unknown) {
    this.$contents = value;
  }

  __eq__(other: unknown): unknown {
    return compared(this, other, eq, (a, b) => a === b);
  }

  __lt__(other: unknown): unknown {
    return compared(this, other, lt, (a, b) => a < b);
  }

  __le__(other: unknown): unknown {
    return compared(this, other, le, (a, b) => a <= b);
  }

  __gt__(other: unknown): unknown {
    return compared(this, other, gt, (a, b) => a > b);
  }

  __ge__(other: unknown): unknown {
    return compared(this, other, ge, (a, b) => a >= b);
  }

  __repr__(): string {
    const contents = this.$contents;
    return `<cell at 0x${identityOf(this).toString(16)}: ${contents === undefined ? "empty" : `${type_name(contents)} object at 0x${identityOf(contents).toString(16)}`}>`;
  }
}
registerType(Cell, { name: "cell", final: true });
Object.defineProperty(Cell.prototype, "__hash__", { value: null });
Object.defineProperty(Object.getOwnPropertyDescriptor(Cell.prototype, "cell_contents")?.get, "$delete", {
  value(cell: Cell): void {
    cell.cell_contents = undefined;
  },
});

/** Contents are compared; an empty cell is less than all others. */
function compared(a: Cell, b: unknown, contents: (a: unknown, b: unknown) => unknown, emptiness: (a: number, b: number) => boolean): unknown {
  if (!(b instanceof Cell)) return NotImplemented;
  const [first, second] = [a.$contents, b.$contents];
  return first === undefined || second === undefined ? emptiness(first === undefined ? 0 : 1, second === undefined ? 0 : 1) : contents(first, second);
}

/** `cell$(lambda: x)`: the cell of a variable, for programs that look at closures; `set` where they set what it holds. */
export function cell(read: () => unknown, set: ((value: unknown) => unknown) | null = null): Cell {
  const made = new Cell();
  Object.defineProperty(made, "$contents", {
    get(): unknown {
      try {
        return read();
      } catch (error) {
        if (error instanceof NameError) return undefined;
        throw error;
      }
    },
    set(value: unknown) {
      set?.(value);
    },
  });
  return made;
}

const closures = new WeakMap<Function, { readonly names: PyTuple; readonly cells: PyTuple }>();

/** `closed_over({ x: cell })(f)`: tells a function of the cells of the variables that it shares with those around it. */
export function closed_over(cells: Readonly<Record<string, unknown>>): <F extends Function>(f: F) => F {
  return (f) => {
    const closure = { names: tupleOf(Object.keys(cells)), cells: tupleOf(Object.values(cells)) };
    for (const form of [f, codeHolder(f)]) closures.set(form, closure);
    return f;
  };
}

/** Another form of the function has the same cells. */
export function shareClosure(to: Function, from: Function): void {
  const closure = closures.get(from);
  if (closure !== undefined) closures.set(to, closure);
}

/** `f.__closure__` */
export const closureOf = (f: Function): PyTuple | null => closures.get(f)?.cells ?? null;

/** `f.__code__.co_freevars` */
export const freeNamesOf = (f: Function): PyTuple => closures.get(f)?.names ?? tupleOf([]);
