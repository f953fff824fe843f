/** The last segment of a URI's path, such as `twilio-sms.json`. @param uri of VS Code */
export function fileNameOf({ path }: { readonly path: string }): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
