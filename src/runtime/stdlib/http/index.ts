/** `http`: the codes of answers and the methods of requests. */
import { IntEnum, StrEnum } from "../enum/index.js";
import { libraryEnum } from "../enum/library_enum.js";
import { methodTexts, statusTexts } from "./status_texts.js";

const phrases = new Map(statusTexts.map(([, code, phrase, description]) => [code, { phrase, description }]));
const methods = new Map<string, string>(methodTexts);

/** `HTTPStatus.NOT_FOUND` */
export class HTTPStatus extends IntEnum {
  get $code(): number {
    return Number(this._value_);
  }

  get phrase(): string {
    return phrases.get(this.$code)?.phrase ?? "";
  }

  get description(): string {
    return phrases.get(this.$code)?.description ?? "";
  }

  get is_informational(): boolean {
    return Math.floor(this.$code / 100) === 1;
  }

  get is_success(): boolean {
    return Math.floor(this.$code / 100) === 2;
  }

  get is_redirection(): boolean {
    return Math.floor(this.$code / 100) === 3;
  }

  get is_client_error(): boolean {
    return Math.floor(this.$code / 100) === 4;
  }

  get is_server_error(): boolean {
    return Math.floor(this.$code / 100) === 5;
  }
}

/** `HTTPMethod.GET` */
export class HTTPMethod extends StrEnum {
  get description(): string {
    return methods.get(String(this._value_)) ?? "";
  }

  override __repr__(): string {
    return `<HTTPMethod.${String(this._name_)}>`;
  }
}

libraryEnum(HTTPStatus, "http", IntEnum, statusTexts.map(([name, code]) => [name, code]));
libraryEnum(HTTPMethod, "http", StrEnum, methodTexts.map(([name]) => [name, name]));
// What these codes were called before RFC 9110.
for (const [old, name] of [["REQUEST_ENTITY_TOO_LARGE", "CONTENT_TOO_LARGE"], ["REQUEST_URI_TOO_LONG", "URI_TOO_LONG"], ["REQUESTED_RANGE_NOT_SATISFIABLE", "RANGE_NOT_SATISFIABLE"], ["UNPROCESSABLE_ENTITY", "UNPROCESSABLE_CONTENT"]] as const) {
  Object.defineProperty(HTTPStatus, old, { value: Reflect.get(HTTPStatus, name), enumerable: true, configurable: true, writable: true });
}
