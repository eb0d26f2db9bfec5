import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GroupedTable } from './table.tsx'

test('groups stand in one table, so that their columns stand in line; a group without rows keeps its title', () => {
  const html = renderToStaticMarkup(
    <GroupedTable
      caption="Nhiệm vụ"
      lang="vi"
      groups={[
        { title: null, rows: ['a'] },
        { title: 'I. Thủ tục', rows: ['b', 'c'] },
        { title: 'II. Kết quả', rows: [] },
      ]}
      rowKey={(row) => row}
      columns={[
        { header: 'TT', render: (row) => row },
        { header: 'Nội dung', render: (row) => row.toUpperCase(), heading: true },
      ]}
    />,
  )
  expect(html.match(/<table/g)).toHaveLength(1)
  expect(html.match(/<thead>/g)).toHaveLength(1)
  expect(html.match(/<tbody>/g)).toHaveLength(3)
  expect(html.match(/<th scope="rowgroup" colSpan="2" lang="vi">/g)).toHaveLength(2)
  expect(html).toContain('II. Kết quả</th></tr></tbody>')
  expect(html).toContain('<td data-label="TT">c</td><th scope="row">C</th>')
})
