/** One leg of a dial string: `[leg_timeout=20]user/1002@acme.example`. */
export interface DialledLeg {
  readonly endpoint: string;
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Attempts one after another (`|`), each of legs that ring together (`,`), as switch_ivr_originate.c takes a dial
 * string apart. Of its many forms these are the ones that a dialplan of CallSign or its users' `dial-string` have;
 * another one is an error, not a guess.
 */
export function parseDialString(text: string): DialledLeg[][] {
  const { variables, rest } = leading(text.trim(), '{', '}');
  if (rest.includes(':_:') || rest.includes('<'))
    throw new Error(`enterprise originate is not simulated: ${text}`);
  return splitOutside(rest, '|').map((attempt) =>
    splitOutside(attempt, ',').map((leg) => {
      const own = leading(leg, '[', ']');
      if (!/^[\w]+\/[^\s{}[\]<>$]+$/.test(own.rest))
        throw new Error(`no endpoint that is simulated: ${own.rest}`);
      return { endpoint: own.rest, variables: new Map([...variables, ...own.variables]) };
    }),
  );
}

/** `{^^:a=1:b=2}`: `^^` and one character name another separator than the comma. */
function leading(
  text: string,
  open: string,
  close: string,
): { variables: Map<string, string>; rest: string } {
  if (!text.startsWith(open)) return { variables: new Map(), rest: text };
  const end = text.indexOf(close);
  if (end < 0) throw new Error(`${open} without ${close}: ${text}`);
  const inner = text.slice(1, end);
  const separator = inner.startsWith('^^') ? (inner[2] ?? ',') : ',';
  const list = inner.startsWith('^^') ? inner.slice(3) : inner;
  const pairs = list.split(separator).map((pair): [string, string] => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), pair.slice(equals + 1)];
  });
  return { variables: new Map(pairs), rest: text.slice(end + 1) };
}

function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') depth += 1;
    if (char === ']' || char === '}') depth -= 1;
    if (char === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}
