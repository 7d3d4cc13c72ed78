// The publication for the website: what it holds and what not, and making it from the package that holds.
import type { ElectionId, Text } from '@telstaat/core';
import type { PackageInfo } from '@telstaat/contract';
import { useLogin, useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { published, texts, unpublished } from './texts.ts';

export interface PublicationPanelProps {
  readonly election: ElectionId;
  readonly packages: readonly PackageInfo[];
}

export function PublicationPanel({ election, packages }: PublicationPanelProps) {
  const { say } = useLanguage();
  const role = useLogin().data?.role;
  const make = useSend('makePublication', { changes: ['listPrintJobs', 'listPackages'] });
  const hasPackage = packages.some(({ kind, superseded }) => kind === 'results' && !superseded);
  return (
    <Panel title={say(texts.publish)}>
      <p>{say(texts.publishHelp)}</p>
      <div className="packages-contents">
        <Contents title={texts.publishIn} items={published} />
        <Contents title={texts.publishOut} items={unpublished} />
      </div>
      {hasPackage ? null : <p>{say(texts.publishFirst)}</p>}
      <Failure error={make.error} title={say(texts.publicationFailed)} />
      <p role="status" className={make.isSuccess ? 'packages-quiet' : 'visually-hidden'}>
        {make.isSuccess ? say(texts.publicationStarted, { name: make.data.name }) : null}
      </p>
      {role === 'coordinator' ? (
        <p>
          <Button
            isDisabled={!hasPackage}
            isPending={make.isPending}
            onPress={() => make.mutate({ params: { election }, body: {} })}
          >
            {say(texts.makePublication)}
          </Button>
        </p>
      ) : (
        <p className="packages-quiet">{say(texts.onlyCoordinator)}</p>
      )}
    </Panel>
  );
}

function Contents({ title, items }: { readonly title: Text; readonly items: readonly Text[] }) {
  const { say } = useLanguage();
  return (
    <div>
      <h3>{say(title)}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.nl}>{say(item)}</li>
        ))}
      </ul>
    </div>
  );
}
