// Roles and names as assistive technology gets them, for what is visible. Prepended to every lookup.
const IMPLICIT = [
  ['a[href]', 'link'], ['button', 'button'], ['summary', 'button'], ['h1,h2,h3,h4,h5,h6', 'heading'], ['textarea', 'textbox'],
  ['input[type=checkbox]', 'checkbox'], ['input[type=radio]', 'radio'], ['input[type=range]', 'slider'],
  ['input[type=number]', 'spinbutton'], ['input[type=search]', 'searchbox'], ['input[type=button],input[type=submit]', 'button'],
  ['input[list]', 'combobox'], ['input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=url],input[type=password]', 'textbox'],
  ['select:not([multiple])', 'combobox'], ['option', 'option'], ['table', 'table'], ['tr', 'row'], ['th[scope=row]', 'rowheader'],
  ['th', 'columnheader'], ['td', 'cell'], ['nav', 'navigation'], ['main', 'main'], ['dialog', 'dialog'], ['ul,ol', 'list'],
  ['li', 'listitem'], ['img', 'img'], ['fieldset', 'group'], ['progress', 'progressbar'], ['section', 'region'], ['aside', 'complementary'],
  ['header', 'banner'], ['form', 'form'],
];
const flat = (s) => (s ?? '').replace(/\s+/g, ' ').trim();
const roleOf = (e) => e?.getAttribute?.('role')?.split(' ')[0] || IMPLICIT.find(([css]) => e?.matches?.(css))?.[1] || '';
const hidden = (e) => e.closest('[aria-hidden=true],[inert]') !== null || !e.checkVisibility({ visibilityProperty: true });
const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true' || node.matches('style,script')) return '';
  if (getComputedStyle(node).display === 'none') return '';
  if (node.getAttribute('aria-label')) return ` ${node.getAttribute('aria-label')} `;
  if (node.tagName === 'IMG') return node.alt;
  if (node.tagName.toLowerCase() === 'svg') return node.querySelector('title')?.textContent ?? '';
  const inner = [...node.childNodes].map(spoken).join('');
  return getComputedStyle(node).display.startsWith('inline') && !getComputedStyle(node).display.includes('flex') ? inner : ` ${inner} `;
};
const NAMED_BY_CONTENT = ['button', 'link', 'heading', 'tab', 'option', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'treeitem', 'cell',
  'gridcell', 'columnheader', 'rowheader', 'row', 'checkbox', 'radio', 'switch', 'listitem', 'tooltip', 'status', 'alert'];
const nameOf = (e) => {
  const by = e.getAttribute('aria-labelledby');
  if (by) return flat(by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map((n) => (n === e ? flat(e.getAttribute('aria-label')) : spoken(n))).join(' '));
  if (flat(e.getAttribute('aria-label'))) return flat(e.getAttribute('aria-label'));
  if (e.labels?.length) return flat([...e.labels].map((l) => [...l.childNodes].filter((n) => n !== e && !n.contains?.(e) || n.nodeType === 1 && !n.contains(e)).map(spoken).join('')).join(' ')) || flat([...e.labels].map(spoken).join(' '));
  if (e.tagName === 'FIELDSET') return flat(e.querySelector('legend')?.textContent);
  if (e.tagName === 'TABLE' && e.caption) return flat(e.caption.textContent);
  if (e.alt) return flat(e.alt);
  const named = NAMED_BY_CONTENT.includes(roleOf(e)) ? flat([...e.childNodes].map(spoken).join('')) : '';
  return named || flat(e.getAttribute('title')) || flat(e.getAttribute('placeholder'));
};
// An open modal dialog hides everything else, but for messages.
const scope = () => {
  const modal = [...document.querySelectorAll('dialog:modal,[role=dialog][aria-modal=true],[role=alertdialog][aria-modal=true]')].filter((d) => !hidden(d)).pop();
  return modal ? [modal, ...modal.querySelectorAll('*'), ...document.querySelectorAll('[role=status],[role=alert],[popover]:popover-open,[popover]:popover-open *')] : [...document.querySelectorAll('*')];
};
const all = (role) => [...new Set(scope())].filter((e) => roleOf(e) === role && !hidden(e));
const find = (role, name, how) => all(role).filter((e) => (how === 'part' ? nameOf(e).includes(flat(name)) : nameOf(e) === flat(name)));
const outline = () => [...new Set(scope())].filter((e) => roleOf(e) && !hidden(e)).map((e) => `${roleOf(e)} "${nameOf(e).slice(0, 90)}"`).join('\n');
