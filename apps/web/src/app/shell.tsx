// Around every screen: the guard (deny by default), the top bar, the practice banner.
import type { CallReply } from '@telstaat/contract';
import type { Role } from '@telstaat/core';
import { useState, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { useElections, useLogin, useStatus } from '../api/queries.ts';
import { ElectionMarksProvider } from '../ui/election-badge.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Waiting } from '../ui/query-state.tsx';
import type { RouteHandle } from '../ui/route-handle.ts';
import { BackupStrip } from './backup-strip.tsx';
import { LogAlert } from './log-alert.tsx';
import { LoginWatch } from './login-watch.tsx';
import type { MenuItem } from './menu.ts';
import { ForbiddenPage, NotFoundPage, UnreachablePage } from './pages.tsx';
import { PracticeBanner } from './practice-banner.tsx';
import { texts } from './texts.ts';
import { TopBar } from './top-bar.tsx';
import './shell.css';

/** The handle of the innermost route; a route that names no roles is not shown. */
function useHandle(): RouteHandle | undefined {
  return useMatches().at(-1)?.handle as RouteHandle | undefined;
}

export type MenuFor = (role: Role) => readonly MenuItem[];

export function Shell({ menuFor }: { readonly menuFor: MenuFor }) {
  const { say } = useLanguage();
  const status = useStatus();
  const login = useLogin();
  const handle = useHandle();
  const [last, setLast] = useState<Person>();
  if (login.data && login.data.number !== last?.number) setLast(login.data);
  if (status.isError && !status.data)
    return <UnreachablePage error={status.error} onRetry={() => void status.refetch()} />;
  if (login.isError && login.data === undefined)
    return <UnreachablePage error={login.error} onRetry={() => void login.refetch()} />;
  if (!status.data || (login.data === undefined && isOpened(status.data.opened)))
    return (
      <div className="page-alone">
        <Waiting words={say(texts.loading)} />
      </div>
    );
  const person = login.data ?? (handle?.holdsWork ? last : undefined);
  const rest = { handle, last, opened: status.data.opened, menuFor };
  return (
    <>
      {login.data ? <LoginWatch /> : null}
      <Guarded person={person} mustChange={login.data?.mustChangePassword ?? false} {...rest} />
    </>
  );
}

type Person = Pick<CallReply<'getLogin'>, 'number' | 'role'>;

interface GuardedProps {
  readonly handle: RouteHandle | undefined;
  readonly person: Person | undefined;
  /** Who was here until now: only they come back to the same page. */
  readonly last: Person | undefined;
  /** Nothing is open but choosing a password. */
  readonly mustChange: boolean;
  readonly opened: CallReply<'getStatus'>['opened'];
  readonly menuFor: MenuFor;
}

function Guarded({ handle, person, last, mustChange, opened, menuFor }: GuardedProps) {
  const { pathname, search } = useLocation();
  const role = mustChange ? undefined : person?.role;
  const frame = (screen: ReactNode, bare = false) => (
    <Frame role={role} opened={opened} menuFor={menuFor} screen={screen} bare={bare} />
  );
  // Whoever has unsent work on the screen stays at it.
  if (opened === 'damaged' && pathname !== repairPath && !person) return <Navigate to={repairPath} replace />;
  if (handle?.roles === 'public') return frame(<Outlet />);
  if (opened === 'nothing') return <Navigate to="/welkom" replace />;
  if (!role) return <Navigate to="/inloggen" replace state={{ from: pathname + search, number: last?.number }} />;
  if (!handle) return frame(<NotFoundPage />);
  if (!handle.roles.includes(role)) return frame(<ForbiddenPage role={role} />);
  return frame(<Outlet />, handle.bare);
}

/** Where a backup is restored when nothing can be opened. */
const repairPath = '/herstellen';

function isOpened(opened: CallReply<'getStatus'>['opened']): boolean {
  return opened === 'practice' || opened === 'real';
}

interface FrameProps extends Pick<GuardedProps, 'opened' | 'menuFor'> {
  readonly role: Role | undefined;
  readonly screen: ReactNode;
  readonly bare: boolean;
}

function Frame({ bare, ...rest }: FrameProps) {
  const content = bare ? rest.screen : <Framed {...rest} />;
  return rest.role ? <WithElections>{content}</WithElections> : content;
}

const none = [] as const;

function WithElections({ children }: { readonly children: ReactNode }) {
  const elections = useElections();
  return <ElectionMarksProvider elections={elections.data ?? none}>{children}</ElectionMarksProvider>;
}

function Framed({ role, opened, menuFor, screen }: Omit<FrameProps, 'bare'>) {
  const { say } = useLanguage();
  return (
    <div className="shell">
      <a className="shell-skip" href="#inhoud">
        {say(texts.toContent)}
      </a>
      <TopBar role={role} items={role ? menuFor(role) : none} />
      {opened === 'practice' ? <PracticeBanner /> : null}
      {role === 'coordinator' || role === 'administrator' ? <BackupStrip /> : null}
      <main className="shell-main" id="inhoud" tabIndex={-1}>
        {role === 'coordinator' || role === 'administrator' ? <LogAlert /> : null}
        {screen}
      </main>
    </div>
  );
}
