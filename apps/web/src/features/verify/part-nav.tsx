// The parts of a form beside each other; which one is shown stands in the address.
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export interface PartNavProps {
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  readonly current: string | undefined;
  readonly onGo?: () => void;
}

export function PartNav({ parts, current, onGo }: PartNavProps) {
  const { say } = useLanguage();
  const [search] = useSearchParams();
  const to = (id: string): string => {
    const next = new URLSearchParams(search);
    next.set('deel', id);
    return `?${next.toString()}`;
  };
  return (
    <nav className="verify-parts" aria-label={say(texts.parts)}>
      {parts.map(({ id, title }) => (
        <Link key={id} to={{ search: to(id) }} aria-current={id === current ? 'page' : undefined} onClick={onGo}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
