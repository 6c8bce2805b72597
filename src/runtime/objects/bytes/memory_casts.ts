/** `memoryview.cast`: the same memory as items of another format, in other rows. */
import { TypeError, ValueError } from "../exceptions.js";
import { asIndex, isIndex } from "../indices.js";
import { textOf } from "../str/receiver.js";
import { PyTuple } from "../tuple.js";
import { type_name } from "../types.js";
import { itemFormat } from "./item_formats.js";
import { isContiguous, itemCount, rowStrides, type Window } from "./memory_window.js";

/** As CPython's `PyBUF_MAX_NDIM`. */
const MOST_DIMENSIONS = 64;

const isBytes = (letter: string): boolean => letter === "B" || letter === "b" || letter === "c";

function shapeOf(shape: unknown): readonly number[] {
  if (!Array.isArray(shape) && !(shape instanceof PyTuple)) throw new TypeError("shape must be a list or a tuple");
  if (shape.length > MOST_DIMENSIONS) throw new ValueError(`memoryview: number of dimensions must not exceed ${MOST_DIMENSIONS}`);
  return shape.map((length: unknown) => {
    if (!isIndex(length)) throw new TypeError("memoryview.cast(): elements of shape must be integers");
    const size = asIndex(length);
    if (size <= 0) throw new ValueError("memoryview.cast(): elements of shape must be integers > 0");
    return Number(size);
  });
}

export function castWindow(window: Window, format: unknown, shape: unknown): Window {
  const text = textOf(format);
  if (text === undefined) throw new TypeError(`cast() argument 'format' must be str, not ${type_name(format)}`);
  if (!isContiguous(window)) throw new TypeError("memoryview: casts are restricted to C-contiguous views");
  if ((shape !== undefined || window.shape.length !== 1) && window.shape.includes(0)) throw new TypeError("memoryview: cannot cast view with zeros in shape or strides");
  const dimensions = shape === undefined ? undefined : shapeOf(shape);
  if (dimensions !== undefined && dimensions.length !== 1 && window.shape.length !== 1) throw new TypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
  const item = itemFormat(text);
  if (item === undefined) throw new ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
  if (!isBytes(item.letter) && !isBytes(window.item.letter)) throw new TypeError("memoryview: cannot cast between two non-byte formats");
  const size = itemCount(window) * window.item.size;
  if (size % item.size !== 0) throw new TypeError("memoryview: length is not a multiple of itemsize");
  const rows = dimensions ?? [size / item.size];
  if (rows.reduce((product, length) => product * length, item.size) !== size) throw new TypeError("memoryview: product(shape) * itemsize != buffer size");
  return { ...window, format: text, item, shape: rows, strides: rowStrides(rows, item.size) };
}
