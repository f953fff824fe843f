/** Values of every type that JSON has, right and wrong for one setting or another. */
export const ANY_VALUES: readonly unknown[] = [
  null,
  ...[true, false, 0, -0, 1, 2, -1, 1.5, 1e308, -1e308],
  ...['', 'x', '1', 'true', 'null', 'off', '{{code}}', '<<code>>', '{{ code }}', '\0', '😀', '\ud83d', '__proto__'],
  ...[[], [1], [null], ['a/**'], ['a', 2], [['a']], [{}]],
  ...[{}, { a: 1 }, { schema: 'off' }, { schema: 'fatal' }, { schema: null }, { schema: 1 }, { nonsense: 'off' }],
  JSON.parse('{ "__proto__": "off" }'),
  JSON.parse('{ "constructor": "error" }'),
];
