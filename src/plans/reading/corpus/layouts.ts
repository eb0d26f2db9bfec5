import type { ExpectedTask, Sample } from './expected.ts'
import {
  type Role,
  type Row,
  type Style,
  type TableForm,
  writeHeader,
  writeTable,
} from './layout-style.ts'
import { Paper } from './paper.ts'
import {
  contents,
  deeds,
  duties,
  methods,
  type Place,
  places,
  products,
  purposes,
  requirements,
  subjects,
  times,
} from './stock.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
const marks: Style['marks'][] = [
  [(at) => `${roman[at]}. `, (at) => `${at + 1}. `, '- '],
  [(at) => `${roman[at]}- `, (at) => `${at + 1}) `, '+ '],
  [(at) => `${roman[at]}/ `, (at) => `${at + 1}/ `, '- '],
  [(at) => `${'ABCDEFG'[at]}. `, (at) => `${at + 1}. `, '• '],
  [(at) => `${roman[at]}. `, (at) => `${at + 1}. `, '* '],
  [(at) => `PHẦN ${roman[at]}. `, (at) => `${at + 1}. `, '– '],
]
const orders: Role[][] = [
  ['content', 'lead', 'coordinating', 'time'],
  ['content', 'lead', 'coordinating', 'time', 'output'],
  ['content', 'output', 'time', 'lead', 'coordinating'],
  ['content', 'time', 'lead', 'coordinating'],
  ['lead', 'content', 'time', 'coordinating'],
  ['content', 'lead', 'time'],
]
const wordings: Style['heads'][] = [
  {
    content: 'Nội dung công việc',
    lead: 'Đơn vị thực hiện',
    coordinating: 'Đơn vị phối hợp',
    time: 'Thời gian thực hiện',
    output: 'Sản phẩm',
  },
  {
    content: 'Nhiệm vụ',
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
    time: 'Thời hạn hoàn thành',
    output: 'Kết quả',
  },
  {
    content: 'Hoạt động',
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    time: 'Tiến độ',
    output: 'Sản phẩm, kết quả dự kiến',
  },
  {
    content: 'Tên nhiệm vụ',
    lead: 'Đơn vị chịu trách nhiệm',
    coordinating: 'Cơ quan, đơn vị phối hợp',
    time: 'Thời gian hoàn thành',
    output: 'Sản phẩm đầu ra',
  },
]
const tables: TableForm[] = [
  'known',
  'markdown',
  'flat',
  'merged',
  'tight',
  'aligned',
  'tabs',
  'none',
]

/** Thirty-two documents, each in another layout. */
export function layouts(): Sample[] {
  return Array.from({ length: 32 }, (_, at) => layout(at))
}

function layout(at: number): Sample {
  const table = tables[at % tables.length] ?? 'none'
  const style: Style = {
    header: (['stack', 'columns', 'markdown', 'none'] as const)[(at + (at >> 2)) % 4] ?? 'stack',
    marks: pick(marks, at),
    roman: at % marks.length !== 3,
    wrap: [0, 74, 0, 88, 66][at % 5] ?? 0,
    table,
    inBody: table !== 'none' && table !== 'flat' && table !== 'tight' && at % 3 === 1,
    order: pick(orders, at + (at >> 3)),
    heads: pick(wordings, at),
    finish: finishes[at % finishes.length] ?? String,
  }
  return write(`layout-${at + 1}`, at, style)
}

const finishes: ((text: string) => string)[] = [
  String,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.normalize('NFD'),
  (text) => `\uFEFF${text}`.replace('\uFEFF', ''),
  (text) => text.replaceAll('Ủy ban', 'Uỷ ban').replaceAll('Ủy ban', 'Uỷ ban'),
]

