/** Asks for the phone number: typed, or one of the last ones. */
import * as vscode from 'vscode';
import { type PhoneNumber, parsePhoneNumber } from '../../../server/src/twilio/phone-number.ts';
import { forgetNumber, recentNumbers } from './recent-numbers.ts';

interface NumberItem extends vscode.QuickPickItem {
  /** Absent on the line that says what is wrong with what was typed. */
  readonly number?: PhoneNumber;
}

const FORGET: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('close'), tooltip: 'Forget this number' };

/**
 * @param initial what stands in the field at first
 * @returns undefined where the user has left
 */
export function askNumber(memory: vscode.Memento, initial = ''): Promise<PhoneNumber | undefined> {
  const pick = vscode.window.createQuickPick<NumberItem>();
  pick.title = 'Send Test SMS: Phone Number';
  pick.placeholder = 'With its country code, such as +1 415 555 2671';
  pick.ignoreFocusOut = true;
  pick.value = initial;
  const show = () => {
    pick.items = [...typed(pick.value), ...recent(memory, pick.value)];
  };
  show();

  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidTriggerItemButton(async ({ item }) => {
      if (item.number) {
        await forgetNumber(memory, item.number.e164);
        show();
      }
    });
    pick.onDidAccept(() => {
      const number = pick.selectedItems[0]?.number;
      if (number) {
        resolve(number);
        pick.hide();
      }
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** The line for what was typed: the number as it was understood, or what is wrong with it. */
function typed(value: string): readonly NumberItem[] {
  if (value.trim() === '') {
    return [];
  }
  const number = parsePhoneNumber(value);
  if (!number.ok) {
    return [{ label: `$(warning) ${number.message}`, alwaysShow: true }];
  }
  const doubt = number.known ? {} : { detail: 'No range of numbers is known that this one is in. Twilio will tell.' };
  return [{ label: number.international, alwaysShow: true, number, ...doubt }];
}

function recent(memory: vscode.Memento, value: string): readonly NumberItem[] {
  const current = parsePhoneNumber(value);
  return recentNumbers(memory).flatMap((e164) => {
    const number = parsePhoneNumber(e164);
    return number.ok && !(current.ok && current.e164 === e164)
      ? [{ label: number.international, description: 'used before', buttons: [FORGET], number }]
      : [];
  });
}
