"""Encodings by many names, what they can't say, and what is done about it."""
import codecs


def attempt(act):
    try:
        print(ascii(act()))
    except UnicodeError as error:
        print(type(error).__name__, error, getattr(error, "__notes__", []))
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)


word = "Żółw Привет"
for name in ("cp1250", "cp1251", "ISO-8859-2", "KOI8-R", "cp437", "mac-cyrillic", "utf-7", "UTF_16BE", "cp037"):
    attempt(lambda: word.encode(name, "replace"))
for name in ("shift_jis", "euc-jp", "gb2312", "gbk", "gb18030", "big5", "euc_kr", "cp949", "cp932"):
    data = "日本 한 abc".encode(name, "backslashreplace")
    print(name, data, data.decode(name))
attempt(lambda: b"\x81\x20a".decode("shift_jis"))
attempt(lambda: "é".encode("gbk", "xmlcharrefreplace"))
attempt(lambda: "łódź".encode("latin-1"))
attempt(lambda: "łódź".encode("cp1252"))
attempt(lambda: b"\x81".decode("cp1252"))
attempt(lambda: "łódź".encode("ascii", "namereplace"))
attempt(lambda: "x".encode("no-such-thing"))
attempt(lambda: "x".encode("hex"))
attempt(lambda: "é".encode("ascii", "no-such-handler"))

# texts as literals spell them
for text in ("a\tä\u20ac\U0001f600\\", "Ω\n"):
    escaped = text.encode("unicode_escape")
    print(escaped, text.encode("raw_unicode_escape"), escaped.decode("unicode_escape") == text)
attempt(lambda: b"\\N{GREEK SMALL LETTER PI}\\x41\\u00".decode("unicode_escape"))
attempt(lambda: b"\\N{NO SUCH LETTER}".decode("unicode_escape"))

# host names
print("Bücher.example".encode("idna"), b"xn--bcher-kva.example".decode("idna"), "bücher".encode("punycode"), b"bcher-kva".decode("punycode"))
attempt(lambda: "a..b".encode("idna"))

# handlers of one's own
def starred(error):
    if isinstance(error, UnicodeEncodeError):
        return "*" * (error.end - error.start), error.end
    if isinstance(error, UnicodeDecodeError):
        return f"<{error.object[error.start]:02x}>", error.start + 1
    raise error


codecs.register_error("starred", starred)
print("aäöb€".encode("ascii", "starred"), b"a\xffb\xc3".decode("utf-8", "starred"), "ÄÖ".encode("cp1251", "starred"))
codecs.register_error("wrong", lambda error: "no tuple")
attempt(lambda: "ä".encode("ascii", "wrong"))
codecs.register_error("far", lambda error: ("", 99))
attempt(lambda: "ä".encode("ascii", "far"))
print(codecs.lookup_error("starred") is starred, codecs.lookup_error("ignore"))
lone = b"ok \x80\xfe".decode("ascii", "surrogateescape")
print(ascii(lone), lone.encode("ascii", "surrogateescape"), "\udc80".encode("utf-8", "surrogatepass"), b"\xed\xa0\x80".decode("utf-8", "surrogatepass") == "\ud800")
