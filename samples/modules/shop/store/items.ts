import { class_info, module_name } from "yieldstar/runtime";

export class Item {
  name: unknown;
  count: unknown;

  constructor(name: unknown, count: unknown) {
    this.name = name;
    this.count = count;
  }
}
class_info(Item, { module: module_name(import.meta) });
