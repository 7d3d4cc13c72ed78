// Who works here: accounts in one table; a new one, a new password, on and off.
import { useMemo, useState } from 'react';
import { roleNames, type Account } from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { queryOf, useLogin, useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/chip.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { mayManage, nameOf } from './accounts.ts';
import { AddPersonDialog } from './add-person.tsx';
import { browserChance, drawFrom, makePassword } from './password.ts';
import { SlipDialog, type SlipDetails } from './slip.tsx';
import { texts } from './texts.ts';
import './people.css';

type Shown = { readonly what: 'form' } | { readonly what: 'slip'; readonly slip: SlipDetails; readonly isNew: boolean };

export function PeoplePage() {
  const { say } = useLanguage();
  const me = useLogin().data;
  const people = useQuery(queryOf('listPeople'));
  const [shown, setShown] = useState<Shown>();
  const slip = shown?.what === 'slip' ? shown : undefined;
  const close = () => setShown(undefined);
  return (
    <>
      <PageHeader
        title={say(texts.title)}
        lead={say(me?.role === 'coordinator' ? texts.leadCoordinator : texts.lead)}
        actions={
          <Button variant="primary" onPress={() => setShown({ what: 'form' })}>
            {say(texts.add)}
          </Button>
        }
      />
      <Loaded query={people}>
        {(list) => (
          <>
            <PeopleTable
              people={list}
              onNewPassword={(details) => setShown({ what: 'slip', slip: details, isNew: false })}
            />
            {shown?.what === 'form' ? (
              <AddPersonDialog
                people={list}
                onClose={close}
                onAdded={(details) => setShown({ what: 'slip', slip: details, isNew: true })}
              />
            ) : null}
          </>
        )}
      </Loaded>
      <SlipDialog
        slip={slip?.slip}
        onDone={close}
        onAnother={slip?.isNew ? () => setShown({ what: 'form' }) : undefined}
      />
    </>
  );
}

interface PeopleTableProps {
  readonly people: readonly Account[];
  readonly onNewPassword: (slip: SlipDetails) => void;
}

function PeopleTable({ people, onNewPassword }: PeopleTableProps) {
  const { say } = useLanguage();
  const me = useLogin().data;
  const change = useSend('changePerson', { changes: ['listPeople'] });
  const { mutate } = change;
  const columns = useMemo((): readonly Column<Account>[] => {
    const setActive = ({ number, fullName }: Account, active: boolean) =>
      mutate({ params: { number }, body: { fullName, active } });
    const setPassword = (account: Account) => {
      const password = makePassword(drawFrom(browserChance));
      const { number, fullName, active } = account;
      mutate({ params: { number }, body: { fullName, active, password } }, { onSuccess: () => onNewPassword({ ...account, password }) });
    };
    return [
      { id: 'number', header: say(texts.number), cell: ({ number }) => number, sortBy: ({ number }) => number, align: 'end', width: 'narrow' },
      {
        id: 'name',
        header: say(texts.name),
        cell: (account) => (account.number === me?.number ? say(texts.you, { name: nameOf(account) }) : account.fullName || say(texts.noName)),
        sortBy: ({ fullName }) => fullName || undefined,
        width: 'wide',
      },
      { id: 'username', header: say(texts.username), cell: ({ username }) => username, sortBy: ({ username }) => username, rowHeader: true },
      { id: 'role', header: say(texts.role), cell: ({ role }) => say(roleNames[role]), sortBy: ({ role }) => say(roleNames[role]) },
      {
        id: 'state',
        header: say(texts.state),
        cell: ({ active }) => <Status tone={active ? 'done' : 'none'}>{say(active ? texts.active : texts.inactive)}</Status>,
        sortBy: ({ active }) => Number(active),
      },
      {
        id: 'actions',
        header: <span className="visually-hidden">{say(texts.actions)}</span>,
        width: 'narrow',
        cell: (account) =>
          mayManage(me, account) ? (
            <AccountActions account={account} onPassword={() => setPassword(account)} onActive={(active) => setActive(account, active)} />
          ) : null,
      },
    ];
  }, [say, me, mutate, onNewPassword]); // prettier-ignore
  return (
    <>
      <Failure error={change.error} title={say(texts.failed)} />
      <DataTable
        caption={say(texts.caption)}
        columns={columns}
        rows={people}
        rowKey={({ number }) => number}
        rowTone={({ active }) => (active ? undefined : 'muted')}
        initialSort={{ column: 'number', direction: 'ascending' }}
        empty={say(texts.empty)}
      />
    </>
  );
}

interface AccountActionsProps {
  readonly account: Account;
  readonly onPassword: () => void;
  readonly onActive: (active: boolean) => void;
}

function AccountActions({ account, onPassword, onActive }: AccountActionsProps) {
  const { say } = useLanguage();
  const name = nameOf(account);
  return (
    <span className="people-actions">
      <ConfirmDialog
        trigger={
          <Button variant="quiet" size="small" aria-label={say(texts.newPasswordOf, { name })}>
            {say(texts.newPassword)}
          </Button>
        }
        title={say(texts.newPasswordOf, { name })}
        confirmLabel={say(texts.makePassword)}
        onConfirm={onPassword}
      >
        <p>{say(texts.newPasswordAsk, { name })}</p>
      </ConfirmDialog>
      {account.active ? (
        <ConfirmDialog
          trigger={
            <Button variant="quiet" size="small" aria-label={say(texts.turnOffOf, { name })}>
              {say(texts.turnOff)}
            </Button>
          }
          title={say(texts.turnOffOf, { name })}
          confirmLabel={say(texts.turnOff)}
          tone="danger"
          onConfirm={() => onActive(false)}
        >
          <p>{say(texts.turnOffAsk, { name })}</p>
        </ConfirmDialog>
      ) : (
        <Button variant="quiet" size="small" aria-label={say(texts.turnOnOf, { name })} onPress={() => onActive(true)}>
          {say(texts.turnOn)}
        </Button>
      )}
    </span>
  );
}
