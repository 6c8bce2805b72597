"""SHA-3 and BLAKE2 with their limits, HMAC objects, base 85 and its relatives, hexadecimal codes."""
import base64
import binascii
import hashlib
import hmac


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in "sha3_224 sha3_256 sha3_384 sha3_512".split():
    made = getattr(hashlib, name)(b"abc")
    print(name, made.name, made.digest_size, made.block_size, made.hexdigest())
    made.update(b"def" * 50)
    print(made.hexdigest() == hashlib.new(name, b"abc" + b"def" * 50).hexdigest(), made.copy().digest() == made.digest(), attempt(made.update, "text"))
for kind in (hashlib.blake2b, hashlib.blake2s):
    print(kind.MAX_DIGEST_SIZE, kind.MAX_KEY_SIZE, kind.PERSON_SIZE, kind.SALT_SIZE, kind(b"x", key=b"k" * kind.MAX_KEY_SIZE, person=b"p" * kind.PERSON_SIZE, digest_size=8).hexdigest(), attempt(kind, b"", key=b"k" * (kind.MAX_KEY_SIZE + 1)), attempt(kind, b"", person=b"p" * (kind.PERSON_SIZE + 1)))
print(sorted(hashlib.algorithms_guaranteed), hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
code = hmac.new(b"key", b"message", "sha256")
print(isinstance(code, hmac.HMAC), type(code) is hmac.HMAC, code.name, code.digest_size, code.block_size, code.hexdigest(), hmac.HMAC(b"key", b"message", hashlib.md5).hexdigest(), attempt(hmac.new, b"k"), attempt(hmac.HMAC, "k", b"", "md5"), code.copy().digest() == code.digest())

data = bytes(range(0, 256, 17))
for name in "standard_b64 urlsafe_b64 b64 b32 b32hex b16 b85 a85 z85".split():
    encode, decode = getattr(base64, f"{name}encode"), getattr(base64, f"{name}decode")
    print(name, encode(data), decode(encode(data)) == data, attempt(decode, b"!"), attempt(decode, "é"), attempt(encode, "text"), encode(b""))
print(base64.standard_b64decode("AAE="), base64.b32hexencode(b"hello"), base64.b32hexdecode("D1IMOR3F"), attempt(base64.b32hexdecode, "d1imor3f"), base64.b32hexdecode("d1imor3f", casefold=True), base64.b85encode(b"hello", pad=True), base64.z85encode(b"12345678"), base64.z85decode("f!$Kw"), attempt(base64.z85decode, "~~~~~"))
print(binascii.a2b_hex("00ff"), binascii.a2b_hex(b"0A"), binascii.b2a_hex(b"\x00\xff"), binascii.b2a_hex(b"abcd", ":", 2), binascii.b2a_hex(b"abcde", "-", -2), binascii.b2a_hex(b""), attempt(binascii.a2b_hex, "0"), attempt(binascii.a2b_hex, "xx"), attempt(binascii.b2a_hex, "text"))
print(binascii.Error.__mro__[1], binascii.Incomplete.__mro__[1], repr(binascii.Error("why")), repr(binascii.Incomplete("why")), attempt(binascii.a2b_base64, b"a"))
try:
    binascii.unhexlify("0g")
except binascii.Error as error:
    print(error, isinstance(error, ValueError))
print(type(hashlib.sha256()).__name__ in "HASH HASHXOF".split(), hashlib.shake_128(b"x").hexdigest(5))
