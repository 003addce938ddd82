import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Built into dist/apps/web, from where `portal` serves it below /lam-viec/. `npm run web` serves it while it is worked on. */
export default {
  root: at('.'),
  base: '/lam-viec/',
  resolve: {
    alias: {
      '@donthu/domain': at('../../libs/domain/src'),
      '@donthu/sealing/text/finds': at('../../libs/sealing/src/text/finds.ts'),
      '@donthu/sealing/text/fold': at('../../libs/sealing/src/text/fold.ts'),
    },
  },
  build: {
    outDir: at('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      // antd marks every file for servers that render React; there is none here.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:3000' } },
  clearScreen: false,
};
