// A document is a list of blocks: what stands on paper, in reading order, without saying how it is drawn.
// The same blocks give the preview, the print and the file, so that they cannot differ.

/** Text with emphasis; plain strings are ordinary. A line feed starts a new line. */
export type Inline = string | { readonly strong: string };
export type Inlines = string | readonly Inline[];

export interface TableColumn {
  readonly header: Inlines;
  /** Width in millimetres, or a share of what is left. */
  readonly width: { readonly mm: number } | { readonly share: number };
  readonly align?: 'left' | 'right' | 'center';
}

/** A cell: text, or a box that is ticked or not. A row may have fewer cells than there are columns: the rest is empty. */
export type Cell = Inlines | { readonly box: boolean; readonly label: string };

/** A letter box: grey cell with the letter, label, and the number, or cells for handwriting when the number is not known. */
export interface LetterBox {
  readonly code: string;
  readonly label: Inlines;
  readonly emphasis: 'plain' | 'total';
  /** `undefined`: nothing was written, so empty cells are drawn. */
  readonly value?: number;
  readonly cells: number;
}

export interface VotesRow {
  readonly number: number;
  readonly name: string;
  readonly votes?: number;
}

/** One column of candidates as the paper has it, with its own subtotal. */
export interface VotesColumn {
  readonly rows: readonly VotesRow[];
  readonly subtotal?: number;
}

/** The fixed words of a table of votes. */
export interface VotesWords {
  readonly name: string;
  readonly number: string;
  readonly votes: string;
  /** `{column}` is the number of the column. */
  readonly subtotal: string;
  /** Said at the foot of a page when the list goes on. */
  readonly goesOn: string;
}

export type Block =
  | {
      readonly kind: 'cover';
      /** Whose document it is: large. */
      readonly title: readonly string[];
      /** What it is about. */
      readonly subtitle: readonly string[];
    }
  | {
      readonly kind: 'heading';
      /** 1 part, 2 rubriek, 3 question. */
      readonly level: 1 | 2 | 3;
      readonly number?: string;
      readonly text: Inlines;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: Inlines;
      /** `emphasis` has a bar beside it, `label` stands above something to fill in. */
      readonly style?: 'plain' | 'emphasis' | 'small' | 'label';
    }
  | { readonly kind: 'list'; readonly items: readonly Inlines[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly Cell[])[];
      /** Smallest height of a row in millimetres, for handwriting. */
      readonly rowHeight?: number;
      /** What the table is, for people who cannot see it. */
      readonly summary: string;
    }
  | {
      readonly kind: 'letterBoxes';
      readonly boxes: readonly LetterBox[];
      /** Written at the line above the last box, which is then the sum of those before it: `+ tel op`. */
      readonly sum?: string;
    }
  | {
      readonly kind: 'tick';
      readonly ticked: boolean;
      readonly label: Inlines;
      /** A number that belongs to this answer. */
      readonly box?: LetterBox;
    }
  | {
      readonly kind: 'votesTable';
      readonly title: string;
      /** Title on the following pages of the same list. */
      readonly continuedTitle: string;
      /** Said under the title on every page: what to fill in here. */
      readonly note?: string;
      /** The paper's own columns of candidates; two stand side by side on a page. */
      readonly columns: readonly VotesColumn[];
      /** Cells for handwriting: of one candidate, and of the total. */
      readonly cells: number;
      readonly totalCells: number;
      readonly total?: number;
      readonly totalLabel: string;
      /** What to do with the total once it is written. */
      readonly instruction?: string;
      readonly words: VotesWords;
    }
  | { readonly kind: 'lines'; readonly count: number }
  | {
      readonly kind: 'signatures';
      /** Labels side by side, one row per person. */
      readonly lines: readonly (readonly string[])[];
      readonly frame: 'box' | 'line';
    }
  | { readonly kind: 'blankPage'; readonly text: string; readonly reason: string }
  | { readonly kind: 'pageBreak' };

/** The fixed words that every page or box of a document needs. */
export interface DocumentWords {
  /** `{page}` and `{pages}` are filled in. */
  readonly page: string;
  /** How a ticked and an unticked box are read aloud. */
  readonly ticked: string;
  readonly notTicked: string;
}

/** A whole document: blocks with what stands on every page. */
export interface DocumentContent {
  /** Title in the file's properties, and for screen readers. */
  readonly title: string;
  /** `nl-NL` */
  readonly language: string;
  readonly parts: readonly DocumentPart[];
  /** Footer lines on every page: date and hash, name of the model. */
  readonly footer: readonly string[];
  /** Across every page: `CONCEPT`, `OEFENING`. */
  readonly watermark?: string;
  readonly words: DocumentWords;
}

/** Blocks under one page header. A part starts on a new page. */
export interface DocumentPart {
  readonly headerLeft: string;
  readonly headerRight: readonly string[];
  /** In the place of the page number, for a page that is put into another document later. */
  readonly insteadOfPageNumber?: string;
  readonly blocks: readonly Block[];
}
