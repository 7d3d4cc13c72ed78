// The parts of a form, of which one is shown: which one stands in the address.
import { Link } from 'react-router';
import './part-list.css';

export interface ListedPart {
  readonly id: string;
  readonly title: string;
  /** The query of its address: `?deel=lists.1`. */
  readonly search: string;
}

export interface PartListProps {
  readonly label: string;
  readonly parts: readonly ListedPart[];
  readonly current: string | undefined;
  readonly onGo?: () => void;
}

export function PartList({ label, parts, current, onGo }: PartListProps) {
  return (
    <nav className="part-list" aria-label={label}>
      {parts.map(({ id, title, search }) => (
        <Link key={id} to={{ search }} aria-current={id === current ? 'page' : undefined} onClick={onGo}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
