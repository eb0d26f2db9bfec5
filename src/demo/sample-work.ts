/** What an office could do for a task: chosen by the words of the task, told in plain sentences. */
export interface SampleDeed {
  channelKind: string
  title: string
  place: string | null
  quantities: { kind: string; value: number; countMethod: string }[]
  /** The channel's own fields. */
  details: Record<string, string | number>
  proof: 'photo' | 'link' | 'none'
}

/** Figures between 0 and 1, the same at every run. */
export type Dice = () => number

export function createDice(seed: number): Dice {
  let state = seed % 2_147_483_647 || 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

type Make = (dice: Dice, topic: string) => SampleDeed

const TOPICS = [
  'đăng ký khai sinh trực tuyến',
  'chứng thực bản sao điện tử',
  'cấp đổi giấy chứng nhận quyền sử dụng đất',
  'đăng nhập Cổng Dịch vụ công bằng VNeID',
  'trợ cấp hưu trí xã hội',
  'đăng ký hộ kinh doanh qua mạng',
  'cách phản ánh khi hồ sơ bị chậm',
  'miễn lệ phí khi nộp hồ sơ trực tuyến',
]
const HAMLETS = ['thôn Đồng Tiến', 'thôn Suối Trong', 'thôn Chợ Cũ', 'thôn Gò Mít', 'thôn Bến Đá']

const KINDS: readonly (readonly [words: RegExp, make: Make])[] = [
  [/truyền thanh|phát thanh|bản tin/i, broadcast],
  [/tập huấn|lớp/i, training],
  [/đối thoại|tọa đàm|hội nghị/i, dialogue],
  [/tờ rơi|tờ gấp|sổ tay|in và phát/i, leaflet],
  [/áp phích|băng rôn|pa nô/i, poster],
  [/niêm yết|mã QR|bảng/i, posting],
  [/zalo/i, zalo],
  [/giao ban|phổ biến|báo cáo|đôn đốc/i, meeting],
  [/hướng dẫn/i, guidance],
]

export function sampleDeed(task: string, dice: Dice): SampleDeed {
  const topic = pick(TOPICS, dice)
  const make = KINDS.find(([words]) => words.test(task))?.[1] ?? news
  return make(dice, topic)
}

function broadcast(dice: Dice, topic: string): SampleDeed {
  return {
    channelKind: 'broadcast',
    title: `Phát bản tin: ${topic}`,
    place: null,
    quantities: [
      { kind: 'broadcasts', value: 2 + Math.floor(dice() * 3), countMethod: 'system_log' },
      { kind: 'minutes', value: 5 + Math.floor(dice() * 8), countMethod: 'system_log' },
    ],
    details: { presenter: 'Cán bộ văn hóa xã', clusters: 7 },
    proof: dice() < 0.3 ? 'photo' : 'none',
  }
}

function news(_: Dice, topic: string): SampleDeed {
  return {
    channelKind: 'portal_news',
    title: `Tin: ${topic}`,
    place: null,
    quantities: [{ kind: 'articles', value: 1, countMethod: 'system_log' }],
    details: { author: 'Ban biên tập trang thông tin' },
    proof: 'link',
  }
}

function zalo(dice: Dice, topic: string): SampleDeed {
  return {
    channelKind: 'zalo_oa',
    title: `Bài trên Zalo: ${topic}`,
    place: null,
    quantities: [{ kind: 'articles', value: 1, countMethod: 'system_log' }],
    details: { account: 'Zalo của UBND' },
    proof: dice() < 0.8 ? 'link' : 'none',
  }
}

function training(dice: Dice, topic: string): SampleDeed {
  return {
    channelKind: 'training',
    title: `Lớp tập huấn: ${topic}`,
    place: 'Hội trường UBND',
    quantities: [{ kind: 'attendees', value: 20 + Math.floor(dice() * 40), countMethod: 'roster' }],
    details: { trainers: 'Văn phòng HĐND và UBND', hours: 3 },
    proof: 'photo',
  }
}

function dialogue(dice: Dice): SampleDeed {
  return {
    channelKind: 'dialogue',
    title: 'Đối thoại với người dân về giải quyết thủ tục hành chính',
    place: `Nhà văn hóa ${pick(HAMLETS, dice)}`,
    quantities: [
      { kind: 'attendees', value: 35 + Math.floor(dice() * 60), countMethod: 'head_count' },
    ],
    details: { chair: 'Phó Chủ tịch UBND', with_whom: 'Người dân trong thôn', questions_left: 0 },
    proof: 'photo',
  }
}

function leaflet(dice: Dice, topic: string): SampleDeed {
  return {
    channelKind: 'flyer',
    title: `Phát tờ rơi: ${topic}`,
    place: pick(HAMLETS, dice),
    quantities: [
      { kind: 'copies', value: 150 + Math.floor(dice() * 350), countMethod: 'delivery_note' },
    ],
    details: { print_kind: 'Tờ rơi A5 hai mặt', handed_to: 'Hộ gia đình' },
    proof: dice() < 0.5 ? 'photo' : 'none',
  }
}

function poster(dice: Dice): SampleDeed {
  return {
    channelKind: 'poster',
    title: 'Treo áp phích hướng dẫn phản ánh, kiến nghị',
    place: 'Nơi tiếp nhận hồ sơ',
    quantities: [{ kind: 'posters', value: 2 + Math.floor(dice() * 6), countMethod: 'head_count' }],
    details: { print_kind: 'Áp phích', size: '60 × 90 cm' },
    proof: 'photo',
  }
}

function posting(dice: Dice): SampleDeed {
  return {
    channelKind: 'public_posting',
    title: 'Niêm yết danh mục thủ tục và mã QR tra cứu',
    place: `Nhà văn hóa ${pick(HAMLETS, dice)}`,
    quantities: [
      { kind: 'postings', value: 40 + Math.floor(dice() * 60), countMethod: 'head_count' },
    ],
    details: { what_posted: 'Danh mục thủ tục và mã QR', copies_put_up: 2 },
    proof: dice() < 0.7 ? 'photo' : 'none',
  }
}

function meeting(dice: Dice): SampleDeed {
  return {
    channelKind: 'internal_meeting',
    title: 'Giao ban, phổ biến kết quả cải cách hành chính',
    place: 'Phòng họp',
    quantities: [{ kind: 'attendees', value: 12 + Math.floor(dice() * 20), countMethod: 'roster' }],
    details: { chair: 'Chủ tịch UBND', what_told: 'Kết quả cải cách hành chính, việc còn chậm' },
    proof: 'none',
  }
}

function guidance(dice: Dice, topic: string): SampleDeed {
  return {
    channelKind: 'direct_guidance',
    title: `Hướng dẫn tại quầy: ${topic}`,
    place: 'Nơi tiếp nhận hồ sơ',
    quantities: [
      { kind: 'people_guided', value: 15 + Math.floor(dice() * 50), countMethod: 'head_count' },
    ],
    details: { desk: 'Quầy tiếp nhận hồ sơ' },
    proof: dice() < 0.2 ? 'photo' : 'none',
  }
}

function pick<T>(list: readonly T[], dice: Dice): T {
  const found = list[Math.floor(dice() * list.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}
