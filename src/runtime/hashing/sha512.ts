/** SHA-512 alone: `random.seed` mixes texts with it, and should not load every other algorithm. */
export { sha512 } from "@noble/hashes/sha2.js";
