import {
  async_with,
  awaitable,
  call,
  class_info,
  coroutine_methods,
  dict,
  float,
  iadd,
  module_name,
  PyObject,
  str,
  type Coroutine,
  type Dict,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

export const defaults: Dict<unknown, unknown> = dict({ limit: 2, pause: 0.01 });

export class Service extends PyObject {
  declare name: unknown;
  declare pause: unknown;
  declare gate: unknown;
  declare handled: unknown;

  __init__(
    name: unknown,
    limit: unknown = 1,
    pause: unknown = float(0.0),
  ): null {
    this.name = name;
    this.pause = pause;
    this.gate = call(asyncio.Semaphore, [limit]);
    this.handled = 0;
    return null;
  }

  *handle(number: unknown): Coroutine<string | null> {
    const manager = async_with(this.gate);
    yield* manager.enter();
    try {
      yield* awaitable(call(asyncio.sleep, [this.pause]));
      this.handled = iadd(this.handled, 1);
      return `${str(this.name)}:${str(number)}`;
    } catch (error) {
      yield* manager.failed(error);
    } finally {
      yield* manager.exit();
    }
    return null;
  }
}
coroutine_methods(Service, "handle");
class_info(Service, { module: module_name(import.meta) });
