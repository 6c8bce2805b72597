"""The functions below codecs: each encoding's encoder and decoder, error handlers, marks of byte order, the base classes."""
import codecs
import io


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


text = "aé€😀"
encoders = "ascii_encode latin_1_encode utf_7_encode utf_8_encode utf_16_encode utf_16_le_encode utf_16_be_encode utf_32_encode utf_32_le_encode utf_32_be_encode unicode_escape_encode raw_unicode_escape_encode".split()
decoders = "ascii_decode latin_1_decode utf_7_decode utf_8_decode utf_16_decode utf_16_le_decode utf_16_be_decode utf_32_decode utf_32_le_decode utf_32_be_decode unicode_escape_decode raw_unicode_escape_decode".split()
for name, opposite in zip(encoders, decoders):
    encode, decode = getattr(codecs, name), getattr(codecs, opposite)
    print(name, attempt(encode, "ab"), attempt(encode, text), attempt(encode, text, "replace"), attempt(encode, text, "ignore"))
    print("  ", attempt(decode, encode("ab")[0]), attempt(decode, b"\xff"), attempt(decode, b"\xffab", "replace"), attempt(encode, 5), attempt(decode, "x"))
print(codecs.utf_16_ex_decode(b"\xff\xfea\x00"), codecs.utf_16_ex_decode(b"\xfe\xff\x00a"), codecs.utf_32_ex_decode(b"\xff\xfe\x00\x00a\x00\x00\x00"), codecs.utf_8_decode(b"a\xe2\x82"[:1], "strict", False), codecs.utf_8_decode(b"a\xe2\x82", "strict", False), attempt(codecs.utf_8_decode, b"a\xe2\x82", "strict", True))
print(codecs.readbuffer_encode(b"abc"), codecs.readbuffer_encode("aé"), codecs.unicode_escape_decode(rb"\x41\u20ac\n"), codecs.raw_unicode_escape_decode(rb"\u20ac\n"))
for name in "BOM BOM_BE BOM_LE BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_UTF8 BOM_UTF16 BOM_UTF16_LE BOM_UTF16_BE BOM_UTF32 BOM_UTF32_LE BOM_UTF32_BE".split():
    print(name, getattr(codecs, name))

# ─── error handlers ───
encoding_error = UnicodeEncodeError("ascii", "aé€b", 1, 3, "why")
decoding_error = UnicodeDecodeError("utf-8", b"a\xff\xfeb", 1, 3, "why")
translating_error = UnicodeTranslateError("aé", 1, 2, "why")
for name in "strict_errors ignore_errors replace_errors xmlcharrefreplace_errors backslashreplace_errors namereplace_errors".split():
    handler = getattr(codecs, name)
    name = name.removesuffix("_errors")
    print(name, attempt(handler, encoding_error), attempt(handler, decoding_error), attempt(handler, translating_error), attempt(handler, ValueError("x")), codecs.lookup_error(name) is handler)
print(codecs.make_identity_dict(range(3)), codecs.make_encoding_map({0: 97, 1: 98, 2: 97}), codecs.charmap_build("abc") is not None, codecs.charmap_encode("cab", "strict", codecs.charmap_build("abc")), codecs.charmap_decode(b"\x00\x02", "strict", "abc"), attempt(codecs.charmap_encode, "z", "strict", codecs.charmap_build("abc")))

# ─── what lookup gives ───
info = codecs.lookup("utf-8")
print(info.name, codecs.getdecoder("latin-1")(b"\xe9"), codecs.getencoder("latin-1")("é"), attempt(codecs.getdecoder, "nope"), [kind.__name__ for kind in (info.incrementalencoder, info.incrementaldecoder, info.streamwriter, info.streamreader)])
print(isinstance(info.incrementalencoder(), codecs.IncrementalEncoder), isinstance(info.incrementaldecoder(), codecs.BufferedIncrementalDecoder), issubclass(info.streamreader, codecs.StreamReader), issubclass(info.streamwriter, codecs.StreamWriter), issubclass(info.streamreader, codecs.Codec))
codec = codecs.Codec()
print(attempt(codec.encode, "x"), attempt(codec.decode, b"x"))
decoder = info.incrementaldecoder("replace")
print(repr(decoder.decode(b"a\xe2\x82")), decoder.buffer, decoder.getstate(), repr(decoder.decode(b"\xac")), decoder.buffer, decoder.errors)
decoder.setstate((b"\xe2\x82", 0))
print(decoder.decode(b"\xacz"), repr(decoder.decode(b"\xe2", True)), decoder.reset())
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.getstate(), encoder.encode("b"), encoder.setstate(2), encoder.encode("c"), codecs.getincrementalencoder("ascii")().getstate(), codecs.IncrementalEncoder("strict").buffer)


class Pairs(codecs.BufferedIncrementalEncoder):
    """Takes letters two at a time."""

    def _buffer_encode(self, input, errors, final):
        take = len(input) if final else len(input) // 2 * 2
        return input[:take].encode("ascii", errors).upper(), take


pairs = Pairs()
print(pairs.encode("abc"), pairs.buffer, pairs.getstate(), pairs.encode("d"), pairs.getstate(), pairs.encode("e", True), pairs.setstate("x"), pairs.buffer, pairs.encode("y"), pairs.reset(), repr(pairs.buffer))


class Triples(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        take = len(input) if final else len(input) // 3 * 3
        return input[:take].decode("ascii", errors), take


triples = Triples()
print(repr(triples.decode(b"ab")), triples.buffer, triples.decode(b"cde"), triples.getstate(), triples.setstate((b"12", 0)), triples.decode(b"3"), triples.decode(b"z", final=True))
print(attempt(codecs.BufferedIncrementalEncoder().encode, "x"), attempt(codecs.BufferedIncrementalDecoder().decode, b"x"), attempt(codecs.IncrementalEncoder().encode, "x"))

# ─── streams ───
below = io.BytesIO("één\ntwee\ndrie\n".encode())
reader = codecs.getreader("utf-8")(below)
print(isinstance(reader, codecs.StreamReader), reader.stream is below, reader.read(1, 1), reader.bytebuffer, repr(reader.charbuffer), reader.readline(), reader.readlines(), reader.seek(0), reader.read(), reader.errors)
out = io.BytesIO()
writer = codecs.getwriter("utf-16-le")(out)
writer.write("ab")
writer.writelines(["é", "!"])
print(out.getvalue(), writer.stream is out, writer.seek(0), writer.write("Z"), out.getvalue())
both = codecs.StreamReaderWriter(io.BytesIO("één\ntwee\n".encode()), info.streamreader, info.streamwriter)
both.encoding = "mine"
print(both.readlines(), both.seek(0), both.readline(), both.stream.tell() > 0, both.encoding, both.write("drie"), both.seek(0), both.read())
recoder = codecs.StreamRecoder(io.BytesIO("één\ntwee\n".encode("utf-8")), codecs.getencoder("latin-1"), codecs.getdecoder("latin-1"), codecs.getreader("utf-8"), codecs.getwriter("utf-8"))
recoder.data_encoding, recoder.file_encoding = "latin-1", "utf-8"
print(recoder.readlines(), recoder.seek(0), recoder.read(), recoder.stream is not None, recoder.data_encoding, recoder.file_encoding)
recoded = codecs.EncodedFile(io.BytesIO(), "latin-1", "utf-8")
print(recoded.write(b"\xe9"), recoded.stream.getvalue(), recoded.data_encoding, recoded.file_encoding)
