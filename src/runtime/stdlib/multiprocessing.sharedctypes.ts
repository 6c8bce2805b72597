/** `multiprocessing.sharedctypes`: numbers that processes share. */
export { Array$ as Array, copy, RawArray, RawValue, synchronized, Synchronized, SynchronizedArray, SynchronizedBase, SynchronizedString, Value } from "./multiprocessing/sharedctypes.js";
