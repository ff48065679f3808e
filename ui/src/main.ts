import { mount } from 'svelte';
import App from './app/App.svelte';
import { setTransport } from './lib/api/api';
import { inWindow } from './lib/api/tauri';
import './lib/styles/index.css';

async function begin(): Promise<void> {
  // `npm run dev` in an ordinary browser shows the screens on sample data in memory. Never part of a build.
  if (import.meta.env.DEV && !inWindow()) {
    const { fakeCore } = await import('./lib/api/fake');
    setTransport(fakeCore().transport);
  }
  const target = document.getElementById('app');
  if (target) mount(App, { target });
}

void begin();
