/** What a component takes as an icon: one of Lucide's, imported by its own path. */
import type { LucideProps } from '@lucide/svelte';
import type { Component } from 'svelte';

export type Icon = Component<LucideProps>;
