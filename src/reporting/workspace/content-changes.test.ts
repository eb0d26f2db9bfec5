import { expect, test } from 'vitest'
import { changesBetween, type SeenContent } from './content-changes.ts'

const seen: SeenContent = {
  title: 'Kết quả quý I',
  sections: [
    { code: 'direction', title: 'Chỉ đạo', paragraphs: ['Đã họp.', 'Đã làm 12 việc.'] },
    { code: 'own', title: 'Phần thêm', paragraphs: ['x'] },
  ],
  figures: [
    { key: 'news:', name: 'Tin, bài', text: '12' },
    { key: 'by:zalo', name: 'Zalo', text: '3' },
  ],
  lines: [{ lineId: 'l1', content: 'Nhiệm vụ 1', result: 'Đang làm' }],
}

test('the same content has no changes', () => {
  expect(changesBetween(seen, structuredClone(seen))).toEqual([])
})

test('names what came, what went and what is otherwise now', () => {
  const now: SeenContent = {
    ...seen,
    sections: [
      { code: 'direction', title: 'Chỉ đạo', paragraphs: ['Đã họp.', 'Đã làm 13 việc.', 'Mới.'] },
    ],
    figures: [{ key: 'news:', name: 'Tin, bài', text: '13' }],
    lines: [{ lineId: 'l1', content: 'Nhiệm vụ 1', result: 'Xong' }],
  }
  expect(changesBetween(seen, now)).toEqual([
    {
      key: 'section direction',
      name: 'Chỉ đạo',
      removed: ['Đã làm 12 việc.'],
      added: ['Đã làm 13 việc.', 'Mới.'],
    },
    { key: 'section own', name: 'Phần thêm', removed: ['x'], added: [] },
    { key: 'figure news:', name: 'Tin, bài', removed: ['12'], added: ['13'] },
    { key: 'figure by:zalo', name: 'Zalo', removed: ['3'], added: ['0'] },
    { key: 'line l1', name: 'Nhiệm vụ 1', removed: ['Đang làm'], added: ['Xong'] },
  ])
})
