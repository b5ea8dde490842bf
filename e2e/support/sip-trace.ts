/** One SIP message (RFC 3261) of a trace. */
export interface SipMessage {
  /** When, as SIPp writes it: sorts as text. */
  at: string;
  sent: boolean;
  /** The request's method, or undefined for a response. */
  method?: string;
  /** The response's status, or undefined for a request. */
  status?: number;
  /** Reason phrase of a response, request URI of a request. */
  text: string;
  /** By lower-case name; of several with one name, the first. */
  headers: Map<string, string>;
  body: string;
}

/** Reads what SIPp writes with -trace_msg: a line of dashes with the time, a line that says which way, the message. */
export function parseTrace(trace: string): SipMessage[] {
  const messages: SipMessage[] = [];
  const parts = trace.split(/^-{40,}(.*)$/m);
  for (let index = 1; index + 1 < parts.length; index += 2) {
    const found = /message (sent|received)[^\n]*\n\n([\s\S]+)/.exec(parts[index + 1] ?? '');
    const message = found?.[2] && parseMessage(found[2], found[1] === 'sent');
    if (message) messages.push({ at: parts[index]?.trim() ?? '', ...message });
  }
  return messages;
}

function parseMessage(raw: string, sent: boolean): Omit<SipMessage, 'at'> | undefined {
  const text = raw.replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  const [first = '', ...lines] = (end < 0 ? text : text.slice(0, end)).split('\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const body = end < 0 ? '' : text.slice(end + 2).trim();
  const response = /^SIP\/2\.0 (\d{3}) ?(.*)$/.exec(first);
  if (response) return { sent, status: Number(response[1]), text: response[2] ?? '', headers, body };
  const request = /^([A-Z]+) (\S+) SIP\/2\.0$/.exec(first);
  return request?.[1] ? { sent, method: request[1], text: request[2] ?? '', headers, body } : undefined;
}
