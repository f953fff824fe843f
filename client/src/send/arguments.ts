import type { SendArguments } from '../../../server/src/send/compose.ts';
import type { Target } from './settings.ts';

/** What the command is called with; all of it may be missing. */
export interface CommandArguments extends SendArguments {
  /** The document's URI; the one in the active editor where it is missing. */
  readonly uri?: string;
  /** Where it goes; the setting decides where it is missing. */
  readonly target?: Target;
}

/**
 * Reads the arguments of the command "Send Test SMS".
 *
 * @param values as a code lens gives them (URI, index), the editor's title (URI, and something of VS Code's own), or a
 *   keybinding (`{ "usageType": "SignIn", "to": "+14155552671" }`). What is none of these is ignored.
 */
export function readArguments(values: readonly unknown[]): CommandArguments {
  return values.map(readArgument).reduce((all, one) => Object.assign(all, one), {});
}

function readArgument(value: unknown): CommandArguments {
  switch (typeof value) {
    case 'string':
      return { uri: value };
    case 'number':
      return { templateIndex: value };
    case 'object':
      return value === null ? {} : readObject(value);
    default:
      return {};
  }
}

function readObject(value: object): CommandArguments {
  // VS Code's Uri.
  if ('scheme' in value && 'path' in value) {
    return { uri: String(value) };
  }
  return {
    ...('usageType' in value && typeof value.usageType === 'string' && { usageType: value.usageType }),
    ...('to' in value && typeof value.to === 'string' && { to: value.to }),
    ...('target' in value && isTarget(value.target) && { target: value.target }),
  };
}

function isTarget(value: unknown): value is Target {
  return value === 'live' || value === 'simulator';
}
