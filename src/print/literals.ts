/** How text becomes a JavaScript literal: the same spelling in converted files and in cached programs. */

const IDENTIFIER = /^#?[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** True when `name` can stand after a dot or as the name of a class member: an identifier, or a private `#name`. */
export const isIdentifierName = (name: string): boolean => IDENTIFIER.test(name);

/** A property's name in an object literal or pattern, where `#name` is no name. */
export const propertyKey = (key: string): string => (isIdentifierName(key) && !key.startsWith("#") ? key : stringLiteral(key));

/**
 * Characters that are written as escapes: controls, what a reader cannot see (zero-width, bidirectional marks: they
 * can make code look like other code), line separators, the byte-order mark.
 */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Half of a surrogate pair with the other half missing. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** `</script` would end a script element of a page, `<!--` starts a comment in a classic script. */
const MARKUP = /<(?=\/script|!--)/gi;

const SHORT: Readonly<Record<string, string>> = { "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v" };

const escapeUnit = (unit: string): string => SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

const escapeHidden = (text: string): string =>
  text.replace(HIDDEN, escapeUnit).replace(LONE_SURROGATE, escapeUnit).replace(MARKUP, "\\x3c");

/** A double-quoted string literal. */
export const stringLiteral = (value: string): string => `"${escapeHidden(value.replace(/["\\]/g, "\\$&"))}"`;

/** The raw text between the backticks of a template literal. */
export const templateText = (value: string): string => escapeHidden(value.replace(/\\|`|\$(?=\{)/g, "\\$&"));

/** A comment's text on one line, with a space in front unless it has one. */
export const lineComment = (text: string): string => {
  const line = text.replace(/[\n\r\u2028\u2029]/g, " ").trimEnd();
  return line === "" ? "//" : /^\s/.test(line) ? `//${line}` : `// ${line}`;
};

/** A docstring as the lines of a documentation comment. */
export const docComment = (doc: string): string[] => {
  const lines = doc.replaceAll("*/", "*\\/").split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trimEnd());
  if (lines.length === 1) return [`/** ${lines[0]} */`];
  return ["/**", ...lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"];
};
