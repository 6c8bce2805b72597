/** Values of every type as a program writes them, with the odd ones among them. */

export const INTS = ["0", "1", "2", "-1", "3", "7", "-13", "10", "255", "2**31", "2**53", "-(2**63)", "10**20", "True"];
export const FLOATS = ["0.0", "-0.0", "1.0", "0.5", "2.5", "-1.5", "0.1", "3.14159", "1e16", "1e-7", "1e22", "123456789.125", "float('inf')", "float('nan')", "1e100", "5e-324"];
export const TEXTS = ["''", "'a'", "'abc'", "'Hello, World'", "'héllo'", "'日本語'", "'😀x'", "' pad '", "'a,b,,c'", "'x\\ty\\n'", "\"it's\"", "'123'", "'-4.5'", "'AbC'", "'ß'", "'a b  c'", "'\\n\\r\\x0b'", "'ŉ'", "'ǅ'", "'İ'", "'٣'", "'½'", "'_'", "'{}'", "'%s'", "'\\x00'"];
export const BYTES = ["b''", "b'a'", "b'abc'", "b'Hello, World'", "b'\\xff\\x00'", "b'a,b'", "bytearray(b'xy')"];
export const LISTS = ["[]", "[1, 2, 3]", "[3, 1, 2]", "['b', 'a']", "[0.5, 1]", "[[1], [2]]", "[None, 1]", "[(1, 'a'), (0, 'b')]", "[True, 1, 1.0]"];
export const OTHERS = ["None", "()", "(1, 2)", "('a',)", "{}", "{'a': 1}", "{1: 'x', 'y': [2]}", "set()", "{1}", "frozenset([1])", "range(3)", "range(5, 0, -2)", "1j", "2+0.5j", "...", "int", "len", "NotImplemented", "slice(1, 2)", "object"];

/** @param {import("../random.js").Random} r */
export const anyValue = (r) => r.pick(r.weighted([[3, INTS], [2, FLOATS], [4, TEXTS], [1, BYTES], [2, LISTS], [2, OTHERS]]));
