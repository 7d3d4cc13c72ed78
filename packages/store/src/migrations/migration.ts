// A migration: statements that bring the tables from one version to the next. Frozen once shipped.

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}
