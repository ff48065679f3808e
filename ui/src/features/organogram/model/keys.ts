// What a key does to the role that has the focus. The same in the diagram and in the list.

import type { Arrow } from './tree';

export type KeyAction =
  | { do: 'walk'; arrow: Arrow }
  | { do: 'first' }
  | { do: 'last' }
  | { do: 'add'; where: 'beside' | 'below' }
  | { do: 'rename'; typed: string | null }
  | { do: 'delete' }
  | { do: 'shift'; up: boolean }
  | { do: 'cut' }
  | { do: 'copy' }
  | { do: 'paste' }
  | { do: 'details' }
  | { do: 'leave' };

/** The part of a KeyboardEvent that matters here. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing?: boolean;
}

const ARROWS: Record<string, Arrow> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The action of a key press, or none: then the browser and the shell have it. */
export function keyAction(press: KeyPress): KeyAction | null {
  if (press.isComposing) return null;
  const command = press.ctrlKey || press.metaKey;
  const arrow = ARROWS[press.key];
  if (arrow) {
    if (press.altKey && !command) return { do: 'shift', up: arrow === 'up' || arrow === 'left' };
    return command || press.shiftKey ? null : { do: 'walk', arrow };
  }
  // Ctrl+Alt is AltGr on many keyboards: it types a character, it is never a command of ours.
  if (press.altKey) return null;
  if (command) return withCommand(press);
  switch (press.key) {
    case 'Home':
      return { do: 'first' };
    case 'End':
      return { do: 'last' };
    case 'Enter':
      return press.shiftKey ? null : { do: 'add', where: 'beside' };
    case 'Insert':
      return { do: 'add', where: 'below' };
    case 'F2':
      return { do: 'rename', typed: null };
    case 'Delete':
      return { do: 'delete' };
    case ' ':
      return { do: 'details' };
    case 'Escape':
      return { do: 'leave' };
    default:
      return isCharacter(press.key) ? { do: 'rename', typed: press.key } : null;
  }
}

function withCommand(press: KeyPress): KeyAction | null {
  if (press.shiftKey) return null;
  switch (press.key) {
    case 'Enter':
      return { do: 'add', where: 'below' };
    case 'x':
      return { do: 'cut' };
    case 'c':
      return { do: 'copy' };
    case 'v':
      return { do: 'paste' };
    default:
      return null;
  }
}

/** One character, not the name of a key such as "Tab" or "PageUp". */
const isCharacter = (key: string): boolean => [...key].length === 1 && /[\p{L}\p{N}\p{P}\p{S}]/u.test(key);
