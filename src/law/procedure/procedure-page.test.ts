import { expect, test } from 'vitest'
import { procedurePage } from './procedure-page.ts'

test('a procedure is explained at its page of the national portal, an unknown one nowhere', () => {
  expect(procedurePage(' 1.001193 ')).toMatch(
    /^https:\/\/dichvucong\.gov\.vn\/thu-tuc-hanh-chinh\/[0-9a-f-]{36}$/,
  )
  for (const unknown of ['', '9.999999', '1.001193"', 'constructor']) {
    expect(procedurePage(unknown)).toBeNull()
  }
})
