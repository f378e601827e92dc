import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Relations } from '../src/lib/data.ts'
import { history, shared, ties, type What } from '../src/lib/relations.ts'

const club = (code: string, form: 'bilateral' | 'regional', stays: Relations['clubs'][number]['stays']): Relations['clubs'][number] => ({
  code, form, stays, kind: 'agreement', short: [code, code], type: 'trade', count: '', spread: '', parties: 2, fields: ['economy'],
})
const states = [['DEU', '1949'], ['FRA', '?'], ['KOR', '1948'], ['SDN', '1956']].map(([code, from]) => ({ code: code!, from: from! }))
const held = ties(
  {
    clubs: [
      // A union and a third: members of the union share nothing by it.
      club('EU-KOR', 'bilateral', [[2011, 9999, 'DEU FRA', 'EU'], [2011, 9999, 'KOR']]),
      club('ELYSEE', 'bilateral', [[1963, 9999, 'DEU FRA']]),
      club('TWICE', 'regional', [[1990, 2000, 'KOR'], [2000, 2010, 'DEU KOR']]),
    ],
    ties: [['KOR', 'SDN', 'diplomatic-relations', 1, 9999]],
  },
  states,
)
const everyone = new Set(states.map(({ code }) => code))
const number = (what: What, year: number, a: string, b: string, within = everyone) =>
  shared(held, what, year, within)[held.codes.indexOf(a) * held.codes.length + held.codes.indexOf(b)]

test('two share what both are in, but not through one union', () => {
  assert.equal(number('agreements', 2020, 'DEU', 'KOR'), 1)
  assert.equal(number('agreements', 2020, 'DEU', 'FRA'), 1)
  assert.equal(number('agreements', 2000, 'KOR', 'DEU'), 1)
  assert.equal(number('agreements:bilateral', 2000, 'KOR', 'DEU'), 0)
  assert.equal(number('agreements', 2020, 'DEU', 'KOR', new Set(['DEU', 'FRA'])), 0)
})

test('who is in a club twice in a year is in it once', () => {
  const [, , korea] = history(held, 'field:economy', 'circles', 1999, 2011)
  assert.deepEqual([...korea!], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
})

test('partners are states, whatever joins them', () => {
  const [germany, france, korea] = history(held, 'agreements', 'partners', 2010, 2011)
  assert.deepEqual([germany, france, korea].map((found) => [...found!]), [[2, 2], [1, 2], [1, 2]])
})

test('what began on a day that nobody knows began no earlier than the two', () => {
  const sudan = history(held, 'tie:diplomatic-relations', 'circles', 1955, 1957)[3]
  assert.deepEqual([...sudan!], [0, 1, 1])
})
