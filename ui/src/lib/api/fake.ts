/**
 * A core in memory, for tests and for `npm run dev` in an ordinary browser. It answers with the generated types, so
 * it cannot drift from the real one. Features add their commands in `fake/<area>.ts`; a test overrides single ones.
 */
import { CallError, type ArgsOf, type CommandName, type ResultOf, type Transport } from './api';
import type { ActionView, Outcome, StartView, Topic } from './generated';
import { appHandlers, startView } from './fake/app';

/** What a command does. Throw a `CallError` to refuse. */
export type Handlers = { [K in CommandName]?: (args: ArgsOf<K>, core: FakeCore) => ResultOf<K> | Promise<ResultOf<K>> };

export interface FakeCore {
  /** Hand this to `setTransport`. */
  transport: Transport;
  /** What `start` answers; change it freely. */
  start: StartView;
  /** Every call so far, oldest first. */
  calls: { name: CommandName; args: Record<string, unknown> }[];
  /** Adds or replaces commands. */
  handle: (handlers: Handlers) => void;
  /** The reply to a change: raises the revision and names what was touched. */
  outcome: <T>(value: T, topics: readonly Topic[], action?: ActionView) => Outcome<T>;
}

/** A core with the commands of the app, those of `fake/*.ts` and the ones given here. */
export function fakeCore(given: Handlers = {}): FakeCore {
  const found = import.meta.glob<{ handlers?: Handlers }>('./fake/*.ts', { eager: true });
  const handlers: Handlers = { ...appHandlers };
  for (const module of Object.values(found)) Object.assign(handlers, module.handlers ?? {});
  Object.assign(handlers, given);

  const core: FakeCore = {
    start: startView(),
    calls: [],
    async transport(name, args) {
      core.calls.push({ name: name as CommandName, args });
      const handler = handlers[name as CommandName] as ((args: Record<string, unknown>, core: FakeCore) => unknown) | undefined;
      if (!handler) throw new CallError('internal', { log_id: `fake ${name}` });
      // Like the wire: what comes out is a copy, and it comes later.
      const result = await handler(structuredClone(args), core);
      return result === undefined ? null : structuredClone(result);
    },
    handle: (more) => void Object.assign(handlers, more),
    outcome(value, topics, action) {
      const school = core.start.open;
      if (!school) throw new CallError('no_school_open');
      const status = school.status;
      status.rev += 1;
      status.saved_at = `${core.start.today}T14:32:00`;
      if (action) {
        status.undo = action;
        status.redo = null;
      }
      const touched = Object.fromEntries(topics.map((topic) => [topic, { what: 'all' as const }]));
      return { value, changes: { rev: status.rev, topics: touched }, status: { ...status } };
    },
  };
  return core;
}
