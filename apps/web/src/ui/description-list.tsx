// Facts by name: term on the left, value on the right.
import type { ReactNode } from 'react';
import './description-list.css';

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

export function DescriptionList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="description-list">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
