// Steps 1 and 3: an official file, everything about it, and its fingerprint against the paper.
import { hasErrors } from '@telstaat/core';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import type { Upload } from '../../ui/upload.ts';
import { digestOf } from './digest.ts';
import { withFile, type FingerprintedFile } from './draft.ts';
import { FileReport } from './file-report.tsx';
import { FingerprintCheck } from './fingerprint-check.tsx';
import { nextMark } from './marks.ts';
import type { StepProps } from './step-props.ts';
import { texts } from './texts.ts';

export interface OfficialFileStepProps extends StepProps {
  readonly which: 'definition' | 'candidates';
  /** The server refused the typed groups of this file. */
  readonly isRefused: boolean;
}

export function OfficialFileStep(props: OfficialFileStepProps) {
  const { which, draft, onChange, inspection, isReading, error, isRefused } = props;
  const { say } = useLanguage();
  const file = draft[which];
  const report = inspection?.[which];
  const put = (changed: FingerprintedFile) => onChange(withFile(draft, which, changed));
  const choose = async (upload: Upload) => {
    const sha256 = await digestOf(upload);
    const known = sha256 === undefined ? {} : { sha256 };
    put({ mark: nextMark(), upload, warningsSeen: false, groups: ['', ''], ...known });
  };
  return (
    <div className="setup-step">
      <p>{say(which === 'definition' ? texts.definitionHelp : texts.candidatesHelp)}</p>
      <FileDrop
        label={say(which === 'definition' ? texts.definitionFile : texts.candidatesFile)}
        extensions={['.xml']}
        chosen={file?.upload.name}
        onChoose={(upload) => void choose(upload)}
      />
      <div role="status">{file && isReading ? say(texts.reading) : null}</div>
      <Failure error={error} />
      {file && report ? (
        <div className="setup-report">
          <FileReport
            report={report}
            warningsSeen={file.warningsSeen}
            onWarningsSeen={(warningsSeen) => put({ ...file, warningsSeen })}
          />
          {hasErrors(report.complaints) ? null : (
            <FingerprintCheck
              report={report}
              file={file}
              isRefused={isRefused}
              onGroups={(groups) => put({ ...file, groups })}
            />
          )}
        </div>
      ) : null}
    </div>
  );
}
