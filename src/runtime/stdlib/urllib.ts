/** `urllib`: the package around `urllib.parse`; it has no names of its own. */
export {};
