/** The phone numbers that tests were sent to last. */
import type { Memento } from 'vscode';

const KEY = 'recentPhoneNumbers';
const MOST = 5;

/** In E.164 form, the last one first. */
export function recentNumbers(memory: Memento): readonly string[] {
  return memory.get<string[]>(KEY, []);
}

export async function rememberNumber(memory: Memento, e164: string): Promise<void> {
  await memory.update(KEY, [e164, ...recentNumbers(memory).filter((known) => known !== e164)].slice(0, MOST));
}

export async function forgetNumber(memory: Memento, e164: string): Promise<void> {
  await memory.update(
    KEY,
    recentNumbers(memory).filter((known) => known !== e164),
  );
}
