/** `array`. */
import { Bytes } from "../../objects/bytes/objects.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { asCount } from "../../objects/indices.js";
import { libraryFunctions } from "../../objects/library_functions.js";
import { textOf } from "../../objects/str/receiver.js";
import { className, isClass } from "../../objects/type_registry.js";
import { isSubclass, type_name } from "../../objects/types.js";
import { array, reconstruct } from "./array_object.js";
import { itemType, machineFormat, typecodes } from "./item_types.js";

export { array, array as ArrayType, typecodes };

/** `array._array_reconstructor(arraytype, typecode, mformat_code, items)`: an array from the bytes in a pickle. */
export function _array_reconstructor(arraytype: unknown, typecode: unknown, mformat_code: unknown, items: unknown): unknown {
  if (!isClass(arraytype)) throw new TypeError(`first argument must be a type object, not ${type_name(arraytype)}`);
  if (!isSubclass(arraytype, array)) throw new TypeError(`${className(arraytype)} is not a subtype of array.array`);
  const code = textOf(typecode);
  if (code === undefined || Array.from(code).length !== 1) throw new TypeError(`_array_reconstructor() argument 2 must be a unicode character, not ${type_name(typecode)}`);
  const machine = machineFormat(asCount(mformat_code));
  const type = itemType(code);
  if (type === undefined) throw new ValueError("second argument must be a valid type code");
  if (machine === undefined) throw new ValueError("third argument must be a valid machine format code.");
  if (!(items instanceof Bytes)) throw new TypeError(`fourth argument should be bytes, not ${type_name(items)}`);
  const made = Reflect.construct(arraytype, [code]) as array;
  for (const item of itemsOf(items.data, machine.letter, machine.swapped)) made.append(item);
  return made;
}

/** The values in bytes of a machine format. */
function itemsOf(bytes: Uint8Array, letter: string, swapped: boolean): Iterable<unknown> {
  if (letter === "e") {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return String.fromCharCode(...Array.from({ length: bytes.length >> 1 }, (_, i) => view.getUint16(i * 2, !swapped)));
  }
  const from = new array(letter);
  from.frombytes(new Bytes(bytes));
  if (swapped) from.byteswap();
  return from.tolist();
}

libraryFunctions("array", { _array_reconstructor: [_array_reconstructor, "arraytype, typecode, mformat_code, items, /"] });
reconstruct.by = _array_reconstructor;
