import * as fc from 'fast-check'
import { parseTiming } from '../src/plans/timing/timing.ts'
import type { PlanDraft, TaskDraft } from '../src/plans/plan-draft.ts'

/** Plans as offices write them, in words of every day: for writing out and reading back. */
export const generatedPlan: fc.Arbitrary<PlanDraft> = fc
  .record({
    year: fc.integer({ min: 2022, max: 2029 }),
    place: fc.constantFrom('Bình Minh', 'An Sơn', 'Hòa Phú', 'Đông Lỗ', 'Ia Krêl', 'Mường Ảng'),
    tier: fc.constantFrom('xã', 'huyện', 'tỉnh', 'phường'),
    seed: fc.integer({ min: 0, max: 99_999 }),
    shape: fc.record({
      parted: fc.boolean(),
      audience: fc.boolean(),
      methods: fc.constantFrom('own', 'inside', 'none'),
      budget: fc.boolean(),
      appendix: fc.boolean(),
      blocks: fc.boolean(),
      lettered: fc.boolean(),
    }),
    bases: fc.integer({ min: 0, max: 5 }),
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 12, maxLength: 12 }),
    number: fc.integer({ min: 1, max: 999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((facts) => draftOf(facts, new Words(facts.seed)))

interface Facts {
  year: number
  place: string
  tier: string
  shape: {
    parted: boolean
    audience: boolean
    methods: string
    budget: boolean
    appendix: boolean
    blocks: boolean
    lettered: boolean
  }
  bases: number
  sizes: number[]
  number: number
  month: number
  day: number
}

const VERBS = [
  'Tuyên truyền về',
  'Phổ biến đầy đủ',
  'Giới thiệu cách làm mới trong',
  'Nâng cao chất lượng',
  'Giúp người dân hiểu rõ',
  'Làm cho mọi nhà biết',
  'Hướng dẫn từng bước',
  'Công khai kết quả',
]
const OBJECTS = [
  'thủ tục khai sinh, khai tử và kết hôn',
  'việc nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia',
  'cơ chế một cửa, một cửa liên thông',
  'quyền phản ánh, kiến nghị của người dân và doanh nghiệp',
  'chứng thực điện tử tại Bộ phận Một cửa',
  'kết quả chấm điểm của năm trước',
  'thủ tục đất đai, xây dựng, hộ kinh doanh',
]
const TAILS = [
  '',
  ', nhất là ở vùng sâu, vùng xa',
  '; chú trọng người cao tuổi, người khuyết tật và đồng bào dân tộc thiểu số',
  ', gắn với chuyển đổi số và xây dựng nông thôn mới trên địa bàn',
  ' bằng lời dễ hiểu, hình ảnh rõ ràng, đúng với quy định hiện hành và sát với đời sống của từng thôn, từng tổ dân phố',
]
const UNITS = [
  'Văn phòng HĐND và UBND',
  'Phòng Văn hóa - Xã hội',
  'Phòng Kinh tế',
  'Công an xã',
  'Trung tâm Phục vụ hành chính công',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Đoàn Thanh niên',
  'Hội Nông dân',
  'Ban Chỉ huy Quân sự',
  'Trưởng các thôn',
]
const TIMES = [
  'Thường xuyên',
  'Hằng tháng',
  'Quý II/$',
  'Tháng 4/$',
  'Trước ngày 30/6/$',
  '6 tháng cuối năm',
  'Năm $',
  'Quý II, III/$',
]
const BASES = [
  ['Nghị định', 'NĐ-CP', 'của Chính phủ quy định về kiểm soát thủ tục hành chính'],
  ['Nghị quyết', 'NQ-CP', 'của Chính phủ ban hành Chương trình tổng thể cải cách hành chính'],
  ['Thông tư', 'TT-VPCP', 'của Văn phòng Chính phủ hướng dẫn nghiệp vụ kiểm soát'],
  ['Quyết định', 'QĐ-TTg', 'của Thủ tướng Chính phủ phê duyệt Đề án truyền thông'],
  ['Kế hoạch', 'KH-UBND', 'của UBND tỉnh An Sơn về truyền thông cải cách hành chính'],
] as const

/** Picks words in an order that the seed alone decides. */
class Words {
  #state: number

  constructor(seed: number) {
    this.#state = seed + 1
  }

  number(below: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647
    return this.#state % below
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.number(list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }

  sentence(end: string): string {
    return `${this.pick(VERBS)} ${this.pick(OBJECTS)}${this.pick(TAILS)}${end}`
  }

  list(size: number): string[] {
    return Array.from({ length: size }, () => this.sentence(this.pick(['.', ';', ''])))
  }

  units(size: number): string[] {
    const found = new Set<string>()
    while (found.size < size) found.add(this.pick(UNITS))
    return [...found]
  }
}

function draftOf(facts: Facts, words: Words): PlanDraft {
  const { year, place, tier, shape, sizes } = facts
  const size = (at: number) => sizes[at] ?? 1
  const subject = words.pick([
    'Truyền thông về cải cách hành chính',
    'Tuyên truyền kiểm soát thủ tục hành chính và chuyển đổi số',
  ])
  const title = `${subject} trên địa bàn ${tier} ${place}${words.number(4) === 0 ? '' : ` năm ${year}`}`
  const duties = dutiesOf(words, facts)
  const appendix = shape.appendix ? appendixOf(words, year, size(8) * 2) : []
  const blocks = shape.blocks ? blocksOf(words, year, size(9)) : []
  const titles = [
    ...(shape.parted ? ['MỤC ĐÍCH', 'YÊU CẦU'] : ['MỤC ĐÍCH, YÊU CẦU']),
    ...(shape.audience ? ['ĐỐI TƯỢNG TUYÊN TRUYỀN'] : []),
    'NỘI DUNG TRUYỀN THÔNG',
    ...(shape.methods === 'own' ? ['HÌNH THỨC TRUYỀN THÔNG'] : []),
    ...(shape.budget ? ['KINH PHÍ THỰC HIỆN'] : []),
    'TỔ CHỨC THỰC HIỆN',
  ]
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
  return {
    ...nothing,
    kind: { code: 'KH', text: 'KẾ HOẠCH' },
    number: { text: null, value: facts.number, symbol: 'KH-UBND' },
    date: { text: null, iso: `${year}-${two(facts.month)}-${two(facts.day)}` },
    place,
    issuer: `UBND ${tier} ${place}`,
    title,
    year,
    bases: Array.from({ length: facts.bases }, () => basisOf(words, year)),
    sections: titles.map((text, at) => ({ numeral: numerals[at] ?? '', title: text })),
    purposes: words.list(size(0)),
    requirements: words.list(size(1)),
    audience: shape.audience ? ['Cán bộ, công chức, người dân và doanh nghiệp trên địa bàn.'] : [],
    contents: words.list(size(2)),
    methods: shape.methods === 'none' ? [] : words.list(size(3) + 1),
    budget: shape.budget ? ['Kinh phí lấy từ dự toán ngân sách được giao hằng năm.'] : [],
    units: duties.units,
    tasks: [...blocks, ...duties.tasks, ...appendix],
    reportingDuties: duties.reports,
    recipients: [
      { text: 'Thường trực cấp ủy (để báo cáo)', forReport: true },
      ...words.units(size(4)).map((text) => ({ text, forReport: false })),
    ],
    archive: words.pick(['VT', 'VT, VHXH', 'VT, KSTT (02)']),
    signature: words.pick([
      { authority: ['TM'], position: 'CHỦ TỊCH', name: 'Hà Thị Mai Lan' },
      { authority: ['TM', 'KT'], position: 'PHÓ CHỦ TỊCH', name: 'Trần Quốc Vượng' },
      { authority: ['KT'], position: 'PHÓ CHỦ TỊCH', name: 'Y Thông' },
    ]),
  }
}

const nothing = {
  source: '',
  citations: [],
  abbreviations: {},
  unplaced: [],
  where: {},
  warnings: [],
}

function basisOf(words: Words, year: number): PlanDraft['bases'][number] {
  const [kind, symbol, what] = words.pick(BASES)
  const dated = { day: words.number(28) + 1, month: words.number(12) + 1, year: year - 1 }
  const withYear = symbol === 'NĐ-CP' || symbol === 'TT-VPCP' ? `${dated.year}/` : ''
  const number = `${words.number(900) + 10}/${withYear}${symbol}`
  const text = `${kind} số ${number} ngày ${two(dated.day)}/${dated.month}/${dated.year} ${what}`
  const date = `${dated.year}-${two(dated.month)}-${two(dated.day)}`
  return { text, number, date, at: { start: 0, end: 0 } }
}

function dutiesOf(words: Words, { sizes, year, shape }: Facts) {
  const units = words.units(sizes[5] ?? 1)
  const tasks: TaskDraft[] = []
  const reports: PlanDraft['reportingDuties'] = []
  for (const unit of units) {
    for (let at = 0; at < 1 + words.number(3); at++) {
      const label = shape.lettered ? (['a', 'b', 'c'][at] ?? null) : null
      const kind = words.number(4)
      const task = newTask('duty', label, [unit])
      if (kind === 0) {
        task.text = `Theo dõi việc thực hiện; định kỳ hằng quý báo cáo UBND tỉnh.`
        task.timing = parseTiming('định kỳ hằng quý', year)
        reports.push({
          text: task.text,
          period: 'quý',
          to: 'UBND tỉnh',
          via: null,
          mayBeEmbedded: false,
        })
      } else if (kind === 1) {
        task.text = `Niêm yết ${words.pick(OBJECTS)}, hoàn thành trước ngày 15/4/${year}.`
        task.timing = parseTiming(`trước ngày 15/4/${year}`, year)
      } else task.text = `Tổ chức giới thiệu ${words.pick(OBJECTS)}.`
      tasks.push(task)
    }
  }
  return { units, tasks, reports }
}

function appendixOf(words: Words, year: number, size: number): TaskDraft[] {
  const groups = words.pick([
    [null],
    ['I. Truyền thông trong cơ quan nhà nước', 'II. Truyền thông tới người dân'],
  ])
  const withOutputs = words.number(2) === 0
  return groups.flatMap((group) =>
    Array.from({ length: size }, (_, at) => ({
      ...newTask('appendix', String(at + 1), words.units(1 + words.number(3))),
      group,
      text: words.sentence('.'),
      coordinating: words.number(4) === 0 ? [] : words.units(1 + words.number(2)),
      outputs: withOutputs ? [words.pick(['Tin, bài', 'Báo cáo kết quả', '02 phóng sự'])] : [],
      timing: parseTiming(words.pick(TIMES).replace('$', String(year)), year),
    })),
  )
}

function blocksOf(words: Words, year: number, size: number): TaskDraft[] {
  return Array.from({ length: size }, (_, at) => ({
    ...newTask('block', String(at + 1), words.units(1 + words.number(2))),
    text: words.sentence(''),
    coordinating: words.units(1 + words.number(2)),
    outputs: words.number(2) === 0 ? ['Các tin, bài đã đăng.', 'Số lượt người xem.'] : [],
    timing: words.number(2) === 0 ? [] : parseTiming(`Quý III/${year}`, year),
  }))
}

function newTask(from: TaskDraft['from'], label: string | null, leads: string[]): TaskDraft {
  return {
    text: '',
    group: null,
    label,
    from,
    leads,
    coordinating: [],
    outputs: [],
    sure: 1,
    at: { start: 0, end: 0 },
    timing: [],
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
