import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { axisTop, extremesOf, labelStep } from './chart.ts'
import { PeriodChart } from './period-chart.tsx'
import { StackedChart } from './stacked-chart.tsx'
import { TileMap } from './tile-map.tsx'

const data = {
  what: 'Đơn vị',
  series: ['Đúng hạn', 'Quá hạn'],
  points: [
    { label: 'Văn phòng', values: [24, 3] },
    { label: 'Đoàn xã', values: [3, null] },
  ],
}

describe('figures to draw', () => {
  test.each([
    [[0], 1],
    [[37], 40],
    [[101], 150],
    [[1250, null, 3], 1500],
    [[1000], 1000],
    [[], 1],
  ])('an axis for %j ends at %i', (values, top) => {
    expect(axisTop(values)).toBe(top)
  })

  test('names are left out where they find no room', () => {
    expect([labelStep(4, 6), labelStep(7, 6), labelStep(12, 6), labelStep(0, 6)]).toEqual([
      1, 2, 2, 1,
    ])
  })

  test('the highest and lowest point are of all series together', () => {
    expect(extremesOf(data)).toEqual({
      highest: { label: 'Văn phòng', value: 27 },
      lowest: { label: 'Đoàn xã', value: 3 },
    })
    expect(extremesOf({ ...data, points: data.points.slice(1) })).toBeNull()
  })
})

describe('charts without a browser', () => {
  test.each([
    ['stacked', <StackedChart key="s" caption="Kết quả" data={data} />],
    ['periods', <PeriodChart key="p" caption="Kết quả" data={data} />],
  ])('%s: say what they show, with every figure in a table', (_, chart) => {
    const html = renderToStaticMarkup(chart)
    expect(html).toMatch(/role="img" aria-labelledby="([\w-]+)-title \1-desc"/u)
    expect(html).toContain('2 mục; cao nhất Văn phòng: 27; thấp nhất Đoàn xã: 3.')
    expect(html).toContain('<td class="number" data-label="Đúng hạn">24</td>')
    expect(html).toContain('<td class="number" data-label="Quá hạn">không có</td>')
    expect(html).not.toMatch(/\sstyle=|\son\w+=|<script|NaN|Infinity/u)
  })

  test('a gap in a line stays a gap', () => {
    const points = [1, null, 3, 4].map((value, at) => ({ label: `T${at}`, values: [value] }))
    const html = renderToStaticMarkup(
      <PeriodChart caption="x" data={{ what: 'Tháng', series: ['Tin'], points }} />,
    )
    expect(html.match(/class="line s0"/gu)).toHaveLength(1)
    expect(html.match(/class="mark"/gu)).toHaveLength(3)
  })

  test('a tile says its state in words, and the legend counts', () => {
    const html = renderToStaticMarkup(
      <TileMap
        caption="Các xã"
        tiles={[
          { name: 'Xã Bình Minh', short: 'Bình Minh', state: 'overdue', figure: '3/6', href: '/x' },
          { name: 'Xã An Sơn', short: 'An Sơn', state: 'overdue' },
        ]}
      />,
    )
    expect(html).toContain('Quá hạn: 2')
    expect(html).toContain('<span class="unseen">Xã Bình Minh, Quá hạn, 3/6</span>')
    expect(html).toContain('<a class="tile late" href="/x"')
  })
})
