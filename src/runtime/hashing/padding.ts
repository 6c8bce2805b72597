/** The message, one bit, zeros, and the length in bits: whole blocks of 64 bytes. */
export function padded(data: Uint8Array, littleEndian: boolean): Uint8Array {
  const out = new Uint8Array((Math.floor((data.length + 8) / 64) + 1) * 64);
  out.set(data);
  out[data.length] = 0x80;
  const view = new DataView(out.buffer);
  const low = (data.length * 8) >>> 0;
  const top = Math.floor(data.length / 0x20000000);
  view.setUint32(out.length - (littleEndian ? 8 : 4), low, littleEndian);
  view.setUint32(out.length - (littleEndian ? 4 : 8), top, littleEndian);
  return out;
}
