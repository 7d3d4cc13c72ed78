// The name that a file has for who downloads it, as a header: whatever the name holds, it stays one name (RFC 8187).

/** `inline` is shown by the browser, `attachment` is kept. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  return `${kind}; filename*=UTF-8''${encodeName(name)}`;
}

/** Everything but letters, digits and a few signs as `%XX`; half a character, which no text should hold, becomes a question mark. */
function encodeName(name: string): string {
  const whole = name.replaceAll(/\p{Surrogate}/gu, '?');
  return encodeURIComponent(whole).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
