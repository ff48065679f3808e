/** Every screen of the product. A feature adds its line when it lands; navigation and search follow this table. */
import type { ScreenTable } from '$lib/router.svelte';

export const screens: ScreenTable = {
  organogram: { load: () => import('../features/organogram/Organogram.svelte') },
  partners: { load: () => import('../features/partners/PartnersScreen.svelte') },
  landscape: { load: () => import('../features/landscape/LandscapeScreen.svelte') },
  partner: { load: () => import('../features/partners/PartnerScreen.svelte') },
  questions: { load: () => import('../features/questions/QuestionsScreen.svelte') },
  team: { load: () => import('../features/team/TeamScreen.svelte') },
  import: { load: () => import('../features/import/Import.svelte') },
  duplicates: { load: () => import('../features/duplicates/Duplicates.svelte') },
  assessment: { load: () => import('../features/assessment/Assessment.svelte'), alone: true },
  bin: { load: () => import('../features/bin/Bin.svelte') },
  settings: { load: () => import('../features/settings/Settings.svelte') },
};
