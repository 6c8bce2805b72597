/** A mapping from ContextVars to values; shared until somebody sets, so that copying costs one small object. */
export class Context {
  /** Never changed in place. */
  values: ReadonlyMap<object, unknown>;
  entered = false;

  constructor(values: ReadonlyMap<object, unknown> = EMPTY) {
    this.values = values;
  }

  copy(): Context {
    return new Context(this.values);
  }

  with(variable: object, value: unknown): void {
    this.values = new Map(this.values).set(variable, value);
  }

  without(variable: object): void {
    const values = new Map(this.values);
    values.delete(variable);
    this.values = values;
  }
}

const EMPTY: ReadonlyMap<object, unknown> = new Map();
