// What inspecting a file gives: kind, key figures, complaints.
import type { FileComplaint, Text } from '@telstaat/core';

export interface Figure {
  readonly label: Text;
  readonly value: string | number;
}

export interface Inspection {
  /** `110a` … `520`, `osv4-3`, `long-csv`, `station-csv`, `hcp`, `csv`, `zip`, `pdf`, `spreadsheet` or `unknown`. */
  readonly kind: string;
  readonly title: Text;
  readonly figures: readonly Figure[];
  readonly complaints: readonly FileComplaint[];
}
