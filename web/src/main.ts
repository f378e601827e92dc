import { mount } from 'svelte'
import './app.css'
import App from './App.svelte'
import { atlas } from './lib/atlas.svelte'
import type { Start } from './lib/data'
import { asked, given } from './lib/files'

const target = document.getElementById('atlas')
if (target)
  void given<Start>('start').then((start) => {
    asked(start.version.data)
    atlas.start = start
    mount(App, { target })
  })
