// A message on the page: what happened, what is safe, what to do next. Errors and warnings are announced at once.
import type { ReactNode } from 'react';
import './alert.css';

export type AlertTone = 'info' | 'ok' | 'warning' | 'error';

const signs = { info: 'i', ok: '✓', warning: '!', error: '×' } as const satisfies Record<AlertTone, string>;

export interface AlertProps {
  readonly tone: AlertTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** `false` when the message stands on the page from the beginning and need not be announced. */
  readonly live?: boolean;
  readonly id?: string;
}

export function Alert({ tone, title, children, live = tone === 'error' || tone === 'warning', id }: AlertProps) {
  return (
    <div className={`alert alert-${tone}`} role={live ? 'alert' : undefined} id={id}>
      <span className="alert-sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <div className="alert-body">
        {title === undefined ? null : <p className="alert-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
