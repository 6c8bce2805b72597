"""The module codecs: pieces of texts, files in other encodings, codecs of one's own."""
import codecs
import io

info = codecs.lookup("UTF8")
print(info.name, codecs.lookup("latin1").name, codecs.lookup("rot13").name)
print(info.encode("ä"), info.decode(b"\xc3\xa4"), codecs.getencoder("cp1251")("Да"))

decoder = codecs.getincrementaldecoder("utf-8")()
for piece in (b"a\xe2", b"\x82", b"\xacb", b"\xf0\x9f"):
    print(repr(decoder.decode(piece)), decoder.getstate())
try:
    decoder.decode(b"", final=True)
except UnicodeDecodeError as error:
    print(error)
decoder.reset()
print(decoder.decode(b"fresh"))

wide = codecs.getincrementalencoder("utf-16")()
print(wide.encode("a"), wide.encode("b"))
back = codecs.getincrementaldecoder("utf-16")()
print([back.decode(bytes([byte])) for byte in b"\xfe\xff\x00a\x00b"], back.getstate())
print(list(codecs.iterencode(["a", "é"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")))

stored = io.BytesIO("erste\nzweite\r\ndritte".encode("utf-16"))
reader = codecs.getreader("utf-16")(stored)
print([reader.readline(), reader.readline(keepends=False), reader.read(3), reader.read()])
target = io.BytesIO()
writer = codecs.getwriter("latin-1")(target, "replace")
writer.write("naïve €")
writer.writelines(["a", "b"])
print(target.getvalue())
recoded = io.BytesIO()
file = codecs.EncodedFile(recoded, "utf-8", "latin-1")
file.write("é".encode())
print(recoded.getvalue(), codecs.BOM_UTF8, codecs.BOM_UTF16_LE)

print(codecs.encode(b"abc", "hex"), codecs.decode("YWJj".encode(), "base64"), codecs.encode("Hello", "rot13"), codecs.encode(b"a=b", "quopri"))
for act in (lambda: codecs.decode(b"zz", "hex"), lambda: codecs.lookup("nothing"), lambda: codecs.encode(b"bytes", "utf-8")):
    try:
        act()
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", []))


# a codec of one's own: every letter is the next one
def shift(text, errors="strict"):
    return bytes(ord(c) + 1 for c in text), len(text)


def unshift(data, errors="strict"):
    return "".join(chr(byte - 1) for byte in bytes(data)), len(data)


def search(name):
    return codecs.CodecInfo(shift, unshift, name="shifted") if name == "shifted" else None


codecs.register(search)
print("HAL".encode("shifted"), b"IBM".decode("shifted"), codecs.lookup("shifted").name)
codecs.unregister(search)
try:
    "x".encode("shifted")
except LookupError as error:
    print(error)


class Upper(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return bytes(input).decode("ascii", self.errors).upper()


print(Upper("ignore").decode(b"abc\xff"), codecs.charmap_encode("ab", "strict", {97: 1, 98: b"xy"}), codecs.charmap_decode(b"\0\1", "replace", "z"))
print(codecs.escape_decode(b"a\\n\\x41\\101"), codecs.escape_encode(b"it's\n\xff"))
