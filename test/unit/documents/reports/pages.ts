/** Pages and other XML, read by a strict parser. */
import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  /** All text in it, that of its children included. */
  text: string;
}

/** All elements, in the order of their start tags. */
export function elements(html: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => open.forEach((element) => (element.text += text)));
  parser.write(html).close();
  return found;
}

export const textsOf = (html: string, name: string): string[] => elements(html).flatMap((each) => (each.name === name ? [each.text] : []));

export const hostile = `</script></style></pre></table>--><script>alert("1" + '2')</script>&lt;<img src=x onerror=alert(1)>\u0000\u001b[2J\r\u0085\u202e\ud800\uffff`;
/** As a page shows it. */
export const tame = `</script></style></pre></table>--><script>alert("1" + '2')</script>&lt;<img src=x onerror=alert(1)>\\x00\\x1b[2J\\x0d\\x85\\u202e\ufffd\ufffd`;
