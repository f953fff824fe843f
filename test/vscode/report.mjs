// What passes from the tests inside VS Code to the script that started it.

/** Begins each line that is for people: mocha's, and what the stand-in for desktop VS Code says itself. */
export const OUTPUT_MARK = '[test] ';

/**
 * What the tests leave in the file that VSCODE_TEST_REPORT names.
 * @typedef {{ passed: number, failed: number }} Report
 */
