/** The only file that knows Tauri. Everything else talks to `api.ts`. */
import { invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

/** Whether this page runs inside the app's own window. */
export const inWindow = (): boolean => isTauri();

/** Sends a command to Rust. Rejects with whatever Rust serialised as its error. */
export const send = (name: string, args: Record<string, unknown>): Promise<unknown> => invoke(name, args);

/** Listens to an event from Rust; the answer stops listening. */
export async function hear(event: string, heard: (payload: unknown) => void): Promise<() => void> {
  return listen(event, (message) => heard(message.payload));
}
