/** Calls to the core, typed by the command list that Rust generates. */
import type { ChangeSet, Commands, Error as CoreError, ErrorCode, Outcome, Status } from './generated';
import { hear, send } from './tauri';

export type CommandName = keyof Commands;
export type ArgsOf<K extends CommandName> = Commands[K]['args'];
export type ResultOf<K extends CommandName> = Commands[K]['result'];
/** Nothing when a command takes no arguments, so that `call('undo')` reads well. */
type Rest<K extends CommandName> = ArgsOf<K> extends Record<string, never> ? [] : [args: ArgsOf<K>];

/** What the core refused or could not do: a code with parameters. The sentence is made in `lib/errors`. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly params: Record<string, unknown>;

  constructor(code: ErrorCode, params: Record<string, unknown> = {}) {
    super(code);
    this.name = 'CallError';
    this.code = code;
    this.params = params;
  }

  /** An error from the wire; anything unknown (a stopped process, a text) becomes `internal`. */
  static from(raw: unknown): CallError {
    if (raw instanceof CallError) return raw;
    if (typeof raw === 'object' && raw !== null && 'code' in raw && typeof raw.code === 'string') {
      const { code, params } = raw as { code: ErrorCode; params?: Record<string, unknown> };
      return new CallError(code, params ?? {});
    }
    return new CallError('internal', { log_id: raw instanceof Error ? raw.name : 'ipc' });
  }

  /** The same error as the union that Rust declares. */
  get core(): CoreError {
    return { code: this.code, params: this.params } as CoreError;
  }
}

/** How commands reach the core. Tests and the browser preview put an in-memory one here. */
export type Transport = (name: string, args: Record<string, unknown>) => Promise<unknown>;
let transport: Transport = send;

/** Replaces the way to the core; the answer puts the old one back. */
export function setTransport(next: Transport): () => void {
  const before = transport;
  transport = next;
  return () => {
    transport = before;
  };
}

type Heard = (outcome: { changes: ChangeSet; status: Status }) => void;
const listeners = new Set<Heard>();

/** Hears of every change that a command made, whoever called it. */
export function onOutcome(heard: Heard): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

function isOutcome(result: unknown): result is Outcome<unknown> {
  return typeof result === 'object' && result !== null && 'changes' in result && 'status' in result;
}

/** Asks the core. Rejects with a `CallError`. */
export async function call<K extends CommandName>(name: K, ...rest: Rest<K>): Promise<ResultOf<K>> {
  let result: unknown;
  try {
    result = await transport(name, (rest[0] ?? {}) as Record<string, unknown>);
  } catch (raw) {
    throw CallError.from(raw);
  }
  if (isOutcome(result)) for (const heard of [...listeners]) heard(result);
  return result as ResultOf<K>;
}

/** Listens to an event from the core (progress of a long job). */
export const onEvent = hear;
