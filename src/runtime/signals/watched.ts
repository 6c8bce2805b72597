/** Which signals the host listens for on behalf of the program. A leaf file. */

/** Their numbers. While there are any, a program that waits leaves the host its event loop. */
export const watchedSignals = new Set<number>();
