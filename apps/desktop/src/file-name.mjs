// The name under which a download is offered for saving. It comes from a page, so it must not be able to name a folder,
// a device, or a file that hides itself.

const longest = 120;
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * @param {string} suggested
 * @returns {string} a plain file name, never empty
 */
export function safeFileName(suggested) {
  const plain = suggested
    .normalize('NFC')
    .split(/[\\/]/)
    .at(-1)
    // Control characters, what Windows refuses, and marks that reverse the reading direction (exe shown as pdf).
    ?.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === undefined || plain === '') return 'telstaat-document';
  const name = device.test(plain) ? `_${plain}` : plain;
  if (name.length <= longest) return name;
  const end = /\.[A-Za-z0-9.]{1,12}$/.exec(name)?.[0] ?? '';
  return name.slice(0, longest - end.length) + end;
}
