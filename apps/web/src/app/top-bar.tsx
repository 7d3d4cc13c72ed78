// The bar on top: what is counted here, the menu of this role, who is logged in.
import { nameOfAccount, roleNames, shortDate, type Role } from '@telstaat/core';
import { Link, NavLink, useMatches, useNavigate } from 'react-router';
import { useLogOut } from '../api/login.ts';
import { useElections, useLogin, useStatus } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.tsx';
import type { RouteHandle } from '../ui/route-handle.ts';
import type { MenuItem } from './menu.ts';
import { texts } from './texts.ts';

export function TopBar({ role, items }: { readonly role: Role | undefined; readonly items: readonly MenuItem[] }) {
  const { say } = useLanguage();
  return (
    <header className="top-bar">
      <NavLink to="/" className="top-bar-name" aria-label={say(texts.home)}>
        Telstaat
      </NavLink>
      {role ? <ElectionDay /> : null}
      {items.length > 0 ? <Menu items={items} /> : null}
      <div className="top-bar-end">
        {role ? <Person /> : null}
        <LanguageSwitch />
      </div>
    </header>
  );
}

function ElectionDay() {
  const { language } = useLanguage();
  const elections = useElections().data ?? [];
  const [first] = elections;
  if (!first) return null;
  return (
    <p className="top-bar-day">
      <span>{shortDate(first.electionDate, language)}</span>
      <span className="top-bar-place">{first.municipality.name}</span>
    </p>
  );
}

function Menu({ items }: { readonly items: readonly MenuItem[] }) {
  const { say } = useLanguage();
  const { under } = (useMatches().at(-1)?.handle ?? {}) as Partial<RouteHandle>;
  return (
    <nav className="top-bar-menu" aria-label={say(texts.menu)}>
      {items.map((item) =>
        item.path === under ? (
          <Link key={item.path} to={item.path} className="top-bar-link" aria-current="page">
            <ItemWords item={item} />
          </Link>
        ) : (
          <NavLink key={item.path} to={item.path} className="top-bar-link">
            <ItemWords item={item} />
          </NavLink>
        ),
      )}
    </nav>
  );
}

function ItemWords({ item: { label, Badge } }: { readonly item: MenuItem }) {
  const { say } = useLanguage();
  return (
    <>
      {say(label)}
      {Badge ? <Badge /> : null}
    </>
  );
}

function Person() {
  const { say, language } = useLanguage();
  const practiceAccounts = useStatus().data?.practiceAccounts ?? [];
  const account = useLogin().data;
  const logOut = useLogOut();
  const navigate = useNavigate();
  if (!account) return null;
  const role = say(roleNames[account.role]);
  const name = nameOfAccount(account, language);
  // The passwords of the practice stand on the screen and stay as they are.
  const isFixed = practiceAccounts.some(({ username }) => username === account.username);
  return (
    <>
      <span className="top-bar-person">
        <span>{name}</span> {name.startsWith(role) ? null : <span>{role}</span>}
      </span>
      {isFixed ? null : (
        <NavLink to="/wachtwoord" className="top-bar-link">
          {say(texts.ownPassword)}
        </NavLink>
      )}
      <Button
        variant="quiet"
        size="small"
        isPending={logOut.isPending}
        onPress={() => logOut.mutate(undefined, { onSuccess: () => void navigate('/inloggen') })}
      >
        {say(texts.logOut)}
      </Button>
    </>
  );
}

export function LanguageSwitch() {
  const { language, setLanguage, say } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Button variant="quiet" size="small" onPress={() => setLanguage(other)}>
      <span lang={other}>{say(texts.otherLanguage)}</span>
    </Button>
  );
}
