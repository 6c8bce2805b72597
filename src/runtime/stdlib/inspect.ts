/** `inspect`: being written by helper E2. */
export {};
