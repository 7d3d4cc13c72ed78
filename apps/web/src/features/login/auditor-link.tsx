// Who only wants to check a package needs no account.
import { Link } from 'react-router';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export function AuditorLink() {
  const { say } = useLanguage();
  return (
    <p>
      <Link to="/controleren">{say(texts.audit)}</Link>
    </p>
  );
}
