/** What the screens of questions share. */
import type { QuestionRef, QuestionView } from '$lib/api';

/** One text for a question, to remember which is shown. */
export const refKey = (question: QuestionRef): string => `${question.kind} ${question.id}`;
export const keyOf = (question: QuestionView): string => refKey(question.question);

/** The lines of a text, without empty ones. */
export const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
