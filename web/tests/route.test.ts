import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, write, type Route } from '../src/lib/route.ts'

const routes: Route[] = [
  { lang: 'en', page: 'state', names: ['IDN'], query: { on: '1990' } },
  { lang: '', page: 'world', names: [], query: {} },
  { lang: 'id', page: 'source', names: ['un-treaties', 'paris-2015'], query: {} },
  { lang: 'en', page: 'search', names: [], query: { q: 'a/b?c=d&e#f %' } },
  { lang: 'en', page: 'state', names: ["Côte d'Ivoire / 50%"], query: {} },
]
for (const route of routes)
  test(`an address says what it was made of: ${write(route)}`, () => {
    assert.deepEqual(read(write(route)), route)
  })

test('an empty address is the map', () => {
  assert.deepEqual(read(''), { lang: '', page: 'world', names: [], query: {} })
})

test('a lone percent sign does no harm', () => {
  assert.deepEqual(read('#/en/state/50%').names, ['50%'])
})

test('what was taken back leaves the address', () => {
  assert.equal(write({ lang: 'en', page: 'world', names: [], query: { on: '' } }), '#/en/world')
})
