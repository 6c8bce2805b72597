export let __all__: unknown[] = ["strength"];
__all__.push("missing_in_tools");
export const strength = 3;
export const missing_in_tools = 4;
export const weak = 5;
