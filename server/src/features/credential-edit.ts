/** A credential under its key, whatever stands there now. */
import { addMember, replaceNode } from '../core/json-edit.ts';
import { memberOf } from '../core/json-node.ts';
import type { CredentialEdit } from '../lsp/protocol.ts';
import { type ConfigFile, rangeOf } from './config-file.ts';

/**
 * @param key of a credential
 * @returns null where there is no place for it: the text is no object, too large for a tree, or broken where the new
 *   member would be
 */
export function credentialEdit(file: ConfigFile, key: string, value: string): CredentialEdit | null {
  const { textDocument, document, connector } = file;
  const { root, problems } = document.json;
  const index = connector.credentials.findIndex((credential) => credential.key === key);
  if (root?.type !== 'object' || index === -1) {
    return null;
  }
  const node = memberOf(root, key)?.value;
  if (node === undefined && problems.length > 0) {
    return null;
  }
  const before = connector.credentials.slice(0, index).map((credential) => credential.key);
  const after = root.members.findLastIndex((member) => before.includes(member.key.value));
  const edit = node ? replaceNode(document, node, value) : addMember(document, root, key, value, after);
  return {
    version: textDocument.version,
    edit: { range: rangeOf(textDocument, edit), newText: edit.newText },
    replaces: node?.type === 'string',
  };
}
