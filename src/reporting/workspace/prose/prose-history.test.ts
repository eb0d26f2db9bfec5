import { expect, test } from 'vitest'
import { redo, startHistory, step, undo } from './prose-history.ts'

const at = (text: string) => ({ text, caret: text.length })

test('letters typed in one go are one step, a pause begins another', () => {
  let history = startHistory('')
  history = step(history, at('a'), 1000, true)
  history = step(history, at('ab'), 1200, true)
  history = step(history, at('abc'), 5000, true)
  expect(undo(history).now.text).toBe('ab')
  expect(undo(undo(history)).now.text).toBe('')
  expect(undo(undo(undo(history))).now.text).toBe('')
  expect(redo(undo(history)).now.text).toBe('abc')
})

test('a paste or a figure is a step of its own, and a new step ends what could be redone', () => {
  let history = step(startHistory('x'), at('xy'), 1000, true)
  history = step(history, at('xy{fig:news}'), 1100, false)
  expect(undo(history).now).toEqual(at('xy'))
  history = step(undo(history), at('xyz'), 1200, false)
  expect(redo(history).now.text).toBe('xyz')
})

test('a moved caret is no step', () => {
  const history = step(startHistory('ab'), { text: 'ab', caret: 1 }, 1000, true)
  expect(history.past).toHaveLength(0)
  expect(history.now.caret).toBe(1)
})
