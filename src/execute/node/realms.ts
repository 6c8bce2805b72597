/**
 * Realms for programs: each has its own `Array`, `Object` and runtime, made anew in some milliseconds where a thread takes a hundred.
 * Nothing that one program changes is there for the next. Of Node they have only what is handed to them here.
 */
import { type Context, constants, createContext, Script } from "node:vm";

/** What the runtime needs of the host besides the language. */
const given = ["TextDecoder", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "queueMicrotask", "performance", "crypto"] as const;

/** What comes out of an encoder must be of the realm, so that `instanceof` knows it. */
const ownEncoder = new Script(
  `((encoder) => {
    globalThis.TextEncoder = class TextEncoder {
      encode(text) {
        const { buffer, byteOffset, byteLength } = encoder.encode(text);
        return new Uint8Array(buffer, byteOffset, byteLength);
      }
    };
  })`,
  { filename: "encoder.js" },
);

/** A new realm; texts can't be compiled in it, except by whoever holds it. */
export function newRealm(): Context {
  const realm = createContext(constants.DONT_CONTEXTIFY, { codeGeneration: { strings: false, wasm: false } });
  Reflect.deleteProperty(realm, "gc");
  for (const name of given) Object.defineProperty(realm, name, { value: globalThis[name], writable: true, configurable: true });
  const defineEncoder: (encoder: InstanceType<typeof TextEncoder>) => void = ownEncoder.runInContext(realm);
  defineEncoder(new TextEncoder());
  return realm;
}
