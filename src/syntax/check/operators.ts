import * as T from "./tokens.js";

const EQ = 61;

function two(kind: number): number {
  return kind | (2 << 8);
}

function three(kind: number): number {
  return kind | (3 << 8);
}

/** `op` or `op=`. */
function maybeAugmented(text: string, start: number, kind: number): number {
  return text.charCodeAt(start + 1) === EQ ? two(T.AUGASSIGN) : kind | (1 << 8);
}

/** `op`, `op=`, `opop` or `opop=`. */
function doubled(text: string, start: number, single: number, twice: number): number {
  if (text.charCodeAt(start + 1) === text.charCodeAt(start)) {
    return text.charCodeAt(start + 2) === EQ ? three(T.AUGASSIGN) : two(twice);
  }
  return maybeAugmented(text, start, single);
}

/** The operator at `start` (brackets apart): its kind in the low byte, its width above; 0 if no operator starts so. */
export function scanOperator(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  const one = 1 << 8;
  switch (text.charCodeAt(start)) {
    case 33: return next === EQ ? two(T.NOTEQUAL) : T.EXCLAMATION | one;
    case 36: case 63: case 96: return T.STRAY | one;
    case 37: return maybeAugmented(text, start, T.PERCENT);
    case 38: return maybeAugmented(text, start, T.AMPER);
    case 42: return doubled(text, start, T.STAR, T.DOUBLESTAR);
    case 43: return maybeAugmented(text, start, T.PLUS);
    case 44: return T.COMMA | one;
    case 45: return next === 62 ? two(T.ARROW) : maybeAugmented(text, start, T.MINUS);
    case 46: return next === 46 && text.charCodeAt(start + 2) === 46 ? three(T.ELLIPSIS) : T.DOT | one;
    case 47: return doubled(text, start, T.SLASH, T.DOUBLESLASH);
    case 58: return next === EQ ? two(T.COLONEQUAL) : T.COLON | one;
    case 59: return T.SEMI | one;
    case 60:
      if (next === 62) return two(T.STRAY);
      if (next === EQ) return two(T.LESSEQUAL);
      if (next === 60) return text.charCodeAt(start + 2) === EQ ? three(T.AUGASSIGN) : two(T.LEFTSHIFT);
      return T.LESS | one;
    case EQ: return next === EQ ? two(T.EQEQUAL) : T.EQUAL | one;
    case 62:
      if (next === EQ) return two(T.GREATEREQUAL);
      if (next === 62) return text.charCodeAt(start + 2) === EQ ? three(T.AUGASSIGN) : two(T.RIGHTSHIFT);
      return T.GREATER | one;
    case 64: return maybeAugmented(text, start, T.AT);
    case 94: return maybeAugmented(text, start, T.CIRCUMFLEX);
    case 124: return maybeAugmented(text, start, T.VBAR);
    case 126: return T.TILDE | one;
    default: return 0;
  }
}
