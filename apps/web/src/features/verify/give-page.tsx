// The first page of an auditor: drop a package, or choose it.
import { Link, useNavigate } from 'react-router';
import { FilePick } from '../../ui/file-drop.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { largestPackage, useGive } from './giving.ts';
import { places } from './held.ts';
import { texts } from './texts.ts';
import './verify.css';

export function GivePage() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const give = useGive((sha256) => void navigate(places.package(sha256)));
  return (
    <div className="verify">
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      <Failure error={give.error} title={say(texts.notTaken)} />
      <FilePick label={say(texts.drop)} extensions={['.zip']} largest={largestPackage} onPick={give.pick} />
      <p role="status">{give.isPending ? say(texts.sending) : null}</p>
      <Panel title={say(texts.whatItDoes)}>
        <p>{say(texts.gets)}</p>
      </Panel>
      <p>
        <Link to="/">{say(texts.toLogin)}</Link>
      </p>
    </div>
  );
}
