/** How the pages are built; `build.mjs` builds them. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { po } from 'gettext-parser'

const root = import.meta.dirname
const catalogue = join(root, '../data/words/id.po')
const said = /\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g

/** Every text that the pages say: `t('…')`. */
function texts(folder: string): Set<string> {
  const found = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(svelte|ts)$/.test(name)) continue
    for (const [, single, double] of readFileSync(join(folder, name), 'utf8').matchAll(said))
      found.add((single ?? double ?? '').replace(/\\(.)/g, '$1'))
  }
  return found
}

/** `virtual:words`: the Indonesian of the pages' texts, from the project's own catalogue. */
function words(): Plugin {
  const id = '\0words'
  return {
    name: 'words',
    resolveId: (source) => (source === 'virtual:words' ? id : undefined),
    load(module) {
      if (module !== id) return undefined
      this.addWatchFile(catalogue)
      const entries = Object.values(po.parse(readFileSync(catalogue)).translations[''] ?? {})
      const told = new Map(entries.map((entry) => [entry.msgid, entry.msgstr[0]]))
      for (const { msgid_plural: many, msgstr } of entries) if (many) told.set(many, msgstr.at(-1))
      const known: Record<string, string> = {}
      const missing: string[] = []
      for (const text of [...texts(join(root, 'src'))].sort()) {
        const indonesian = told.get(text)
        if (indonesian) known[text] = indonesian
        else if (/\p{L}/u.test(text.replace(/\{.*?\}/g, ''))) missing.push(text)
      }
      if (missing.length) {
        const message = `without Indonesian in data/words/id.po:\n${missing.map((m) => `  ${m}`).join('\n')}`
        if (process.env.KERJASAMA_WORDS === 'lenient') this.warn(message)
        else this.error(message)
      }
      return `export default ${JSON.stringify(known)}`
    },
  }
}

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [svelte(), words()],
  publicDir: false,
  build: {
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { [mode === 'folder' ? 'folder' : 'atlas']: join(root, 'src/main.ts') },
      output: {
        format: mode === 'folder' ? 'iife' : 'es',
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/atlas-[hash][extname]',
        ...(mode === 'folder' && { codeSplitting: false }),
      },
    },
  },
}))
