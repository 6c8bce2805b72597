/** `Color(1)`: the member with a value, or what `_missing_` makes of it (`Enum.__new__`). */
import { getattr } from "../../objects/attributes.js";
import { invoke } from "../../objects/calls.js";
import { BaseException, TypeError, ValueError } from "../../objects/exceptions.js";
import { isInt } from "../../objects/py_float.js";
import { describeFunction } from "../../objects/functions.js";
import { repr } from "../../objects/repr.js";
import { typeInfo } from "../../objects/type_registry.js";
import { isinstance } from "../../objects/types.js";
import { boundaryName, isFlag, memberWithValue, recordOf, roots } from "./records.js";

/** `Enum.__new__(cls, value)` */
function __new__(cls: Function, value: unknown): unknown {
  return lookup(cls, value);
}
describeFunction(__new__, "function", "cls, value", "__new__").qualname = "Enum.__new__";
roots.maker = __new__;

/** The member of `cls` that a value stands for. */
export function lookup(cls: Function, value: unknown): unknown {
  if (typeof value === "object" && value !== null && value.constructor === cls) return value;
  const record = recordOf(cls);
  if (record === null) throw new TypeError(`${repr(cls)} has no members defined`);
  const known = memberWithValue(record, value);
  if (known !== null) return known;
  if (record.byName.size === 0 && record.isBeingMade) throw new TypeError("do not use `super().__new__; call the appropriate __new__ directly");
  if (record.byName.size === 0) throw new TypeError(`${repr(cls)} has no members defined`);
  const invalid = new ValueError(`${repr(value)} is not a valid ${typeInfo(cls).qualname}`);
  let made: unknown = null;
  let failed: BaseException | null = null;
  try {
    made = invoke(getattr(cls, "_missing_"), value);
  } catch (error) {
    if (!(error instanceof BaseException)) throw error;
    failed = error;
  }
  if (made !== null && made !== undefined && isinstance(made, cls)) return made;
  if (isFlag(cls) && boundaryName(record.boundary) === "EJECT" && isInt(made)) return made;
  if (failed === null && (made === null || made === undefined)) throw invalid;
  failed ??= new TypeError(`error in ${typeInfo(cls).name}._missing_: returned ${repr(made)} instead of None or a valid member`);
  if (!(failed instanceof ValueError)) failed.__context__ = invalid;
  throw failed;
}
