/** Texts that would do something if they were taken for anything but text. */
export const HOSTILE: readonly string[] = [
  '<script>globalThis.taken = true</script>',
  '</div></article></li></ul><img src=x onerror="taken = true">',
  '</textarea>]]>--><svg/onload="taken = true">',
  '" onmouseover="taken = true" autofocus onfocus="taken = true',
  "' onclick='taken = true",
  '<iframe srcdoc="<script>parent.taken = true</script>"></iframe>',
  '<style>* { display: none }</style><link rel=stylesheet href=//evil.test>',
  '<base href=//evil.test><a href="javascript:taken = true">x</a>',
  '&lt;b&gt; &#60;i&#62; &amp; &NotEqualTilde;',
  '{{<b>}} {<i>code</i>} “<u>”',
  '\u202e<b>\u2066\u200f\u061c',
  '\ud800<b>\udc00',
  'a\0b\r\nc\rd\u0085e\u2028f\u001b[31mg',
];
