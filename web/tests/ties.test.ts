import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Club, StateFile } from '../src/lib/data.ts'
import { counted, narrowest, partners } from '../src/lib/ties.ts'

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
