/** The list at the left, in order. Ctrl+1…9 follow it. */
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import Handshake from '@lucide/svelte/icons/handshake';
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import Settings from '@lucide/svelte/icons/settings';
import Trash2 from '@lucide/svelte/icons/trash-2';
import UsersRound from '@lucide/svelte/icons/users-round';
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Counts } from '$lib/api/generated';
import { m } from '$lib/i18n.svelte';
import { router, type ScreenId } from '$lib/router.svelte';
import type { Icon } from '$lib/ui/icon';

export interface NavItem {
  screen: ScreenId;
  icon: Icon;
  label: () => string;
  /** The number beside it and what it counts, for screen readers. */
  count?: (counts: Counts) => number;
  /** Screens that belong to this one. */
  also?: readonly ScreenId[];
  /** At the bottom of the list. */
  end?: boolean;
}

const all: readonly NavItem[] = [
  { screen: 'organogram', icon: Waypoints, label: () => m.shell_nav_organogram() },
  { screen: 'partners', icon: Handshake, label: () => m.shell_nav_partners(), count: (c) => c.partners, also: ['landscape', 'partner', 'import', 'duplicates'] },
  { screen: 'questions', icon: MessageCircleQuestion, label: () => m.shell_nav_questions() },
  { screen: 'team', icon: UsersRound, label: () => m.shell_nav_team(), count: (c) => c.people },
  { screen: 'assessment', icon: ClipboardCheck, label: () => m.shell_nav_assessment() },
  { screen: 'bin', icon: Trash2, label: () => m.shell_nav_bin(), count: (c) => c.bin, end: true },
  { screen: 'settings', icon: Settings, label: () => m.shell_nav_settings(), end: true },
];

/** What is part of this version. */
export const navigation = (): NavItem[] => all.filter((item) => router.has(item.screen));

export const isHere = (item: NavItem): boolean => item.screen === router.screen || (item.also?.includes(router.screen) ?? false);
