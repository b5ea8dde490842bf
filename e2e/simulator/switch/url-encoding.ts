const UNSAFE = new Set([...'\r\n #%&+:;<=>?@[\\]^`{|}"'].map((char) => char.charCodeAt(0)));

/** FreeSWITCH's own URL encoding (SWITCH_URL_UNSAFE in switch_utils.h): commas, slashes and quotes stay as they are. */
export function switchUrlEncode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    encoded +=
      byte < 0x20 || byte > 0x7e || UNSAFE.has(byte)
        ? `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte);
  }
  return encoded;
}
