import { mount } from 'svelte'
import './app.css'
import App from './App.svelte'
import { atlas } from './lib/atlas.svelte'
import type { Start } from './lib/data'
import { asked, begun } from './lib/files'

const target = document.getElementById('atlas')
if (target)
  void Promise.all([begun<Start>('start', waiting), atlas.learn(atlas.lang)]).then(([start]) => {
    asked(`${start.version.data}-${start.on}`)
    atlas.start = start
    target.replaceChildren()
    mount(App, { target })
  })

/** A server that builds its first store has no data for some seconds. */
function waiting(): void {
  const told = document.createElement('p')
  told.role = 'status'
  told.textContent = 'Data are being prepared … · Data sedang disiapkan …'
  target?.replaceChildren(told)
}
