"""Bytes as ASCII: binascii, base64, and html's references."""
import base64
import binascii
import html

data = bytes(range(0, 256, 37)) + b"text"
print(binascii.hexlify(data, "-", 2), binascii.unhexlify("00fF"), binascii.b2a_base64(b"abc"), binascii.a2b_base64("YW Jj\n"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0))
print(binascii.b2a_uu(b"Cat"), binascii.a2b_uu(b"#0V%T\n"), binascii.b2a_qp("naïve=\t\n".encode()), binascii.a2b_qp(b"na=C3=AFve=\n!"))
for act in (lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: binascii.a2b_base64("a"), lambda: binascii.a2b_base64("ab==c", strict_mode=True), lambda: base64.b64decode("YQ"), lambda: base64.b32decode("MFRG1==="), lambda: base64.a85decode("x~"), lambda: base64.b85decode('"')):
    try:
        print(act())
    except ValueError as error:
        print(type(error), error)
for name in ("b64", "urlsafe_b64", "b32", "b32hex", "b16", "a85", "b85", "z85"):
    encoded = getattr(base64, name + "encode")(data)
    print(name, encoded, getattr(base64, name + "decode")(encoded) == data)
print(base64.a85encode(b"    \0\0\0\0data", foldspaces=True, adobe=True, wrapcol=9), base64.a85decode("<~y~>", foldspaces=True, adobe=True))
print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHg=\n"), base64.b64encode(b"\xfb\xff", b"-_"))
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;p&gt; caf&eacute; &notit; &#8364;&#x20AC &nosuch; &#150; &amp"))
