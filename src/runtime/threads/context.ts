/**
 * What ContextVars are set to. The current mapping belongs to the thread and is never changed in place, so that a copy costs
 * nothing: a Task keeps the mapping, and a `Context` object is made only for programs that look at one.
 */
export type Variables = ReadonlyMap<object, unknown>;

export const NO_VARIABLES: Variables = new Map();

/** A mapping that a program holds: `contextvars.copy_context()`. */
export class Context {
  variables: Variables;
  /** Some thread is inside `run`. */
  entered = false;

  constructor(variables: Variables = NO_VARIABLES) {
    this.variables = variables;
  }
}
