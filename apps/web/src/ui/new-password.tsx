// Choosing a password: twice the same, shown when asked, with the rules ticked off while typing.
import { shortestPassword } from '@telstaat/core';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { useLanguage } from './language.tsx';
import { meetsAll, type PasswordRules } from './password-rules.ts';
import { TextField } from './text-field.tsx';
import './new-password.css';

const texts = {
  password: { nl: 'Wachtwoord', en: 'Password' },
  newPassword: { nl: 'Nieuw wachtwoord', en: 'New password' },
  repeat: { nl: 'Wachtwoord nog een keer', en: 'Password once more' },
  repeatNew: { nl: 'Nieuw wachtwoord nog een keer', en: 'New password once more' },
  show: { nl: 'Wachtwoord tonen', en: 'Show password' },
  wrong: {
    nl: 'Het wachtwoord voldoet nog niet aan alle regels hieronder.',
    en: 'The password does not meet all rules below yet.',
  },
  notSame: {
    nl: 'Dit is niet hetzelfde als het wachtwoord hierboven.',
    en: 'This is not the same as the password above.',
  },
  ruleLength: { nl: 'Minstens {shortest} tekens (nu {length})', en: 'At least {shortest} characters (now {length})' },
  ruleUsername: { nl: 'Anders dan de gebruikersnaam', en: 'Different from the user name' },
  ruleOther: { nl: 'Anders dan het oude wachtwoord', en: 'Different from the old password' },
  ruleRepeat: { nl: 'Twee keer hetzelfde', en: 'Twice the same' },
  ruleMet: { nl: 'in orde', en: 'met' },
  ruleUnmet: { nl: 'nog niet', en: 'not yet' },
};

export interface TypedPassword {
  readonly password: string;
  readonly repeat: string;
}

export interface NewPasswordProps {
  readonly value: TypedPassword;
  readonly onChange: (value: TypedPassword) => void;
  readonly rules: PasswordRules;
  /** Somebody tried to go on: what is wrong is said at the field. */
  readonly isTried: boolean;
  /** It takes the place of an old one. */
  readonly replaces?: boolean;
  readonly autoFocus?: boolean;
}

export function NewPassword(props: NewPasswordProps) {
  const { value, onChange, rules, isTried, replaces = false, autoFocus = false } = props;
  const { say } = useLanguage();
  const [isShown, setShown] = useState(false);
  const type = isShown ? 'text' : 'password';
  return (
    <>
      <TextField
        label={say(replaces ? texts.newPassword : texts.password)}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        type={type}
        maxLength={200}
        errorMessage={isTried && !meetsAll({ ...rules, repeat: true }) ? say(texts.wrong) : undefined}
        autoComplete="new-password"
        autoFocus={autoFocus}
      />
      <TextField
        label={say(replaces ? texts.repeatNew : texts.repeat)}
        value={value.repeat}
        onChange={(repeat) => onChange({ ...value, repeat })}
        type={type}
        maxLength={200}
        errorMessage={isTried && !rules.repeat ? say(texts.notSame) : undefined}
        autoComplete="new-password"
      />
      <Checkbox className="new-password-show" isSelected={isShown} onChange={setShown}>
        <span className="new-password-box" aria-hidden="true" />
        {say(texts.show)}
      </Checkbox>
      <RuleList rules={rules} length={[...value.password].length} replaces={replaces} />
    </>
  );
}

interface RuleListProps {
  readonly rules: PasswordRules;
  readonly length: number;
  readonly replaces: boolean;
}

function RuleList({ rules, length, replaces }: RuleListProps) {
  const { say } = useLanguage();
  const items = [
    [rules.length, say(texts.ruleLength, { shortest: shortestPassword, length })],
    [rules.username, say(texts.ruleUsername)],
    ...(replaces ? [[rules.other, say(texts.ruleOther)] as const] : []),
    [rules.repeat, say(texts.ruleRepeat)],
  ] as const;
  return (
    <ul className="new-password-rules" aria-live="polite">
      {items.map(([met, label]) => (
        <li key={label} className={met ? 'new-password-met' : 'new-password-unmet'}>
          <span aria-hidden="true">{met ? '✓' : '○'}</span> {label}
          <span className="visually-hidden"> ({say(met ? texts.ruleMet : texts.ruleUnmet)})</span>
        </li>
      ))}
    </ul>
  );
}
