// The head of a page: what it is, in one line what it is for, and its main actions. Gets focus when a screen opens.
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import './page-header.css';

export interface PageHeaderProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · Telstaat`;
  }, [title]);
  useEffect(() => {
    // A page that focuses its own field keeps that focus; otherwise a screen reader starts at the title.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <header className="page-header">
      <div className="page-header-words">
        <h1 ref={heading} tabIndex={-1} className="page-header-title">
          {title}
        </h1>
        {lead === undefined ? null : <p className="page-header-lead">{lead}</p>}
      </div>
      {actions === undefined ? null : <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
