/**
 * Builds the pages into src/kerjasama/web (or the folder that KERJASAMA_WEB names), twice: as
 * modules, which a server's visitor loads a part at a time, and as one classic script, because a
 * browser loads no modules from `file://`.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = import.meta.dirname
const target = resolve(process.env.KERJASAMA_WEB ?? join(root, '../src/kerjasama/web'))

async function built(mode) {
  const { output } = await build({ root, mode, logLevel: mode === 'server' ? 'warn' : 'error', build: { outDir: target, emptyOutDir: mode === 'server' } })
  return output
}

const server = await built('server')
const folder = await built('folder')
const style = (files) => files.find((file) => file.fileName.endsWith('.css')).fileName
if (style(folder) !== style(server)) rmSync(join(target, style(folder))) // one is enough for both
const page = readFileSync(join(root, 'index.html'), 'utf8')
  .replace('%server%', server.find((file) => file.isEntry).fileName)
  .replace('%folder%', folder.find((file) => file.isEntry).fileName)
  .replace('%style%', style(server))
writeFileSync(join(target, 'index.html'), page)
writeFileSync(join(target, 'embed.html'), page.replace('<html ', '<html data-embedded '))
for (const name of ['load.js', 'icon.svg']) copyFileSync(join(root, name), join(target, name))
