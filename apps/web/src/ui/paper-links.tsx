// The blank papers of one station, each opened as PDF beside the program: for one that got lost or torn.
import { stationPapersOf, type Election, type PollingStation } from '@telstaat/core';
import { fileAddress } from '@telstaat/contract';
import { useLanguage } from './language.tsx';

export interface PaperLinksProps {
  readonly election: Election;
  readonly station: Pick<PollingStation, 'number' | 'name'>;
  readonly size: 'normal' | 'small';
}

const texts = {
  paperOf: {
    nl: '{model} van stembureau {number} {name}, leeg (PDF)',
    en: '{model} of station {number} {name}, blank (PDF)',
  },
} as const;

export function PaperLinks({ election, station, size }: PaperLinksProps) {
  const { say } = useLanguage();
  const { number, name } = station;
  return stationPapersOf(election)
    .filter(({ states }) => states.includes('blank'))
    .map(({ id, model }) => (
      <a
        key={id}
        href={fileAddress('getStationPaper', { election: election.id, station: number, paper: id })}
        target="_blank"
        rel="noreferrer"
        className={`button ${size === 'small' ? 'button-quiet' : 'button-secondary'} button-${size}`}
        aria-label={say(texts.paperOf, { model, number: String(number), name })}
      >
        {model} (PDF)
      </a>
    ));
}
