export { call, CallError, onEvent, onOutcome, setTransport } from './api';
export type { ArgsOf, CommandName, ResultOf, Transport } from './api';
export { resource, type Resource } from './resource.svelte';
export { offerUndo, session } from './session.svelte';
export type * from './generated';
