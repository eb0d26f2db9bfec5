import { expect, test } from 'vitest'
import { readViews, viewsOf, withoutView, withView } from './saved-views.ts'

const view = (name: string, accountId = 'lan', href = '/lam-viec/viec?tinh-trang=late') => ({
  accountId,
  name,
  href,
})

test('a name is one view, and people on one device do not see each other’s', () => {
  const all = withView(
    withView([view('Trễ')], view('Trễ', 'lan', '/lam-viec/viec')),
    view('Trễ', 'hoa'),
  )
  expect(viewsOf(all, 'lan')).toEqual([view('Trễ', 'lan', '/lam-viec/viec')])
  expect(withoutView(all, view('Trễ'))).toEqual([view('Trễ', 'hoa')])
})

test('the thirteenth lets the oldest go; what cannot be read is nothing', () => {
  const names = Array.from({ length: 13 }, (_, n) => `Cách xem ${n}`)
  const all = names.reduce((kept, name) => withView(kept, view(name)), readViews(undefined))
  expect(all.map(({ name }) => name)).toEqual(names.slice(1))
  expect(readViews('{')).toEqual([])
  expect(readViews('[{"name":"x"}]')).toEqual([])
  expect(readViews(JSON.stringify(all))).toEqual(all)
})
