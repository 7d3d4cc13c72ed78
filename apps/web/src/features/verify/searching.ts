// Finding a candidate or box by what it is called.
interface Named {
  readonly code: string;
  readonly label: string;
}
interface PartOf<Row extends Named> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Parts with the rows of which code, label and title hold every word typed; case and accents do not matter. */
export function matching<Row extends Named, Part extends PartOf<Row>>(
  parts: readonly (Part & PartOf<Row>)[],
  typed: string,
): readonly (Part & PartOf<Row>)[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return parts.flatMap((part) => {
    const rows = part.rows.filter(({ code, label }) => {
      const text = plain(`${code} ${label} ${part.title}`);
      return words.every((word) => text.includes(word));
    });
    return rows.length === 0 ? [] : [{ ...part, rows }];
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
