/** Asks for the phone number: one of the last ones, or another that is typed. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type PhoneNumber, parsePhoneNumber } from '../../../server/src/twilio/phone-number.ts';
import type { RememberedList } from '../remembered-list.ts';
import { pickOne } from './quick-pick.ts';
import { countryName, remarkOn } from './typed-number.ts';

interface NumberItem extends vscode.QuickPickItem {
  /** Absent on the line that leads to the field for another number. */
  readonly number?: PhoneNumber;
}

type Answer = PhoneNumber | 'back' | undefined;

const titleText = () => l10n.t('Send Test SMS: Phone Number');
const forget = (): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('trash'),
  tooltip: l10n.t('Forget This Number'),
});

/**
 * @param numbers the last ones, in E.164 form
 * @param initial what stands in the field at first; where it is empty, the last numbers are offered before
 * @returns undefined where the user has left
 */
export async function askNumber(numbers: RememberedList, initial: string, canGoBack: boolean): Promise<Answer> {
  if (initial !== '' || numbers.items().length === 0) {
    return typeNumber(initial, canGoBack);
  }
  for (;;) {
    const picked = await pickOne<NumberItem>({
      title: titleText(),
      placeholder: l10n.t('A number used before, or type another'),
      items: (typed) => [...numbers.items().flatMap(usedBefore), another(typed)],
      canGoBack,
      onButton: async ({ number }) => {
        if (number !== undefined) {
          await numbers.forget(number.e164);
        }
      },
    });
    if (typeof picked !== 'object') {
      return picked;
    }
    const answer = picked.item.number ?? (await typeNumber(picked.typed, true));
    if (answer !== 'back') {
      return answer;
    }
  }
}

function usedBefore(e164: string): NumberItem[] {
  const number = parsePhoneNumber(e164);
  return number.ok ? [{ ...itemOf(number), buttons: [forget()] }] : [];
}

/** The number that was typed into the list; the field helps with one that is not complete. */
function another(typed: string): NumberItem {
  const number = parsePhoneNumber(typed);
  return { ...(number.ok ? itemOf(number) : { label: `$(edit) ${l10n.t('Another number…')}` }), alwaysShow: true };
}

function itemOf(number: PhoneNumber): NumberItem {
  return { label: number.international, description: countryName(number.country, vscode.env.language), number };
}

const SEVERITIES = {
  information: vscode.InputBoxValidationSeverity.Info,
  warning: vscode.InputBoxValidationSeverity.Warning,
  error: vscode.InputBoxValidationSeverity.Error,
};

function typeNumber(initial: string, canGoBack: boolean): Promise<Answer> {
  const box = vscode.window.createInputBox();
  box.title = titleText();
  box.prompt = l10n.t('The number to send to, with + and its country code');
  box.placeholder = '+1 415 555 2671';
  box.ignoreFocusOut = true;
  box.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
  box.value = initial;
  const check = () => {
    const remark = remarkOn(box.value, vscode.env.language);
    box.validationMessage = remark && { message: remark.text, severity: SEVERITIES[remark.severity] };
  };
  check();
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue(check);
    box.onDidTriggerButton(() => end('back'));
    box.onDidHide(() => end(undefined));
    box.onDidAccept(() => {
      const number = parsePhoneNumber(box.value);
      if (number.ok) {
        end(number);
      } else {
        box.validationMessage = number.message;
      }
    });
    box.show();
  });
}
