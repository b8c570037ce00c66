import {
  type ContextMenuParams,
  clipboard,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';

/** What a right click in a text field or on a selection is expected to offer; elsewhere there is none. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const items = [...spelling(params, contents), ...editing(params), ...linking(params)];
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}

function spelling(params: ContextMenuParams, contents: WebContents): MenuItemConstructorOptions[] {
  if (!params.isEditable || params.misspelledWord === '') return [];
  return [
    ...params.dictionarySuggestions.map((word) => ({
      label: word,
      click: () => contents.replaceMisspelling(word),
    })),
    {
      label: 'Add to dictionary',
      click: () => contents.session.addWordToSpellCheckerDictionary(params.misspelledWord),
    },
    { type: 'separator' },
  ];
}

function editing({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll' },
    ];
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
}

function linking({ linkURL }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (!/^(?:https?|mailto):/.test(linkURL)) return [];
  return [{ label: 'Copy link address', click: () => void clipboard.writeText(linkURL) }];
}
