/** Bytes as ASCII: binascii, base64, and html's references. */

import {
  add,
  bytes,
  bytes_literal,
  call,
  eq,
  getattr,
  module,
  mul,
  print,
  range,
  str,
  tuple,
  type,
  ValueError,
} from "yieldstar/runtime";
import * as base64 from "yieldstar/runtime/base64";
import * as binascii from "yieldstar/runtime/binascii";
import * as html from "yieldstar/runtime/html";

const data = add(bytes(range(0, 256, 37)), bytes_literal("text"));
print(
  binascii.hexlify(data, "-", 2),
  binascii.unhexlify("00fF"),
  binascii.b2a_base64(bytes_literal("abc")),
  binascii.a2b_base64("YW Jj\n"),
);
print(
  binascii.crc32(bytes_literal("hello")),
  binascii.crc32(bytes_literal("lo"), binascii.crc32(bytes_literal("hel"))),
  binascii.crc_hqx(bytes_literal("hello"), 0),
);
print(
  binascii.b2a_uu(bytes_literal("Cat")),
  binascii.a2b_uu(bytes_literal([35, 48, 86, 37, 84, 10])),
  binascii.b2a_qp(str.encode("naïve=\t\n")),
  binascii.a2b_qp(
    bytes_literal([110, 97, 61, 67, 51, 61, 65, 70, 118, 101, 61, 10, 33]),
  ),
);
for (const act of tuple([
  () => binascii.unhexlify("abc"),
  () => binascii.unhexlify("zz"),
  () => binascii.a2b_base64("a"),
  () => binascii.a2b_base64("ab==c", { strict_mode: true }),
  () => base64.b64decode("YQ"),
  () => base64.b32decode("MFRG1==="),
  () => base64.a85decode("x~"),
  () => base64.b85decode('"'),
])) {
  try {
    print(act());
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(type(error), error);
  }
}
for (const name of tuple([
  "b64",
  "urlsafe_b64",
  "b32",
  "b32hex",
  "b16",
  "a85",
  "b85",
  "z85",
])) {
  const encoded = call(getattr(module("base64", base64), name + "encode"), [
    data,
  ]);
  print(
    name,
    encoded,
    eq(
      call(getattr(module("base64", base64), name + "decode"), [encoded]),
      data,
    ),
  );
}
print(
  base64.a85encode(
    bytes_literal([32, 32, 32, 32, 0, 0, 0, 0, 100, 97, 116, 97]),
    { foldspaces: true, adobe: true, wrapcol: 9 },
  ),
  base64.a85decode("<~y~>", { foldspaces: true, adobe: true }),
);
print(
  base64.encodebytes(mul(bytes_literal("x"), 60)),
  base64.decodebytes(bytes_literal([101, 72, 103, 61, 10])),
  base64.b64encode(bytes_literal([251, 255]), bytes_literal("-_")),
);
print(
  html.escape("<a href='x'>&\"</a>"),
  html.unescape(
    "&lt;p&gt; caf&eacute; &notit; &#8364;&#x20AC &nosuch; &#150; &amp",
  ),
);
