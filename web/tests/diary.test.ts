import assert from 'node:assert/strict'
import { test } from 'node:test'
import { between, diary, type Change } from '../src/lib/diary.ts'

const change = (date: string, kind: string, who: string, about: string, group = 'agreements', standing: Change['standing'] = 'read'): Change => ({
  date, kind, who, about, group, standing, name: [about, about], text: [kind, kind],
})
const every = [
  change('2025-10', 'joined', 'TLS', 'ASEAN', 'memberships'),
  change('2026-02-06', 'signed', 'AUS', 'TREATY'),
  change('2026-02-06', 'signed', 'IDN', 'TREATY', 'agreements', 'recalled'),
  change('2026-02-19', 'partnership-began', 'IDN VNM', 'strategic', 'relations'),
  change('2026-02-19', 'partnership-began', 'IDN THA', 'strategic', 'relations'),
]

test('a date lies between others when a reading of it does', () => {
  assert.ok(between('2026', '2025-11-22', '2026-11-22'))
  assert.ok(between('2025', '2025-11-22', '2026-11-22'))
  assert.ok(!between('2025-10', '2025-11-22', '2026-11-22'))
  assert.ok(!between('2027-01-01', '2025', '2026'))
  assert.ok(between('2026-12-31', '2026', '2026'))
})

test('who did the same on a day stands in one line, relations alone', () => {
  const months = diary(every, every)
  assert.deepEqual(months.map(({ month }) => month), ['2026-02', '2025-10'])
  assert.deepEqual(months[0]!.lines.map(({ who }) => who), [['IDN', 'THA'], ['IDN', 'VNM'], ['IDN', 'AUS']])
  assert.equal(months[0]!.lines[2]!.one.standing, 'recalled')
})

test('with whom a state signed is told, though only the state was asked for', () => {
  const [month] = diary(every.slice(1, 2), every)
  assert.deepEqual(month!.lines.map(({ who }) => who), [['IDN', 'AUS']])
})
