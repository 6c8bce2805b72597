/** `b'…'` */

/** `repr` of bytes: in single quotes, unless only those occur; a bytearray's escapes them even then. */
export function bytesRepr(data: Uint8Array, escapeSingle = false): string {
  const quote = data.includes(39) && !data.includes(34) ? '"' : "'";
  let text = `b${quote}`;
  for (const byte of data) {
    if (byte === quote.charCodeAt(0) || byte === 92 || (escapeSingle && byte === 39)) text += `\\${String.fromCharCode(byte)}`;
    else if (byte >= 32 && byte < 127) text += String.fromCharCode(byte);
    else if (byte === 10) text += "\\n";
    else if (byte === 13) text += "\\r";
    else if (byte === 9) text += "\\t";
    else text += `\\x${byte.toString(16).padStart(2, "0")}`;
  }
  return text + quote;
}
