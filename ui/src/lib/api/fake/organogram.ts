/** The organogram in the browser preview: a small school that remembers what is done to it. */
import type { Handlers } from '../fake';
import { sampleSchool } from './organogram/sample';
import { FakeSchool } from './organogram/school';

/** One school per document: the sample has roles, a school of one's own starts empty. */
let school: { doc: string; school: FakeSchool } | undefined;

const names = Object.keys(new FakeSchool().handlers) as (keyof Handlers)[];

export const handlers: Handlers = Object.fromEntries(
  names.map((name) => [
    name,
    (args: unknown, core: { start: { open: { doc: string; sample: boolean } | null } }) => {
      const open = core.start.open;
      if (school?.doc !== open?.doc || !school) school = { doc: open?.doc ?? '', school: open?.sample ? sampleSchool() : new FakeSchool() };
      return (school.school.handlers[name] as (args: unknown) => unknown)(args);
    },
  ]),
);
