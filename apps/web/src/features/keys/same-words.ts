// Words as people type them from a screen: capitals and spaces make no difference.

export function isSameWords(typed: string, words: string): boolean {
  const plain = (text: string): string => text.trim().toLowerCase().split(/\s+/).join(' ');
  return plain(typed) === plain(words);
}
