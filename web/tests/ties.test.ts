import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Club, StateFile, Stay } from '../src/lib/data.ts'
import { closest, counted, full, narrowest, narrowFirst, partners, years } from '../src/lib/ties.ts'

const club = (code: string, form: Club['form'], shared: Club['with']): Club => ({
  code, form, with: shared, kind: 'agreement', short: [code, code], type: '', fields: ['economy'], own: [],
})
const file = {
  clubs: [
    club('OLD', 'regional', [[1950, 1960, 'BBB CCC']]),
    club('NEW', 'multilateral', [[1955, 1970, 'BBB'], [1965, 9999, 'BBB DDD']]),
  ],
} as Partial<StateFile> as StateFile

test('partners of a year share what holds in it', () => {
  assert.deepEqual([...partners(file, 1952).keys()], ['BBB', 'CCC'])
  assert.deepEqual([...partners(file, 1965).keys()], ['BBB', 'DDD'])
  assert.equal(partners(file, 1940).size, 0)
})

test('two stays in one club are one tie', () => {
  assert.equal(partners(file, 1967).get('BBB')?.length, 1)
})

test('only what is wanted counts', () => {
  assert.equal(partners(file, 1957, { form: 'regional' }).get('BBB')?.length, 1)
  assert.equal(partners(file, 1957, { field: 'environment' }).size, 0)
})

test('the narrowest form is told, and each form is counted', () => {
  assert.equal(narrowest(file.clubs), 'regional')
  assert.deepEqual(counted(file.clubs), { bilateral: 0, regional: 1, multilateral: 1 })
})

test('years in a club with another are joined where they touch', () => {
  const [old, young] = file.clubs as [Club, Club]
  assert.deepEqual(years(young, 'BBB'), [[1955, 9999]])
  assert.deepEqual(years(old, 'CCC'), [[1950, 1960]])
  assert.deepEqual(years(old, 'CC'), [])
})

test('an observer takes full part in nothing, unless that is all there is', () => {
  const stay = (role: string, from: string): Stay => ({ role, from, to: null, standing: 'read', sources: [] })
  const both = { ...file.clubs[0]!, own: [stay('observer', '1950'), stay('full', '1960'), stay('chair', '1970')] }
  assert.deepEqual(full(both).map(({ from }) => from), ['1960'])
  assert.equal(full({ ...both, own: both.own.slice(0, 1) }).length, 1)
  const young = { ...both, own: [stay('full', '1999')] }
  assert.deepEqual([both, young, { ...young, form: 'bilateral' as const }].sort(narrowFirst).map(({ form, own }) => [form, own.at(-1)?.from]), [
    ['bilateral', '1999'], ['regional', '1999'], ['regional', '1970'],
  ])
})

test('the closest have most ties of two, then of a region', () => {
  const [regional, wide] = file.clubs as [Club, Club]
  const found = closest(new Map([['CCC', [wide, wide]], ['BBB', [regional]]]))
  assert.deepEqual(found.map(({ code }) => code), ['BBB', 'CCC'])
})
