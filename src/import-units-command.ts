import { parseArgs } from 'node:util'
import { importUnits } from './organization/index.ts'
import type { OpenHouse } from './platform/open-house.ts'
import { prepare } from './prepare.ts'

/** `lantoa import-units FOLDER --province "Hải Phòng"`: says what it does, then what came of it. */
export async function importUnitsCommand(house: OpenHouse, words: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { province: { type: 'string' } },
  })
  const [folder] = positionals
  if (folder === undefined) throw new Error('which folder? lantoa import-units FOLDER')
  const begun = performance.now()
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1)
  await prepare(house)
  const { groups, changes, mended, unexplained, ahead } = await importUnits(house, folder, {
    province: values.province,
    say: (line) => console.log(`${seconds().padStart(6)} s  ${line}`),
  })
  for (const { row, code } of mended) {
    console.log(
      `mã trong bảng chuyển đổi sai, lấy ${code}: ${row.oldName} → ${row.newName} (${row.note})`,
    )
  }
  for (const { on, unit } of unexplained) {
    console.log(`danh mục ${on} có thay đổi phải ghi tay: ${unit.name} (${unit.code})`)
  }
  for (const on of ahead) console.log(`danh mục ${on} chưa đến ngày: chạy lại lệnh này từ ngày đó`)
  const kinds = new Map<string, number>()
  for (const { kind } of changes.events) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const lines = [
    `${groups.length} tỉnh, thành phố; ${changes.opened.length} đơn vị được ghi mới`,
    `${changes.events.length} sự kiện${[...kinds].map(([kind, n]) => `, ${n} ${EVENTS[kind] ?? kind}`).join('')}`,
    `${changes.questions.length} đơn vị bị chia chờ quản trị trả lời: đơn vị nào kế thừa gì`,
  ]
  console.log(
    changes.opened.length + changes.events.length === 0
      ? 'Không có gì thay đổi.'
      : lines.join('\n'),
  )
  console.log(`xong sau ${seconds()} giây`)
}

const EVENTS: Record<string, string> = {
  open: 'thành lập',
  close: 'kết thúc hoạt động',
  split: 'chia tách',
  merge: 'sáp nhập',
  reassign: 'chuyển cấp trên',
  upgrade: 'nâng loại',
  downgrade: 'hạ loại',
}
