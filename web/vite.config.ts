/** How the pages are built; `build.mjs` builds them. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { po } from 'gettext-parser'

const root = import.meta.dirname
const catalogue = join(root, '../data/words/id.po')
const said = /\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g

/** Every text that files say: `t('…')`. */
function texts(files: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const file of files)
    for (const [, single, double] of readFileSync(file, 'utf8').matchAll(said))
      found.add((single ?? double ?? '').replace(/\\(.)/g, '$1'))
  return found
}

/** The files of the first page: what `main.ts` imports, and what that imports, at once. */
function first(file = join(root, 'src/main.ts'), found = new Set<string>()): Set<string> {
  found.add(file)
  for (const [, kind, path] of readFileSync(file, 'utf8').matchAll(/^\s*import (type )?[^(]*?'(\.[^']+)'/gms)) {
    const base = join(dirname(file), path!)
    const next = [base, `${base}.ts`].find((name) => all.has(name))
    if (!kind && next && !found.has(next)) first(next, found)
  }
  return found
}

const src = join(root, 'src')
const all = new Set(
  readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name)).map((name) => join(src, name)),
)

/**
 * `virtual:words` and `virtual:words-beyond`: the Indonesian of the first page's texts, and of the
 * others', from the project's own catalogue.
 */
function words(): Plugin {
  const names = ['virtual:words', 'virtual:words-beyond']
  return {
    name: 'words',
    resolveId: (source) => (names.includes(source) ? `\0${source}` : undefined),
    load(module) {
      const which = names.indexOf(module.slice(1))
      if (which < 0) return undefined
      const early = texts(first())
      const wanted = which ? [...texts(all)].filter((text) => !early.has(text)) : [...early]
      this.addWatchFile(catalogue)
      const entries = Object.values(po.parse(readFileSync(catalogue)).translations[''] ?? {})
      const told = new Map(entries.map((entry) => [entry.msgid, entry.msgstr[0]]))
      for (const { msgid_plural: many, msgstr } of entries) if (many) told.set(many, msgstr.at(-1))
      const known: Record<string, string> = {}
      const missing: string[] = []
      for (const text of wanted.sort()) {
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
