/** Of builtins that are equally near to a misspelt name, CPython suggests the first that it made. */

import { print, unknown_name } from "yieldstar/runtime";

print(unknown_name("later"));
