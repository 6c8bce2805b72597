/** Certificates as Python shows them: the dict of `getpeercert`, PEM and DER, their times. */
import type { TlsCertificate } from "../../network/tls.js";
import { Bytes } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { Dict } from "../../objects/dict.js";
import { ValueError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";

export const PEM_HEADER = "-----BEGIN CERTIFICATE-----", PEM_FOOTER = "-----END CERTIFICATE-----";

const base64 = globalThis as unknown as { atob(text: string): string; btoa(text: string): string };

/** `((("commonName", "localhost"),),)` */
const relativeNames = (names: TlsCertificate["subject"]): PyTuple => tuple(names.map((name) => tuple([tuple([...name])])));

/** What `getpeercert()` gives of a certificate that was checked. */
export function certificateDict(certificate: TlsCertificate): Dict<string, unknown> {
  const shown = new Dict<string, unknown>([
    ["subject", relativeNames(certificate.subject)],
    ["issuer", relativeNames(certificate.issuer)],
    ["version", 3],
    ["serialNumber", certificate.serialNumber],
    ["notBefore", certificate.notBefore],
    ["notAfter", certificate.notAfter],
  ]);
  if (certificate.alternatives !== null) {
    const alternatives = certificate.alternatives.split(", ").map((each) => {
      const colon = each.indexOf(":");
      return tuple([each.slice(0, colon), each.slice(colon + 1)]);
    });
    shown.set("subjectAltName", tuple(alternatives));
  }
  return shown;
}

/** `DER_cert_to_PEM_cert(der_cert_bytes)` */
export function DER_cert_to_PEM_cert(der_cert_bytes: unknown): string {
  const text = base64.btoa(String.fromCharCode(...bytesLike(der_cert_bytes)));
  return `${[PEM_HEADER, ...(text.match(/.{1,64}/g) ?? []), PEM_FOOTER].join("\n")}\n`;
}

/** `PEM_cert_to_DER_cert(pem_cert_string)` */
export function PEM_cert_to_DER_cert(pem_cert_string: string): Bytes {
  if (!pem_cert_string.startsWith(PEM_HEADER)) throw new ValueError(`Invalid PEM encoding; must start with ${PEM_HEADER}`);
  const trimmed = pem_cert_string.trim();
  if (!trimmed.endsWith(PEM_FOOTER)) throw new ValueError(`Invalid PEM encoding; must end with ${PEM_FOOTER}`);
  return new Bytes(Uint8Array.from(base64.atob(trimmed.slice(PEM_HEADER.length, -PEM_FOOTER.length).replaceAll(/\s/g, "")), (c) => c.charCodeAt(0)));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `cert_time_to_seconds("Jan  5 09:34:43 2018 GMT")` */
export function cert_time_to_seconds(cert_time: string): number {
  const found = cert_time.match(/^(\w{3}) +(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) (\d{4}) GMT$/i);
  const month = MONTHS.indexOf((found?.[1] ?? "").toLowerCase());
  if (found === null || month < 0) throw new ValueError(`time data ${repr(cert_time)} does not match format "%b %d %H:%M:%S %Y GMT"`);
  const [day, hours, minutes, seconds, year] = found.slice(2).map(Number) as [number, number, number, number, number];
  return Date.UTC(year, month, day, hours, minutes, seconds) / 1000;
}
