/** URIs of files: one name for each, however an editor writes it. */

const DRIVE = /^file:\/\/\/[A-Z]:/;

/** Equal for all that name the same file: editors differ in what they escape, and in the case of a Windows drive. */
export function uriKey(uri: string): string {
  // At each keystroke it is asked for some times.
  const decoded = uri.includes('%') ? decode(uri) : uri;
  return DRIVE.test(decoded) ? decoded.replace(DRIVE, (drive) => drive.toLowerCase()) : decoded;
}

/** The path from a folder to a file in it, with forward slashes; undefined where it is not in there. */
export function relativePath(folder: string, uri: string): string | undefined {
  const [prefix, key] = [`${uriKey(folder).replace(/\/+$/, '')}/`, uriKey(uri)];
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
}

/** @param path from the folder, with forward slashes */
export function uriOf(folder: string, path: string): string {
  return `${folder.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where a document is on the disk, or will be: VS Code has `untitled:/folder/name` for one that is yet to be saved there. */
export function destinationOf(uri: string): string {
  return uri.replace(/^untitled:(?=\/[^/])/, 'file://');
}

/** @param uri or a path within a folder */
export function fileName(uri: string): string {
  const key = uriKey(uri);
  return key.slice(key.lastIndexOf('/') + 1);
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A lone "%" stands for itself.
    return uri;
  }
}
