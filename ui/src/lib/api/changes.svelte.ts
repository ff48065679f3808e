/** Which topics of the document have changed, as counters that views depend on. */
import { SvelteMap } from 'svelte/reactivity';
import { onOutcome } from './api';
import type { ChangeSet, Topic } from './generated';

// Every topic is there from the start: a key that comes later would wake everybody who missed it.
const ALL: Record<Topic, 0> = { school: 0, roles: 0, people: 0, partners: 0, contacts: 0, ties: 0, teams: 0, views: 0, goals: 0, questions: 0, moments: 0, agreements: 0, settings: 0, imports: 0 };
const counters = new SvelteMap<Topic, number>(Object.entries(ALL) as [Topic, number][]);
let everything = $state(0);

/** A number that rises with every change to one of these topics. Read it in an effect to depend on them. */
export function stamp(topics: readonly Topic[]): number {
  return topics.reduce((sum, topic) => sum + (counters.get(topic) ?? 0), everything);
}

/** Marks what a change set names. */
export function touch(changes: ChangeSet): void {
  for (const topic of Object.keys(changes.topics) as Topic[]) counters.set(topic, (counters.get(topic) ?? 0) + 1);
}

/** Everything may be different: another language, another school, a restored snapshot. */
export function touchAll(): void {
  everything += 1;
}

onOutcome(({ changes }) => touch(changes));
