// What counts is written beside the form only where it is something else, and is then what follows from it.
import { inFormOrder, type Form, type Sheet } from '@telstaat/core';
import { countedWhereOther, type StationControl } from '../../packaging/control-files.ts';
import { formPath } from '../../packaging/paths.ts';
import type { Check } from '../check.ts';
import { differing } from '../findings.ts';
import { ofEachForm, type FormFinding } from '../of-each-form.ts';

function otherCounted({ station, sheet, counted }: StationControl, form: Form): readonly FormFinding[] {
  const place = { file: formPath(station), field: 'counted' };
  const ordered = (one: Sheet | undefined) => one && inFormOrder(form, one);
  return differing(place, ordered(countedWhereOther(form, sheet)), ordered(counted), {
    nl: 'Wat van dit telformulier meetelt, volgt niet uit wat erop staat.',
    en: 'What counts of this form does not follow from what stands on it.',
  });
}

export const countedSheets: Check = {
  id: '04.07',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Wat meetelt volgt uit wat op het telformulier staat',
    en: 'What counts follows from what stands on the form',
  },
  statement: {
    nl: 'Waar een corrigendum of hertelling op het papier staat, is "counted" wat daaruit volgt; elders ontbreekt het.',
    en: 'Where a corrigendum or recount stands on the paper, "counted" is what follows from it; elsewhere it is absent.',
  },
  source: 'Model Na 14-1; decision 0005',
  run: ofEachForm(otherCounted),
};
