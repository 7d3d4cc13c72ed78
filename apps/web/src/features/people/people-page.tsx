// Who works here: accounts in one table; a new one, a new password, on and off.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOf, useLogin } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { AddPersonDialog } from './add-person.tsx';
import { AddTypistsDialog } from './add-typists.tsx';
import { PeopleTable } from './people-table.tsx';
import { SlipDialog } from './slip-dialog.tsx';
import type { Slip } from './slips.ts';
import { texts } from './texts.ts';
import './people.css';

type Shown =
  | { readonly what: 'person' | 'typists' }
  | { readonly what: 'slips'; readonly slips: readonly Slip[]; readonly isNew: boolean };

export function PeoplePage() {
  const { say } = useLanguage();
  const me = useLogin().data;
  const people = useQuery(queryOf('listPeople'));
  const [shown, setShown] = useState<Shown>();
  const slips = shown?.what === 'slips' ? shown : undefined;
  const close = () => setShown(undefined);
  return (
    <>
      <PageHeader
        title={say(texts.title)}
        lead={say(me?.role === 'coordinator' ? texts.leadCoordinator : texts.lead)}
        actions={
          <>
            <Button onPress={() => setShown({ what: 'typists' })}>{say(texts.addTypists)}</Button>
            <Button variant="primary" onPress={() => setShown({ what: 'person' })}>
              {say(texts.add)}
            </Button>
          </>
        }
      />
      <Loaded query={people}>
        {(list) => (
          <>
            <PeopleTable
              people={list}
              onNewPassword={(made) => setShown({ what: 'slips', slips: made, isNew: false })}
            />
            {shown?.what === 'person' ? (
              <AddPersonDialog
                people={list}
                onClose={close}
                onAdded={(made) => setShown({ what: 'slips', slips: made, isNew: true })}
              />
            ) : null}
            {shown?.what === 'typists' ? (
              <AddTypistsDialog
                people={list}
                onClose={close}
                onAdded={(made) => setShown({ what: 'slips', slips: made, isNew: false })}
              />
            ) : null}
          </>
        )}
      </Loaded>
      <SlipDialog
        slips={slips?.slips ?? []}
        onDone={close}
        onAnother={slips?.isNew ? () => setShown({ what: 'person' }) : undefined}
      />
    </>
  );
}
