import { describe, expect, test } from "vitest";
import { decodeBytes, decodeStr, numberLiteral, stringPrefix } from "../../../src/syntax/literals.js";

describe("numbers", () => {
  test.each([
    ["0", 0n],
    ["0_0", 0n],
    ["1_000", 1000n],
    ["0XfF", 255n],
    ["0o_17", 15n],
    ["0b101", 5n],
    ["123456789012345678901234567890", 123456789012345678901234567890n],
  ])("int %s", (text, value) => {
    expect(numberLiteral(text)).toEqual({ kind: "Int", value });
  });

  test.each([
    ["1.", 1],
    [".5", 0.5],
    ["1e5", 1e5],
    ["1_0.0_1E-1_0", 10.01e-10],
    ["09.5", 9.5],
    ["1e999", Number.POSITIVE_INFINITY],
  ])("float %s", (text, value) => {
    expect(numberLiteral(text)).toEqual({ kind: "Float", value });
  });

  test.each([
    ["1j", 1],
    ["08J", 8],
    ["1.5e2j", 150],
  ])("imaginary %s", (text, value) => {
    expect(numberLiteral(text)).toEqual({ kind: "Imag", value });
  });

  test.each([
    ["1_", "invalid decimal literal"],
    ["1__0", "invalid decimal literal"],
    ["012", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"],
    ["0xF_", "invalid hexadecimal literal"],
    ["0o1__7", "invalid octal literal"],
    ["1L", "invalid decimal literal"],
  ])("%s is refused", (text, message) => {
    expect(numberLiteral(text)).toEqual({ kind: "invalid", message });
  });

  test("a decimal int has at most 4300 digits", () => {
    expect(numberLiteral("9".repeat(4300)).kind).toBe("Int");
    expect(numberLiteral(`0x${"f".repeat(5000)}`).kind).toBe("Int");
    expect(numberLiteral("9".repeat(4301))).toMatchObject({
      message: expect.stringMatching(/^Exceeds the limit \(4300 digits\) for integer string conversion: value has 4301 digits; /),
    });
  });
});

describe("strings", () => {
  test("prefixes", () => {
    expect(stringPrefix("'")).toEqual({ isBytes: false, isRaw: false, isFormatted: false, quote: "'" });
    expect(stringPrefix('Rb"""')).toEqual({ isBytes: true, isRaw: true, isFormatted: false, quote: '"""' });
    expect(stringPrefix('fR"')).toEqual({ isBytes: false, isRaw: true, isFormatted: true, quote: '"' });
  });

  test.each([
    [String.raw`a\n\t\\\'\"\a\b\f\r\v`, "a\n\t\\'\"\x07\b\f\r\v"],
    [String.raw`\0\7\12\101\1011\400\777`, "\0\x07\nAA1\u0100\u01ff"],
    [String.raw`\x41\u00e9\U0001F600`, "Aé😀"],
    [String.raw`\q\%\8`, String.raw`\q\%\8`],
    ["a\\\nb\r\nc\rd\\\r\ne", "ab\nc\nde"],
  ])("%j", (text, value) => {
    expect(decodeStr(text)).toEqual({ value, problem: null });
  });

  test.each([
    [String.raw`\x4`, "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape"],
    [String.raw`ab\u12`, "(unicode error) 'unicodeescape' codec can't decode bytes in position 2-5: truncated \\uXXXX escape"],
    [String.raw`\U0001F60`, "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-8: truncated \\UXXXXXXXX escape"],
    [String.raw`\U00110000`, "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character"],
    [String.raw`\N`, "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \\N character escape"],
  ])("%s is refused", (text, message) => {
    expect(decodeStr(text).problem).toEqual({ message });
  });

  test("bytes", () => {
    expect([...decodeBytes(String.raw`a\x00\xff\377\n\u0041`, false).value]).toEqual([97, 0, 255, 255, 10, 92, 117, 48, 48, 52, 49]);
    expect([...decodeBytes(String.raw`\x00`, true).value]).toEqual([92, 120, 48, 48]);
    expect(decodeBytes("\\x1", false).problem?.message).toBe("(value error) invalid \\x escape at position 0");
    expect(decodeBytes("é", false).problem?.message).toBe("bytes can only contain ASCII literal characters");
  });
});
