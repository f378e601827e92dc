import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitted, ticks } from '../src/lib/drawing.ts'

test('a text that fits stays, a longer one ends in an ellipsis', () => {
  assert.equal(fitted('ASEAN', 100), 'ASEAN')
  assert.equal(fitted('ASEAN Convention on Terrorism', 100), 'ASEAN Convent…')
  assert.equal(fitted('ASEAN', -5), 'AS…')
})

test('ticks are round and hold zero', () => {
  assert.deepEqual(ticks(-0.13, 0.42), [0, 0.2, 0.4])
  assert.deepEqual(ticks(-0.13, 0.42, 6), [-0.1, 0, 0.1, 0.2, 0.3, 0.4])
  assert.deepEqual(ticks(0, 0), [])
})
