import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levels, moment } from '../src/lib/steps.ts'

test('a date is a number of years, in the middle of what is open', () => {
  assert.equal(moment('1967'), 1967.5)
  assert.equal(moment('1967-01-01'), 1967)
  assert.ok(moment('1967-08') > moment('1967-08-01') && moment('1967-08') < moment('1967-08-31'))
})

test('labels that would touch stand on levels, the earlier above', () => {
  assert.deepEqual(levels([{ left: 0, wide: 50 }, { left: 100, wide: 50 }]), [0, 0])
  assert.deepEqual(levels([{ left: 0, wide: 50 }, { left: 20, wide: 50 }, { left: 30, wide: 50 }]), [2, 1, 0])
  assert.deepEqual(levels([]), [])
})
