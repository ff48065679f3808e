import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { PluginOption } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Compiles the sentences, and again when one changes. The language comes from our own settings, so no strategy may
 * look at cookies, URLs or the browser. `npm run messages` has the same options; tests use that one.
 */
async function catalogue(): Promise<PluginOption[]> {
  if (process.env.VITEST) return [];
  const { paraglideVitePlugin } = await import('@inlang/paraglide-js');
  return [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
      outputStructure: 'locale-modules',
      isServer: 'false',
      emitReadme: false,
    }),
  ];
}

export default defineConfig({
  plugins: [
    ...(await catalogue()),
    svelte(),
    svelteTesting(),
  ],
  resolve: { alias: { $lib: here('./src/lib'), $messages: here('./src/paraglide/messages.js') } },
  clearScreen: false,
  // The fonts and the catalogue stand in the core's folders, beside `ui/`.
  server: { port: 5173, strictPort: true, fs: { allow: [here('..')] } },
  build: {
    target: 'safari16.4',
    sourcemap: false,
    // Fonts stay files of their own: the window's policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    globalSetup: ['./src/test/messages.ts'],
    setupFiles: ['./src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 15_000,
  },
});
