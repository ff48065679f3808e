/** What the landscape is drawn from: a change of any of these draws it anew. */
import type { Topic } from '$lib/api';

export const DRAWN: readonly Topic[] = ['partners', 'ties', 'roles', 'people', 'school'];
