/** Every screen of the product. A feature adds its line when it lands; navigation and search follow this table. */
import type { ScreenTable } from '$lib/router.svelte';

export const screens: ScreenTable = {
  bin: { load: () => import('../features/bin/Bin.svelte') },
  settings: { load: () => import('../features/settings/Settings.svelte') },
};
