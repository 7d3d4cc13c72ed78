// All accounts in one table, with what may be done to each.
import { useMemo } from 'react';
import { nameOfAccount, roleNames, type Account } from '@telstaat/core';
import { ask } from '../../api/client.ts';
import { useLogin, useSend } from '../../api/queries.ts';
import { Status } from '../../ui/chip.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage, type LanguageContext } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { AccountActions } from './account-actions.tsx';
import { mayManage, standingOf } from './accounts.ts';
import { useSlips, type Slip } from './slips.ts';
import { texts } from './texts.ts';

export interface PeopleTableProps {
  readonly people: readonly Account[];
  readonly onNewPassword: (slips: readonly Slip[]) => void;
}

export function PeopleTable({ people, onNewPassword }: PeopleTableProps) {
  const words = useLanguage();
  const { say } = words;
  const me = useLogin().data;
  const change = useSend('changePerson', { changes: ['listPeople'] });
  const reset = useSlips(async (number: number) => [await ask('resetPassword', { params: { number }, body: {} })]);
  const { mutate } = change;
  const { mutate: setPassword } = reset;
  const columns = useMemo((): readonly Column<Account>[] => {
    const setActive = ({ number, fullName }: Account, active: boolean) =>
      mutate({ params: { number }, body: { fullName, active } });
    const actions: Column<Account> = {
      id: 'actions',
      header: <span className="visually-hidden">{words.say(texts.actions)}</span>,
      width: 'narrow',
      cell: (account) =>
        mayManage(me, account) ? (
          <AccountActions
            account={account}
            onPassword={() => setPassword(account.number, { onSuccess: onNewPassword })}
            onActive={(active) => setActive(account, active)}
          />
        ) : null,
    };
    return [...factColumns(me, words), actions];
  }, [words, me, mutate, setPassword, onNewPassword]);
  return (
    <>
      <Failure error={change.error ?? reset.error} title={say(texts.failed)} />
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

const tones = { active: 'done', waiting: 'busy', off: 'none' } as const;

/** What is known of each account. */
function factColumns(
  me: Pick<Account, 'number'> | null | undefined,
  { say, language }: LanguageContext,
): readonly Column<Account>[] {
  const nameOf = (account: Account) => nameOfAccount(account, language);
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
      cell: (account) => (account.number === me?.number ? say(texts.you, { name: nameOf(account) }) : nameOf(account)),
      sortBy: nameOf,
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
      cell: (account) => {
        const standing = standingOf(account);
        return <Status tone={tones[standing]}>{say(texts[standing])}</Status>;
      },
      sortBy: standingOf,
    },
  ];
}
