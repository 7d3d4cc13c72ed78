// Who works here: accounts in one table; a new one, a new password, on and off.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOf, useLogin } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { AddPersonDialog } from './add-person.tsx';
import { PeopleTable } from './people-table.tsx';
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
