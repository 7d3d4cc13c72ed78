// Totals of what is definitive, and why each is what it is.
import { consolidate, explain, ok, type FinishedEntry } from '@telstaat/core';
import { definitiveOf } from '../definitive.ts';
import { refused } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { findElection } from '../loading.ts';
import { workerNames } from '../workers.ts';

export const totalsHandlers: Handlers<'getTotals' | 'explainTotal'> = {
  async getTotals({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const stations = await tx.elections.stations(params.election);
      const definitive = definitiveOf(await tx.elections.entries(params.election));
      const totals = consolidate(found.value.form, definitive);
      return ok({ totals, open: stations.length - definitive.length });
    });
  },

  async explainTotal({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      if (!found.value.form.totals.includes(params.field)) return refused('access.notFound');
      const names = await workerNames(tx);
      const stations = new Map((await tx.elections.stations(params.election)).map((item) => [item.number, item.name]));
      const definitive = definitiveOf(await tx.elections.entries(params.election));
      const entries = new Map(definitive.map((item) => [item.station, item]));
      const contributions = explain(found.value.form, params.field, definitive).flatMap(
        ({ station, value, source }) => {
          const entry = entries.get(station);
          if (!entry) return [];
          const keyedBy = ({ typist, finishedAt }: FinishedEntry) => ({ typist: names(typist), finishedAt });
          return [
            {
              station,
              name: stations.get(station) ?? '',
              ...(value === undefined ? {} : { value }),
              ...(source === undefined ? {} : { source }),
              first: keyedBy(entry.first),
              second: keyedBy(entry.second),
            },
          ];
        },
      );
      const total = contributions.reduce((sum, { value }) => sum + (value ?? 0), 0);
      return ok({ total, contributions });
    });
  },
};
