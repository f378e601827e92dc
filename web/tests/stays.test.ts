import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Member } from '../src/lib/data.ts'
import { covers, growth, inYear, isFull } from '../src/lib/stays.ts'

const on = '2026-11-22'
const stay = (code: string, role: string, from: string, to: string | null): Member => ({
  code, role, span: { from, to }, name: [code, code], endedBy: '', reason: ['', ''], standing: 'read', sources: [],
})
const members = [
  stay('GBR', 'full', '1973-01-01', '2020-01-31'),
  stay('HRV', 'candidate', '2004-06', '2013-07-01'),
  stay('HRV', 'full', '2013-07-01', null),
  stay('OLD', 'full', '?', null),
  stay('IDN', 'chair', '2023', '2023'),
]

test('a stay touches every year from its first day to its last', () => {
  for (const [at, touched] of [[1972, false], [1973, true], [2020, true], [2021, false]] as const)
    assert.equal(covers(members[0]!.span, at, on), touched)
})

test('in the year of the data what has ended is over', () => {
  assert.equal(covers({ from: '2000', to: '2026-01-31' }, 2026, on), false)
  assert.equal(covers({ from: '2000', to: '2026' }, 2026, on), true)
  assert.equal(covers({ from: '2000', to: '?' }, 2026, on), false)
  assert.equal(covers({ from: '2000', to: '?' }, 2010, on), true)
})

test('a member is what it became last', () => {
  assert.equal(inYear(members, 2012, on).get('HRV')?.role, 'candidate')
  assert.equal(inYear(members, 2013, on).get('HRV')?.role, 'full')
  assert.deepEqual([...inYear(members, 2023, on).keys()].sort(), ['HRV', 'OLD'])
})

test('growth leaves out who came on an unknown day', () => {
  const full = members.filter(({ role }) => isFull(role))
  assert.deepEqual(growth(full, 2012, 2014, on).map(({ value }) => value), [1, 2, 2])
})
