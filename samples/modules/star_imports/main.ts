// `from m import *`: what a module gives away, by its `__all__` or by its underscores; packages and their parts.

import {
  call,
  call_method,
  float,
  getattr,
  ImportError,
  is_main,
  missing_module,
  module_package,
  NameError,
  print,
  type_name,
  unknown_name,
} from "yieldstar/runtime";
import { pi, sqrt } from "yieldstar/runtime/math";

let pantry: unknown;
import * as pantry$ from "./pantry/__init__.js";
pantry = pantry$;
import * as pantry_shelves_jars$ from "./pantry/shelves/jars.js";
import { _steep } from "./pantry/__init__.js";
import { sugar } from "./pantry/__init__.js";
import { boil } from "./tools.js";
import { math_of_tools } from "./tools.js";
import { Kettle } from "./tools.js";
import { strength } from "./tools.js";

print(call(boil, ["tea"]), strength, float(sqrt(16)), pi > 3);
try {
  unknown_name("_hidden");
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}
print(call(_steep, []), sugar);
try {
  unknown_name("milk");
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}
print(
  getattr(getattr(getattr(pantry, "shelves"), "jars"), "count"),
  call_method(getattr(getattr(pantry, "shelves"), "jars"), "where", []),
  call(math_of_tools, []),
);
print(Kettle, getattr(Kettle, "__module__"), getattr(pantry, "__doc__"));
try {
  pantry = missing_module("pantry.cellar");
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  print(type_name(error), error);
}
if (is_main(import.meta)) {
  print("main", module_package(import.meta));
}
