// A part of a page on its own sheet, with its heading.
import { useId, type ReactNode } from 'react';
import './panel.css';

export interface PanelProps {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Panel({ title, actions, children, className }: PanelProps) {
  const id = useId();
  return (
    <section className={['panel', className].filter(Boolean).join(' ')} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Panels beside each other where there is room. */
export function Panels({ children }: { readonly children: ReactNode }) {
  return <div className="panels">{children}</div>;
}
