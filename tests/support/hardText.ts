/** Text that tries everything a format could trip over; each part is named by a word that must come out whole. */
export const markup =
  'Markup <img src=x onerror="window.__xss=1"><script>window.__xss=1</script> & </style> ]]> [a](javascript:alert(1)) end';
export const rightToLeft = 'Hebrew שלום עולם and \u202Eturned\u202C end';
export const emoji = 'Emoji 👩🏽‍⚕️💊🇺🇸 end';
/** As pasted from a terminal: a bell, an escape, a null. */
export const controls = 'Controls a\u0007b\u001Bc\u0000d end';

/** What of them a reader sees in a file: the controls and the turning marks are gone, every letter and sign is left. */
export const seen = {
  markup,
  rightToLeft: 'Hebrew שלום עולם and turned end',
  emoji,
  controls: 'Controls abcd end',
} as const;
