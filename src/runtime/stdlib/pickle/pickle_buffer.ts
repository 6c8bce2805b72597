/** `pickle.PickleBuffer`: bytes that may travel beside their pickle (PEP 574). */
import { ByteArray, Bytes, memoryview, MemoryViewObject } from "../../objects/bytes.js";
import { BufferError, ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";

export class PickleBuffer {
  declare $view: MemoryViewObject | null;

  constructor(object: unknown) {
    Object.defineProperty(this, "$view", { value: memoryview(object), writable: true });
  }

  #open(): MemoryViewObject {
    if (this.$view === null) throw new ValueError("operation forbidden on released PickleBuffer object");
    return this.$view;
  }

  /** The bytes, and whether they may be written to. */
  $content(): { readonly data: Uint8Array; readonly readonly: boolean } {
    const view = this.#open();
    if (!view.c_contiguous) throw new BufferError("PickleBuffer can not be pickled when pointing to a non-contiguous buffer");
    return { data: view.tobytes().data, readonly: view.readonly };
  }

  raw(): MemoryViewObject {
    const view = this.#open();
    if (!view.c_contiguous) throw new BufferError("cannot extract raw buffer from non-contiguous buffer");
    return view.cast("B");
  }

  release(): void {
    this.$view = null;
  }

  __buffer__(): MemoryViewObject {
    return this.#open();
  }
}
libraryClass(PickleBuffer, { name: "PickleBuffer", module: "pickle", compiled: true, sealed: true, signature: "object, /" }, { raw: "", release: "" }, "builtin");

/** The buffer as those who get it beside a pickle may have it: bytes themselves where nobody may write. */
export function readOnly(buffer: unknown): unknown {
  if (buffer instanceof Bytes) return buffer;
  const view = buffer instanceof PickleBuffer ? buffer.raw() : buffer instanceof MemoryViewObject || buffer instanceof ByteArray ? memoryview(buffer) : memoryview(buffer);
  return view.toreadonly();
}
