// Rubriek 2.5: what the control of the software's additions gave. By hand, unless somebody typed it (domain.md §4.1, §5.7).
import type { Block } from './block.ts';
import { heading, paragraph } from './blocks.ts';
import type { ControlOutcome } from './notes.ts';

const found =
  'Er zijn verschillen geconstateerd. Er is contact opgenomen met de Kiesraad. Noteer hieronder wat daarvan de uitkomst is:';

export function controlBlocks(outcome: ControlOutcome | undefined): readonly Block[] {
  return [
    heading(2, 'Uitkomst controleprotocol', '2.5'),
    paragraph('Voer de controle uit volgens de stappen in het controleprotocol.'),
    heading(3, 'Kruis aan wat van toepassing is:', '2.5.1'),
    ...controlAnswers(outcome),
  ];
}

export function controlAnswers(outcome: ControlOutcome | undefined): readonly Block[] {
  return [
    { kind: 'tick', ticked: outcome?.differences === 'none', label: 'Er zijn geen verschillen geconstateerd.' },
    { kind: 'tick', ticked: outcome?.differences === 'found', label: found },
    outcome?.differences === 'found' && outcome.explanation !== ''
      ? paragraph(outcome.explanation)
      : { kind: 'lines', count: 5 },
  ];
}
