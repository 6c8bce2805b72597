"""What Unicode says of characters: the module unicodedata, and characters by their names."""
import unicodedata

for char in "aÅ½٣Ⅷ漢가\t\u0301🙂ﬁ«":
    name = unicodedata.name(char, "(none)")
    print(ascii(char), name, unicodedata.category(char), unicodedata.bidirectional(char), unicodedata.combining(char), unicodedata.east_asian_width(char), unicodedata.mirrored(char), unicodedata.decomposition(char))
    print("  ", unicodedata.decimal(char, None), unicodedata.digit(char, None), unicodedata.numeric(char, None))
for name in ("SNOWMAN", "greek small letter omega", "LINE FEED", "HANGUL SYLLABLE HAN", "CJK UNIFIED IDEOGRAPH-6F22"):
    print(ascii(unicodedata.lookup(name)))
for act in (lambda: unicodedata.lookup("NO SUCH THING"), lambda: unicodedata.name("\n"), lambda: unicodedata.digit("x"), lambda: unicodedata.category("ab"), lambda: unicodedata.normalize("NFX", "a")):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
composed, decomposed = "é", "e\u0301"
print(composed == decomposed, unicodedata.normalize("NFC", decomposed) == composed, len(unicodedata.normalize("NFD", composed)))
print(unicodedata.normalize("NFKC", "ﬁ①²"), unicodedata.is_normalized("NFC", decomposed), unicodedata.unidata_version)
print("\N{BLACK HEART SUIT}", f"{1}\N{MULTIPLICATION SIGN}{2}", "\N{latin small letter a with ring above}", r"\N{raw}")
