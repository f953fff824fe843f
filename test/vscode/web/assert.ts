/** As much of Node's `assert/strict` as the suites use, where there is no Node. */
import { assert } from 'chai';

export default {
  ok: assert.isOk,
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepEqual,
  notDeepEqual: assert.notDeepEqual,
  match: assert.match,
  doesNotMatch: assert.notMatch,
  doesNotThrow: assert.doesNotThrow,
};
