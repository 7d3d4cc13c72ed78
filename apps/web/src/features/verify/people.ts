// People as a package knows them: a role and a number, never a name.
import { roleNames, say, type Language } from '@telstaat/core';

/** `typist:7` → `Invoerder 7`. */
export function actorWords(actor: string, language: Language): string {
  const [role = '', number = ''] = actor.split(':');
  return Object.hasOwn(roleNames, role)
    ? `${say(roleNames[role as keyof typeof roleNames], language)} ${number}`
    : 'Telstaat';
}
