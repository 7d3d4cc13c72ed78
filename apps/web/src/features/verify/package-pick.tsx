// A package to hold beside the one that is looked at: chosen, checked by itself, and then used.
import type { Sha256 } from '@telstaat/core';
import { useState } from 'react';
import { FilePick } from '../../ui/file-drop.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { largestPackage, useGive } from './giving.ts';
import { WhenChecked } from './when-checked.tsx';

export interface PackagePickProps {
  readonly label: string;
  /** What the button says that stands there once the package was checked. */
  readonly action: string;
  readonly onUse: (sha256: Sha256) => void;
}

export function PackagePick({ label, action, onUse }: PackagePickProps) {
  const [other, setOther] = useState<Sha256>();
  const give = useGive(setOther);
  return (
    <>
      <Failure error={give.error} />
      <FilePick label={label} extensions={['.zip']} largest={largestPackage} chosen={give.name} onPick={give.pick} />
      {other === undefined ? null : <WhenChecked sha256={other} action={action} onPress={() => onUse(other)} />}
    </>
  );
}
