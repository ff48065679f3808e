/** Words of the rings. */
import type { Zone } from '$lib/api';
import { m } from '$lib/i18n.svelte';

export const zoneWord = (zone: Zone): string =>
  ({
    gebouw: m.landscape_zone_gebouw,
    buurt: m.landscape_zone_buurt,
    regio: m.landscape_zone_regio,
    landelijk: m.landscape_zone_landelijk,
    onbekend: m.landscape_zone_onbekend,
  })[zone]();
