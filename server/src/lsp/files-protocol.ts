/** What passes between the server and a client about files that only the client can read. */

/** Request of the server: the files of a folder that are configs or settings files by their names. Answer: their URIs. */
export const LIST_FILES_REQUEST = 'logtoConnector/listFiles';

export interface ListFilesParams {
  /** A URI; where it names no folder, the answer is an empty list. */
  readonly folder: string;
}

/** A config is a few thousand characters. A file with more bytes than this is never read, whatever its name. */
export const MOST_BYTES = 3_000_000;

/** Request of the server: the text of a file; null where there is none, or it has more than {@link MOST_BYTES}. */
export const READ_FILE_REQUEST = 'logtoConnector/readFile';

export interface ReadFileParams {
  readonly uri: string;
}
