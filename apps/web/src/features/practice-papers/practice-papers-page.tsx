// Paper to practise with: a filled count form of every station, to print or to keep open beside the screen.
import { fileAddress, type ElectionSummary } from '@telstaat/contract';
import type { Text } from '@telstaat/core';
import { useElection, useElections } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import './practice-papers.css';

const texts = {
  title: { nl: 'Oefenpapieren', en: 'Practice papers' },
  lead: {
    nl: 'Ingevulde formulieren om van te typen. Print ze, of leg ze naast het scherm. Niet elk formulier klopt: dat hoort bij de oefening.',
    en: 'Filled forms to type from. Print them, or keep them beside the screen. Not every form is right: that is part of the practice.',
  },
  none: {
    nl: 'Oefenpapieren zijn er alleen in een oefening.',
    en: 'There are practice papers in a practice only.',
  },
  station: { nl: 'Stembureau {number}', en: 'Station {number}' },
  newTab: { nl: '(PDF, opent in een nieuw tabblad)', en: '(PDF, opens in a new tab)' },
} as const satisfies Record<string, Text>;

export function PracticePapersPage() {
  const { say } = useLanguage();
  const elections = (useElections().data ?? []).filter((election) => election.practice);
  return (
    <>
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      {elections.length === 0 ? <Alert tone="info">{say(texts.none)}</Alert> : null}
      <div className="papers">
        {elections.map((election) => (
          <Papers key={election.id} election={election} />
        ))}
      </div>
    </>
  );
}

function Papers({ election }: { readonly election: ElectionSummary }) {
  const { say } = useLanguage();
  const stations = useElection(election.id).data?.stations ?? [];
  return (
    <section className="papers-election">
      <h2 className="papers-title">
        <ElectionBadge election={election} />
      </h2>
      <ul className="papers-list">
        {stations.map((station) => (
          <li key={station.number}>
            <a
              href={fileAddress('getPracticePaper', { election: election.id, station: station.number })}
              target="_blank"
              rel="noreferrer"
            >
              {say(texts.station, { number: String(station.number) })} – {station.name}
              <span className="visually-hidden"> {say(texts.newTab)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
