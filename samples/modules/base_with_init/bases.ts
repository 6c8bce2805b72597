import {
  call_method,
  class_info,
  Exception,
  module_name,
  PyObject,
  str,
  super_of,
} from "yieldstar/runtime";

export class Named extends PyObject {
  declare name: unknown;

  __init__(name: unknown = "nobody"): null {
    this.name = name;
    return null;
  }

  greet(): string {
    return `I am ${str(this.name)}`;
  }
}
class_info(Named, { module: module_name(import.meta) });

export class Empty extends PyObject {}
class_info(Empty, { module: module_name(import.meta) });

export class Problem extends Exception {
  declare code: unknown;

  override __init__(code: unknown, text: unknown = ""): null {
    call_method(super_of(Problem, this), "__init__", [text]);
    this.code = code;
    return null;
  }
}
class_info(Problem, { module: module_name(import.meta) });
