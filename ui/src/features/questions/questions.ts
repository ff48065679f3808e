/** What the screens of questions share. */
import type { QuestionRef, QuestionView } from '$lib/api';
import { toasts } from '$lib/toasts.svelte';

/** One text for a question, to remember which is shown. */
export const refKey = (question: QuestionRef): string => `${question.kind} ${question.id}`;
export const keyOf = (question: QuestionView): string => refKey(question.question);

/** Does something and answers whether it worked; otherwise the reason is shown. */
export async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (raw) {
    toasts.error(raw);
    return false;
  }
}

/** The lines of a text, without empty ones. */
export const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
