// One package: what it is, how to recognise it, what is in it, and how to get it.
import { shaGroups, type ElectionId, type Sha256, type Text } from '@telstaat/core';
import { fileAddress, type PackageInfo } from '@telstaat/contract';
import { Chip } from '../../ui/chip.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Fingerprint } from '../../ui/fingerprint.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { fileSize } from '../../ui/upload.ts';
import { texts } from './texts.ts';

export interface PackageCardProps {
  readonly election: ElectionId;
  readonly info: PackageInfo;
}

export function PackageCard({ election, info }: PackageCardProps) {
  const { say, language } = useLanguage();
  return (
    <li className="packages-card">
      <div className="packages-head">
        <h3>{info.name}</h3>
        <Chip tone="none">{say(info.kind === 'definition' ? texts.kindDefinition : texts.kindResults)}</Chip>
        {info.superseded ? (
          <Chip tone="none">{say(texts.superseded)}</Chip>
        ) : (
          <Chip tone="done">{say(texts.current)}</Chip>
        )}
        <a
          className={`button ${info.superseded ? 'button-secondary' : 'button-primary'} button-normal`}
          href={fileAddress('getPackage', { election, sha256: info.sha256 })}
          download={info.name}
          aria-label={`${say(texts.download)}: ${info.name}`}
        >
          {say(texts.download)}
        </a>
      </div>
      {info.superseded ? (
        <p className="packages-quiet">
          {say(info.kind === 'definition' ? texts.supersededFixed : texts.supersededMeans)}
        </p>
      ) : null}
      {info.isLate ? <p className="packages-quiet">{say(texts.late)}</p> : null}
      <DescriptionList
        facts={[
          { term: say(texts.madeAt), value: dateAndTime(info.madeAt) },
          { term: say(texts.size), value: fileSize(info.size, language) },
          ...(info.emlSha256
            ? [
                {
                  term: say(texts.eml),
                  value: <Digest label={texts.eml} help={texts.emlHelp} sha256={info.emlSha256} />,
                },
              ]
            : []),
          ...(info.definition
            ? [
                {
                  term: say(texts.definition),
                  value: <Digest label={texts.definition} help={texts.definitionHelp} sha256={info.definition} />,
                },
              ]
            : []),
          ...(info.key
            ? [{ term: say(texts.key), value: say(texts.keyNumber, { number: String(info.key.number) }) }]
            : []),
          { term: say(texts.zip), value: <code className="packages-sha">{info.sha256}</code> },
        ]}
      />
      <Files files={info.files} />
    </li>
  );
}

interface DigestProps {
  readonly label: Text;
  readonly help: Text;
  readonly sha256: Sha256;
}

function Digest({ label, help, sha256 }: DigestProps) {
  const { say } = useLanguage();
  return (
    <>
      <Fingerprint label={say(label)} groups={shaGroups(sha256)} />
      <p className="packages-quiet">{say(help)}</p>
    </>
  );
}

function Files({ files }: Pick<PackageInfo, 'files'>) {
  const { say } = useLanguage();
  const title = say(texts.files, { count: files.length });
  return (
    <details className="packages-files">
      <summary>{title}</summary>
      <div className="packages-table" role="region" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(texts.file)}</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.path}>
                <th scope="row">{file.path}</th>
                <td>
                  <code className="packages-sha">{file.sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