function write(name: string, at: number, style: Style): Sample {
  const place = pick(places, at)
  const year = 2022 + (at % 6)
  const number = at % 4 === 3 ? null : 7 + at * 3
  const day = at % 5 === 4 ? null : 1 + ((at * 7) % 27)
  const month = 1 + (at % 3)
  const subject = `${pick(subjects, at)} năm ${year}`
  const paper = new Paper(style.wrap)
  const table = style.table === 'none' ? [] : rowsOf(place, at, year)
  const appendix = table.length > 0 && !style.inBody
  writeHeader(paper, style, place, number, day, month, year)
  paper.line(style.header === 'markdown' ? '# KẾ HOẠCH' : 'KẾ HOẠCH')
  paper.line(style.header === 'markdown' ? `**${subject}**` : subject)
  paper.gap()
  const bases = at % 2 === 0 ? ['118/2025/NĐ-CP', `${30 + at}/KH-UBND`] : [`${30 + at}/KH-UBND`]
  if (at % 2 === 0) {
    paper.line(
      'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa;',
    )
    paper.line(
      `Căn cứ Kế hoạch số ${30 + at}/KH-UBND ngày 05/01/${year} của UBND cấp trên về cải cách hành chính năm ${year};`,
    )
    paper.line(`${place.self} ban hành Kế hoạch như sau:`)
  } else {
    paper.line(
      `Thực hiện Kế hoạch số ${30 + at}/KH-UBND ngày 05/01/${year} của cấp có thẩm quyền về cải cách hành chính, ${place.self} xây dựng Kế hoạch truyền thông năm ${year}, cụ thể như sau:`,
    )
  }
  paper.gap()
  const aims = slice(purposes, at, 2 + (at % 3))
  const needs = slice(requirements, at, 1 + (at % 3))
  const themes = slice(contents, at, 2 + (at % 3))
  const ways = slice(methods, at, 2 + (at % 2))
  const [section, item, leaf] = style.marks
  let sections = 0
  const heading = (words: string) =>
    paper.line(`${style.header === 'markdown' ? '## ' : ''}${section(sections++)}${words}`)
  heading('MỤC ĐÍCH, YÊU CẦU')
  paper.line(`${item(0)}Mục đích`)
  for (const one of aims) paper.line(leaf + one)
  paper.line(`${item(1)}Yêu cầu`)
  for (const one of needs) paper.line(leaf + one)
  heading('NỘI DUNG TUYÊN TRUYỀN')
  for (const [index, one] of themes.entries()) paper.line(item(index) + one)
  heading('HÌNH THỨC THỰC HIỆN')
  for (const one of ways) paper.line(leaf + one)
  if (style.inBody) {
    heading('NHIỆM VỤ CỤ THỂ')
    writeTable(paper, style, table)
  }
  heading('TỔ CHỨC THỰC HIỆN')
  const given = place.units.slice(0, 3).map((unit, index) => ({
    unit,
    duties: [0, 1].map((step) => {
      const [text, coordinating, meaning] = pick(duties, at + index * 2 + step)
      const others = place.units.slice(3)
      return {
        text: text
          .replace('{0}', others[0] ?? '')
          .replace('{1}', others[1] ?? '')
          .replace('{y}', String(year)),
        with: coordinating(others),
        when: meaning(year),
      }
    }),
  }))
  for (const [index, one] of given.entries()) {
    paper.line(item(index) + one.unit)
    for (const duty of one.duties) paper.line(leaf + duty.text)
  }
  paper.line(`Trên đây là Kế hoạch ${pick(subjects, at).toLowerCase()} năm ${year}./.`)
  paper.gap()
  paper.line('Nơi nhận:')
  for (const one of ['UBND cấp trên (để b/c);', `${place.groups[0]};`, `Lưu: ${place.archive}.`])
    paper.line(`- ${one}`)
  paper.gap()
  for (const line of place.signer.lines) paper.line(line)
  paper.gap(3)
  paper.line(place.signer.name)
  if (appendix) {
    paper.gap(2)
    paper.line(at % 2 === 0 ? 'PHỤ LỤC' : 'Phụ lục I')
    paper.line('DANH MỤC NHIỆM VỤ TRUYỀN THÔNG')
    paper.line(
      `(Kèm theo Kế hoạch số ${number ?? '    '}/${place.symbol} ngày    /${month}/${year} của ${place.issuer})`,
    )
    paper.gap()
    writeTable(paper, style, table)
  }
  const raw = paper.text()
  const text = style.finish(raw)
  const tabled = table.map(expectedRow(style))
  const owed = given.flatMap((one) =>
    one.duties.map((duty) => ({
      text: duty.text,
      leads: [one.unit],
      with: duty.with,
      when: duty.when,
    })),
  )
  return {
    name,
    text: paper.tables.length > 0 ? raw : text,
    ...(paper.tables.length > 0 ? { tables: paper.tables } : {}),
    expected: {
      kind: 'KH',
      number: style.header === 'none' ? (appendix && number !== null ? number : null) : number,
      symbol:
        style.header === 'none'
          ? appendix && number !== null
            ? place.symbol
            : null
          : place.symbol,
      date:
        style.header === 'none' || day === null
          ? null
          : `${year}-0${month}-${String(day).padStart(2, '0')}`,
      place: style.header === 'none' ? null : place.town,
      issuer:
        style.header === 'none' ? place.self.replace('Ủy ban nhân dân', 'UBND') : place.issuer,
      title: subject,
      year,
      bases,
      sections: style.roman ? sections : 0,
      purposes: aims,
      requirements: needs,
      contents: themes,
      methods: ways,
      units: given.map((one) => one.unit),
      tasks: style.inBody ? [...tabled, ...owed] : [...owed, ...tabled],
      recipients: 2,
      archive: place.archive,
      authority: place.signer.authority,
      position: place.signer.position,
      name: place.signer.name,
    },
  }
}

function rowsOf(place: Place, at: number, year: number): Row[] {
  const groups = at % 2 === 0 ? ['Truyền thông trực tiếp', 'Truyền thông trên mạng'] : [null]
  let deed = at
  return groups.flatMap((group, index) =>
    Array.from({ length: group === null ? 5 : 3 }, (_, row): Row => {
      const [words, meaning] = pick(times, at + deed)
      const lead =
        row % 3 === 2
          ? [pick(place.units, deed), pick(place.units, deed + 2)]
          : [pick([...place.units, ...place.posts], deed)]
      return {
        group: group === null ? null : `${roman[index]}. ${group}`,
        label: String(row + 1),
        content: pick(deeds, deed++),
        lead,
        coordinating:
          row % 2 === 0
            ? [pick(place.groups, deed), pick(place.units, deed + 3)]
            : [pick(place.groups, deed)],
        time: words(year),
        when: meaning(year),
        output: pick(products, deed),
      }
    }),
  )
}

function expectedRow(style: Style): (row: Row) => ExpectedTask {
  const has = (role: Role) => style.order.includes(role)
  return (row) => ({
    text: row.content,
    group: row.group,
    label: row.label,
    leads: row.lead,
    with: has('coordinating') ? row.coordinating : [],
    outputs: has('output') ? [row.output] : [],
    when: row.when,
  })
}

function pick<T>(from: readonly T[], at: number): T {
  const one = from[at % from.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

function slice<T>(from: readonly T[], at: number, length: number): T[] {
  return Array.from({ length }, (_, index) => pick(from, at + index))
}
