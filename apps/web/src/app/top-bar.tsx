// The bar on top: what is counted here, the menu of this role, who is logged in.
import { nameOfAccount, roleNames, shortDate, type Role } from '@telstaat/core';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  RouterProvider,
} from 'react-aria-components';
import { Link, NavLink, useHref, useLocation, useMatches, useNavigate } from 'react-router';
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
      {items
        .filter((item) => item.group === undefined)
        .map((item) =>
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
      <Management items={items.filter((item) => item.group === 'management')} under={under} />
    </nav>
  );
}

/** What is not needed all day, under one button that tells when one of them is on the screen. */
function Management(props: { readonly items: readonly MenuItem[]; readonly under: string | undefined }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  if (props.items.length === 0) return null;
  const current = props.items.find(({ path }) => path === props.under || pathname === `/${path}`);
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" className={current ? 'top-bar-more top-bar-more-here' : 'top-bar-more'}>
        {say(texts.management)}
        {current ? <span className="visually-hidden">({say(current.label)})</span> : null}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <RouterProvider navigate={(to) => void navigate(to)} useHref={useHref}>
          <AriaMenu className="menu">
            {props.items.map(({ path, label }) => (
              <AriaMenuItem
                key={path}
                id={path}
                href={`/${path}`}
                className={path === current?.path ? 'menu-item menu-item-here' : 'menu-item'}
              >
                {say(label)}
              </AriaMenuItem>
            ))}
          </AriaMenu>
        </RouterProvider>
      </Popover>
    </MenuTrigger>
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
        <span title={name}>{name}</span> {name.startsWith(role) ? null : <span>{role}</span>}
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
