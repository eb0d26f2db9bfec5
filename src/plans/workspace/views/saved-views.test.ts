import { expect, test } from 'vitest'
import { readViews, viewsOf, withoutViewsOf } from './saved-views.ts'

const view = (name: string, accountId = 'lan') => ({ accountId, name, href: '/lam-viec/viec?a=b' })

test('people on one device do not see each other’s; what cannot be read is nothing', () => {
  const all = [view('Trễ'), view('Trễ', 'hoa')]
  expect(readViews(JSON.stringify(all))).toEqual(all)
  expect(viewsOf(all, 'lan')).toEqual([view('Trễ')])
  expect(withoutViewsOf(all, 'lan')).toEqual([view('Trễ', 'hoa')])
  expect(readViews('{')).toEqual([])
  expect(readViews('[{"name":"x"}]')).toEqual([])
  expect(readViews(undefined)).toEqual([])
})
