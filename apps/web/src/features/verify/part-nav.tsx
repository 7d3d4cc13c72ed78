// The parts of a form beside each other; going to another one keeps the rest of the address.
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../ui/language.tsx';
import { PartList, type PartListProps } from '../../ui/part-list.tsx';
import { texts } from './texts.ts';

export interface PartNavProps extends Pick<PartListProps, 'current' | 'onGo'> {
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

export function PartNav({ parts, ...shown }: PartNavProps) {
  const { say } = useLanguage();
  const [search] = useSearchParams();
  const listed = parts.map(({ id, title }) => {
    const next = new URLSearchParams(search);
    next.set('deel', id);
    return { id, title, search: `?${next.toString()}` };
  });
  return <PartList label={say(texts.parts)} parts={listed} {...shown} />;
}
