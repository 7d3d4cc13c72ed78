// Pieces of Markdown that the reference pages are made of.

/** A page: what it is made from stands at its head, so that nobody edits it by hand. */
export function page(title: string, source: string, parts: readonly string[]): string {
  const note = `*Made by \`npm run docs\` from ${source}. Do not edit.*`;
  return `${[`# ${title}`, note, ...parts].join('\n\n')}\n`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function cell(text: string): string {
  const shown = text.startsWith('`') ? text : text.replaceAll(/<(?!br>)/g, '\\<');
  return shown.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
