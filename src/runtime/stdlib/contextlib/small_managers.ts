/** `suppress`, `closing`, `aclosing`, `nullcontext`, `redirect_stdout`, `redirect_stderr`. */
import { awaitable } from "../../objects/awaitable.js";
import type { Coroutine } from "../../objects/coroutine.js";
import { call_method } from "../../objects/calls.js";
import { BaseExceptionGroup } from "../../objects/exceptions.js";
import { libraryClass, libraryMethods } from "../../objects/library_functions.js";
import { tupleOf, type PyTuple } from "../../objects/tuple.js";
import { issubclass } from "../../objects/types.js";
import { $assign, $stream } from "../sys.js";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.js";

/** `suppress(*exceptions)` */
export class suppress {
  readonly $exceptions: PyTuple;

  constructor(...exceptions: unknown[]) {
    this.$exceptions = tupleOf(exceptions);
  }

  __enter__(): null {
    return null;
  }

  __exit__(exctype: unknown, excinst: unknown, _traceback?: unknown): boolean {
    if (exctype === null || exctype === undefined) return false;
    if (issubclass(exctype, this.$exceptions)) return true;
    if (excinst instanceof BaseExceptionGroup) {
      const [match, rest] = excinst.split(this.$exceptions);
      if (match === null) return false;
      if (rest === null) return true;
      throw rest;
    }
    return false;
  }
}
libraryClass(suppress, { name: "suppress", module: "contextlib", bases: [AbstractContextManager], signature: "*exceptions" }, { __enter__: "", __exit__: "exctype, excinst, exctb" });

/** `closing(thing)` */
export class closing<T> {
  readonly thing: T;

  constructor(thing: T) {
    this.thing = thing;
  }

  __enter__(): T {
    return this.thing;
  }

  __exit__(_type?: unknown, _error?: unknown, _traceback?: unknown): void {
    call_method(this.thing, "close");
  }
}
libraryClass(closing, { name: "closing", module: "contextlib", bases: [AbstractContextManager], signature: "thing" }, { __enter__: "", __exit__: "*exc_info" });

/** `aclosing(thing)` */
export class aclosing<T> {
  readonly thing: T;

  constructor(thing: T) {
    this.thing = thing;
  }

  *__aenter__(): Coroutine<T> {
    return this.thing;
  }

  *__aexit__(_type?: unknown, _error?: unknown, _traceback?: unknown): Coroutine<void> {
    yield* awaitable(call_method(this.thing, "aclose"));
  }
}
libraryClass(aclosing, { name: "aclosing", module: "contextlib", bases: [AbstractAsyncContextManager], signature: "thing" });
libraryMethods(aclosing, { __aenter__: "", __aexit__: "*exc_info" }, "coroutine");

/** `nullcontext(enter_result=None)`: does nothing, in `with` and in `async with`. */
export class nullcontext<T = null> {
  readonly enter_result: T;

  constructor(enter_result?: T);
  constructor(enter_result: unknown = null) {
    this.enter_result = enter_result as T;
  }

  __enter__(): T {
    return this.enter_result;
  }

  __exit__(_type?: unknown, _error?: unknown, _traceback?: unknown): void {}

  *__aenter__(): Coroutine<T> {
    return this.enter_result;
  }

  *__aexit__(_type?: unknown, _error?: unknown, _traceback?: unknown): Coroutine<void> {}
}
libraryClass(nullcontext, { name: "nullcontext", module: "contextlib", bases: [AbstractContextManager, AbstractAsyncContextManager], signature: "enter_result=None" }, { __enter__: "", __exit__: "*excinfo" });
libraryMethods(nullcontext, { __aenter__: "", __aexit__: "*excinfo" }, "coroutine");

abstract class Redirection<T> {
  readonly $target: T;
  private readonly before: unknown[] = [];

  constructor(new_target: T) {
    this.$target = new_target;
  }

  abstract get $name(): "stdout" | "stderr";

  __enter__(): T {
    this.before.push($stream(this.$name));
    $assign(this.$name, this.$target);
    return this.$target;
  }

  __exit__(_type?: unknown, _error?: unknown, _traceback?: unknown): void {
    $assign(this.$name, this.before.pop());
  }
}

/** `redirect_stdout(new_target)` */
export class redirect_stdout<T> extends Redirection<T> {
  get $name(): "stdout" {
    return "stdout";
  }
}

/** `redirect_stderr(new_target)` */
export class redirect_stderr<T> extends Redirection<T> {
  get $name(): "stderr" {
    return "stderr";
  }
}
libraryClass(Redirection, { name: "_RedirectStream", module: "contextlib", bases: [AbstractContextManager] }, { __enter__: "", __exit__: "exctype, excinst, exctb" });
libraryClass(redirect_stdout, { name: "redirect_stdout", module: "contextlib", bases: [Redirection], signature: "new_target" });
libraryClass(redirect_stderr, { name: "redirect_stderr", module: "contextlib", bases: [Redirection], signature: "new_target" });
