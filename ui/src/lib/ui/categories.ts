/** Icon and colour family of every category of partner. Colour never stands alone: the icon and the word go along. */
import BookOpen from '@lucide/svelte/icons/book-open';
import Blocks from '@lucide/svelte/icons/blocks';
import Shapes from '@lucide/svelte/icons/shapes';
import Compass from '@lucide/svelte/icons/compass';
import Drama from '@lucide/svelte/icons/drama';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import Handshake from '@lucide/svelte/icons/handshake';
import HardHat from '@lucide/svelte/icons/hard-hat';
import House from '@lucide/svelte/icons/house';
import Landmark from '@lucide/svelte/icons/landmark';
import Leaf from '@lucide/svelte/icons/leaf';
import Network from '@lucide/svelte/icons/network';
import School from '@lucide/svelte/icons/school';
import Shield from '@lucide/svelte/icons/shield';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import Volleyball from '@lucide/svelte/icons/volleyball';
import Wrench from '@lucide/svelte/icons/wrench';
import type { Category } from '../api/generated';
import type { Icon } from './icon';

export type Family = 'zorg' | 'kind' | 'buurt' | 'bestuur' | 'verrijking' | 'leren';

export const CATEGORIES: Record<Category, { icon: Icon; family: Family }> = {
  gemeente: { icon: Landmark, family: 'bestuur' },
  jeugdzorg: { icon: HandHeart, family: 'zorg' },
  zorg: { icon: Stethoscope, family: 'zorg' },
  opvang: { icon: Blocks, family: 'kind' },
  veiligheid: { icon: Shield, family: 'bestuur' },
  wijk: { icon: House, family: 'buurt' },
  bovenschools: { icon: Network, family: 'bestuur' },
  advies: { icon: Compass, family: 'leren' },
  onderwijs: { icon: School, family: 'leren' },
  opleiding: { icon: GraduationCap, family: 'leren' },
  lezen: { icon: BookOpen, family: 'verrijking' },
  cultuur: { icon: Drama, family: 'verrijking' },
  natuur: { icon: Leaf, family: 'buurt' },
  techniek: { icon: Wrench, family: 'verrijking' },
  sport: { icon: Volleyball, family: 'buurt' },
  ontlasten: { icon: Handshake, family: 'kind' },
  bouw: { icon: HardHat, family: 'bestuur' },
  overig: { icon: Shapes, family: 'kind' },
};

/** All categories in the order in which screens list them. */
export const CATEGORY_ORDER = Object.keys(CATEGORIES) as Category[];
