/** The flags of patterns as bits. A leaf file. */
export const A = 256;
export const I = 2;
export const L = 4;
export const M = 8;
export const S = 16;
export const U = 32;
export const X = 64;
export const DEBUG = 128;

/** The letters of `(?aiLmsux)`. */
export const FLAG_LETTERS: ReadonlyMap<string, number> = new Map([["a", A], ["i", I], ["L", L], ["m", M], ["s", S], ["u", U], ["x", X]]);
/** Of these, a pattern has one. */
export const TYPE_FLAGS = A | L | U;
