// All accounts in one table, with what may be done to each.
import { useMemo } from 'react';
import { roleNames, type Account } from '@telstaat/core';
import { useLogin, useSend } from '../../api/queries.ts';
import { Status } from '../../ui/chip.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage, type LanguageContext } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { AccountActions } from './account-actions.tsx';
import { mayManage, nameOf } from './accounts.ts';
import { browserChance, drawFrom, makePassword } from './password.ts';
import type { SlipDetails } from './slip.tsx';
import { texts } from './texts.ts';

export interface PeopleTableProps {
  readonly people: readonly Account[];
  readonly onNewPassword: (slip: SlipDetails) => void;
}

export function PeopleTable({ people, onNewPassword }: PeopleTableProps) {
  const words = useLanguage();
  const { say } = words;
  const me = useLogin().data;
  const change = useSend('changePerson', { changes: ['listPeople'] });
  const { mutate } = change;
  const columns = useMemo((): readonly Column<Account>[] => {
    const setActive = ({ number, fullName }: Account, active: boolean) =>
      mutate({ params: { number }, body: { fullName, active } });
    const setPassword = (account: Account) => {
      const password = makePassword(drawFrom(browserChance));
      const { number, fullName, active } = account;
      const onSuccess = () => onNewPassword({ ...account, password });
      mutate({ params: { number }, body: { fullName, active, password } }, { onSuccess });
    };
    const actions: Column<Account> = {
      id: 'actions',
      header: <span className="visually-hidden">{words.say(texts.actions)}</span>,
      width: 'narrow',
      cell: (account) =>
        mayManage(me, account) ? (
          <AccountActions
            account={account}
            onPassword={() => setPassword(account)}
            onActive={(active) => setActive(account, active)}
          />
        ) : null,
    };
    return [...factColumns(me, words), actions];
  }, [words, me, mutate, onNewPassword]);
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

/** What is known of each account. */
function factColumns(me: Account | null | undefined, { say }: LanguageContext): readonly Column<Account>[] {
  return [
    {
      id: 'number',
      header: say(texts.number),
      cell: ({ number }) => number,
      sortBy: ({ number }) => number,
      align: 'end',
      width: 'narrow',
    },
    {
      id: 'name',
      header: say(texts.name),
      cell: (account) =>
        account.number === me?.number
          ? say(texts.you, { name: nameOf(account) })
          : account.fullName || say(texts.noName),
      sortBy: ({ fullName }) => fullName || undefined,
      width: 'wide',
    },
    {
      id: 'username',
      header: say(texts.username),
      cell: ({ username }) => username,
      sortBy: ({ username }) => username,
      rowHeader: true,
    },
    {
      id: 'role',
      header: say(texts.role),
      cell: ({ role }) => say(roleNames[role]),
      sortBy: ({ role }) => say(roleNames[role]),
    },
    {
      id: 'state',
      header: say(texts.state),
      cell: ({ active }) => (
        <Status tone={active ? 'done' : 'none'}>{say(active ? texts.active : texts.inactive)}</Status>
      ),
      sortBy: ({ active }) => Number(active),
    },
  ];
}
