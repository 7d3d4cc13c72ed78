// Who lost the password asks a colleague; the only administrator has a way in at the computer itself.
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export function LostPassword() {
  const { say } = useLanguage();
  const [folder, name] = [say(texts.forgotData), say(texts.forgotName)];
  return (
    <details className="login-lost">
      <summary>{say(texts.forgot)}</summary>
      <p>{say(texts.forgotAsk)}</p>
      <p>{say(texts.forgotAlone)}</p>
      <p>
        <code>
          npm run -s telstaat -- new-password <span className="login-lost-option">--data {folder}</span>{' '}
          <span className="login-lost-option">--account {name}</span>
        </code>
      </p>
      <p>{say(texts.forgotNothingLost, { folder, name })}</p>
    </details>
  );
}
