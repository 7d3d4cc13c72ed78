// Above every step of the walk: where one is, and whether the package is worth believing.
import { isCountField, type FieldId } from '@telstaat/core';
import { Link } from 'react-router';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { places, useSha } from './held.ts';
import { texts } from './texts.ts';
import './verify.css';

export interface TrailProps {
  /** Steps behind the package and its totals. */
  readonly field?: { readonly id: FieldId; readonly label: string } | undefined;
  readonly station?: number | undefined;
  readonly log?: boolean;
  /** What this page is, when it is none of those. */
  readonly here?: string;
}

interface Step {
  readonly to: string;
  readonly label: string;
}

export function Trail({ field, station, log = false, here }: TrailProps) {
  const { say } = useLanguage();
  const sha256 = useSha();
  const id = field?.id;
  const steps: readonly Step[] = [
    { to: '/controleren', label: say(texts.title) },
    { to: places.package(sha256), label: say(texts.package) },
    // What is beside the walk hangs on the package itself.
    ...(here === undefined || station !== undefined ? [{ to: places.totals(sha256), label: say(texts.totals) }] : []),
    // Boxes to tick are not added up.
    ...(field && isCountField(field.id) ? [{ to: places.field(sha256, field.id), label: field.label }] : []),
    ...(station === undefined
      ? []
      : [{ to: places.station(sha256, station, id), label: say(texts.station, { number: String(station) }) }]),
    ...(station !== undefined && log ? [{ to: places.lines(sha256, station, id), label: say(texts.log) }] : []),
    ...(here === undefined ? [] : [{ to: '', label: here }]),
  ];
  return (
    <nav className="verify-trail" aria-label={say(texts.path)}>
      <ol>
        {steps.map(({ to, label }, index) => (
          <li key={to}>
            {index === steps.length - 1 ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Says it on every page of a package of which something was not right. */
export function Soundness({ sound }: { readonly sound: boolean }) {
  const { say } = useLanguage();
  const sha256 = useSha();
  if (sound) return null;
  return (
    <Alert tone="warning" live={false}>
      <p>
        {say(texts.notSound)} <Link to={places.package(sha256)}>{say(texts.toReport)}</Link>
      </p>
    </Alert>
  );
}
