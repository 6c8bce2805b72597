/** `concurrent`: the package around `concurrent.futures`; it has no names of its own. */
export {};
