// Around every screen: the guard (deny by default), the top bar, the practice banner.
import type { Role } from '@telstaat/core';
import { useState, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { useElections, useLogin, useStatus } from '../api/queries.ts';
import { ElectionMarksProvider } from '../ui/election-badge.tsx';
import { useLanguage } from '../ui/language.tsx';
import type { RouteHandle } from '../ui/route-handle.ts';
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
  const [lastRole, setLastRole] = useState<Role>();
  if (login.data && login.data.role !== lastRole) setLastRole(login.data.role);
  if (status.isError && !status.data)
    return <UnreachablePage error={status.error} onRetry={() => void status.refetch()} />;
  if (login.isError && login.data === undefined)
    return <UnreachablePage error={login.error} onRetry={() => void login.refetch()} />;
  if (!status.data || (login.data === undefined && status.data.opened !== 'nothing'))
    return (
      <p className="page-alone" role="status">
        {say(texts.loading)}
      </p>
    );
  const role = login.data?.role ?? (handle?.holdsWork ? lastRole : undefined);
  return <Guarded handle={handle} role={role} opened={status.data.opened} menuFor={menuFor} />;
}

interface GuardedProps {
  readonly handle: RouteHandle | undefined;
  readonly role: Role | undefined;
  readonly opened: 'nothing' | 'practice' | 'real';
  readonly menuFor: MenuFor;
}

function Guarded({ handle, role, opened, menuFor }: GuardedProps) {
  const { pathname } = useLocation();
  const frame = (screen: ReactNode, bare = false) => (
    <Frame role={role} opened={opened} menuFor={menuFor} screen={screen} bare={bare} />
  );
  if (handle?.roles === 'public') return frame(<Outlet />);
  if (opened === 'nothing') return <Navigate to="/welkom" replace />;
  if (!role) return <Navigate to="/inloggen" replace state={{ from: pathname }} />;
  if (!handle) return frame(<NotFoundPage />);
  if (!handle.roles.includes(role)) return frame(<ForbiddenPage role={role} />);
  return frame(<Outlet />, handle.bare);
}

interface FrameProps extends Omit<GuardedProps, 'handle'> {
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
      <main className="shell-main" id="inhoud" tabIndex={-1}>
        {screen}
      </main>
    </div>
  );
}
