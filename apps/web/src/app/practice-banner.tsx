// OEFENING, unmistakably, with what only a practice has: another role in one click, paper to type from, closing it.
import { roleNames } from '@telstaat/core';
import { useQueryClient } from '@tanstack/react-query';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { useLogIn } from '../api/login.ts';
import { loginQuery, useLogin, useSend, useStatus } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { homes } from '../ui/route-handle.ts';
import { texts } from './texts.ts';

export function PracticeBanner() {
  const { say } = useLanguage();
  const account = useLogin().data;
  return (
    <aside className="practice" aria-label={say(texts.practice)}>
      <p className="practice-words">
        <strong>{say(texts.practice)}</strong>
        <span>{say(texts.practiceMeans)}</span>
      </p>
      {account ? (
        <div className="practice-actions">
          <Link to="/oefenpapieren">{say(texts.papers)}</Link>
          <RoleSwitch />
          {account.role === 'typist' ? null : <ClosePractice />}
        </div>
      ) : null}
    </aside>
  );
}

function RoleSwitch() {
  const { say } = useLanguage();
  const accounts = useStatus().data?.practiceAccounts ?? [];
  const me = useLogin().data;
  const logIn = useLogIn();
  const navigate = useNavigate();
  const others = accounts.filter((account) => account.username !== me?.username);
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" isPending={logIn.isPending}>
        {say(texts.switchRole)} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          items={others.map((account) => ({ ...account, id: account.username }))}
          onAction={(username) => {
            const account = others.find((other) => other.username === username);
            if (account)
              logIn.mutate(
                { username: account.username, password: account.password },
                { onSuccess: ({ role }) => void navigate(homes[role]) },
              );
          }}
        >
          {(account) => (
            <MenuItem className="menu-item" textValue={account.fullName}>
              {account.fullName.startsWith(say(roleNames[account.role]))
                ? account.fullName
                : `${say(roleNames[account.role])} · ${account.fullName}`}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ClosePractice() {
  const { say } = useLanguage();
  const close = useSend('closePractice', { changes: [] });
  const cache = useQueryClient();
  const navigate = useNavigate();
  const finish = () =>
    close.mutate(undefined, {
      onSuccess: (status) => {
        cache.clear();
        cache.setQueryData(loginQuery().queryKey, null);
        cache.setQueryData(['getStatus'], status);
        void navigate('/welkom');
      },
    });
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" size="small" isPending={close.isPending}>
          {say(texts.closePractice)}
        </Button>
      }
      title={say(texts.closePracticeTitle)}
      confirmLabel={say(texts.closePractice)}
      tone="danger"
      onConfirm={finish}
    >
      <p>{say(texts.closePracticeBody)}</p>
    </ConfirmDialog>
  );
}
