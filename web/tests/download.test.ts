import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from '../src/lib/download.ts'

test('a table is written as CSV', () => {
  assert.equal(csv(['a', 'b'], [[1, null], ['x, y', 'say "no"']]), 'a,b\r\n1,\r\n"x, y","say ""no"""\r\n')
})

for (const cell of ['=1+1', '+x', '-2+3', '@SUM(A1)', '\tx'])
  test(`a cell cannot become a formula: ${JSON.stringify(cell)}`, () => {
    assert.equal(csv(['a'], [[cell]]), `a\r\n'${cell}\r\n`)
  })

test('a negative number stays a number', () => {
  assert.equal(csv(['a'], [[-2.5]]), 'a\r\n-2.5\r\n')
})
