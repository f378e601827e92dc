import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressed, changes, command, question } from '../src/lib/laboratory.ts'

const query = { sign: 'IDN,USA;IDN,EU,deep', border_cost: 'IDN,MYS,-5', on: '2030', state: 'IDN' }

test('an address says what is supposed, and what is supposed says it again', () => {
  const found = changes(query)
  assert.deepEqual(found.map(({ kind, values }) => [kind, ...values].join(' ')), ['sign IDN USA', 'sign IDN EU deep', 'border_cost IDN MYS -5'])
  const { sign, border_cost: cost, join } = addressed(found)
  assert.deepEqual([sign, cost, join], [query.sign, query.border_cost, ''])
})

test('the server hears every change by itself, and the language', () => {
  const asked = new URLSearchParams(question(query, 'id'))
  assert.deepEqual(asked.getAll('sign'), ['IDN,USA', 'IDN,EU,deep'])
  assert.deepEqual([asked.get('on'), asked.get('lang'), asked.get('state')], ['2030', 'id', null])
  assert.equal(question({ state: 'IDN' }, 'en'), '')
})

test('what is left empty at the end is left out, and a separator in a name is none', () => {
  const told = addressed([{ kind: 'tariff', values: ['USA', 'CHN', '25', ''] }, { kind: 'sign', values: ['Korea, South;', 'IDN', ''] }])
  assert.deepEqual([told.tariff, told.sign], ['USA,CHN,25', 'Korea  South,IDN'])
})

test('a shell reads the command as it is meant', () => {
  assert.equal(command(query), 'kerjasama whatif --sign IDN,USA --sign IDN,EU,deep --border-cost IDN,MYS,-5')
  assert.equal(command({ leave: "Côte d'Ivoire,WTO" }), "kerjasama whatif --leave 'Côte d'\\''Ivoire,WTO'")
  assert.equal(command({ tariff: 'USA,*,10' }), "kerjasama whatif --tariff 'USA,*,10'")
  assert.equal(command({}), 'kerjasama whatif --sign IDN,USA')
})
