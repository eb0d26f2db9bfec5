import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { BarChart } from './bar-chart.tsx'
import { Button } from './button.tsx'
import { TextInput } from './field.tsx'
import { LanguageProvider } from './language.tsx'
import { MonthStrip } from './month-strip.tsx'
import { Breadcrumbs, Pagination } from './page.tsx'
import { StateBadge } from './state-badge.tsx'
import { Table } from './table.tsx'

const inEnglish = (node: ReactNode) =>
  renderToStaticMarkup(<LanguageProvider language="en">{node}</LanguageProvider>)

describe('the controls without a browser', () => {
  test('a field points at its hint and its error', () => {
    const html = renderToStaticMarkup(
      <TextInput id="ten" label="Tên" hint="Như trong kế hoạch" error="Hãy nhập tên." required />,
    )
    expect(html).toContain('<label for="ten">Tên <span class="need">(bắt buộc)</span></label>')
    expect(html).toContain('aria-describedby="ten-hint ten-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/id="ten-error".*Hãy nhập tên\./)
  })

  test('a state carries a word and a shape that is not read out', () => {
    expect(renderToStaticMarkup(<StateBadge state="overdue" />)).toBe(
      '<span class="state late"><span aria-hidden="true">▲</span>Quá hạn</span>',
    )
    expect(inEnglish(<StateBadge state="overdue" />)).toContain('Overdue')
  })

  test('every cell of a table knows its heading, for the cards of a phone', () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Việc"
        rows={[{ name: 'Phát thanh', times: 12 }]}
        rowKey={(row) => row.name}
        columns={[
          { header: 'Tên', render: (row) => row.name, heading: true },
          { header: 'Lượt', render: (row) => row.times, numeric: true },
        ]}
      />,
    )
    expect(html).toContain('<th scope="row">Phát thanh</th>')
    expect(html).toContain('<td class="number" data-label="Lượt">12</td>')
  })

  test('a busy button keeps its words and says that it works', () => {
    const html = renderToStaticMarkup(<Button busy>Gửi duyệt</Button>)
    expect(html).toContain('type="button"')
    expect(html).toContain('aria-disabled="true"')
    expect(html).toMatch(/Gửi duyệt.*Đang xử lý/)
  })

  test('a month begins its weeks on Monday and names what falls on a day', () => {
    const html = renderToStaticMarkup(
      <MonthStrip
        month="2026-11"
        today="2026-11-20"
        marks={[{ on: '2026-11-25', count: 3, state: 'dueSoon', href: '/x' }]}
      />,
    )
    // 1/11/2026 is a Sunday: six empty places before it.
    expect(html.match(/<li aria-hidden="true">/g)).toHaveLength(6)
    expect(html).toContain('Thứ Tư, 25/11/2026: 3 việc, Sắp đến hạn')
    expect(html).toMatch(/aria-current="date"><span class="day today">20</)
  })

  test('figures follow the language', () => {
    expect(renderToStaticMarkup(<Pagination shown={20} total={1250} />)).toContain('20 trên 1.250')
    expect(inEnglish(<Pagination shown={20} total={1250} />)).toContain('20 of 1,250')
  })

  test('a chart brings its figures as a table, and nothing the security policy refuses', () => {
    const html = renderToStaticMarkup(
      <>
        <BarChart caption="Tin" what="Kênh" measure="Tin" bars={[{ label: 'Loa', value: 9 }]} />
        <Breadcrumbs items={[{ label: 'Trang chủ', href: '/' }, { label: 'Tin' }]} />
      </>,
    )
    expect(html).toContain('<td class="number" data-label="Tin">9</td>')
    expect(html).toContain('<span aria-current="page">Tin</span>')
    expect(html).not.toMatch(/\sstyle=|\son\w+=|<script/)
  })
})
