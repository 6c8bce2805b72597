import { class_info, module_name, PyObject } from "yieldstar/runtime";

export class Item extends PyObject {
  declare name: unknown;
  declare count: unknown;

  __init__(name: unknown, count: unknown): null {
    this.name = name;
    this.count = count;
    return null;
  }
}
class_info(Item, { module: module_name(import.meta) });
