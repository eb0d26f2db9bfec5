import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import {
  issueAmendment,
  putChange,
  setAmendmentReason,
  startAmendment,
  viewAmendment,
  viewPlan,
} from '../plans/index.ts'
import { personOf } from './sample-people.ts'

type Change = Parameters<typeof putChange>[4]

/** Two of the province's tasks enter the plans of some communes by reference, as they amend their own. */
export async function followProvince(
  house: House,
  communes: readonly { unit: Unit; planId: string }[],
  provincePlanId: string,
  year: number,
): Promise<void> {
  for (const { unit, planId } of communes) {
    const actor = await personOf(house, unit, 'officer')
    const above = await house.database.read(actor.scope, (db) =>
      viewPlan(db, actor, provincePlanId),
    )
    const taken = above.lineList.filter((line) => /áp phích|Đối thoại/u.test(line.content))
    await amend(house, unit, planId, {
      on: `${year}-02-03`,
      number: 21,
      reason: 'Đưa việc tỉnh giao vào kế hoạch của đơn vị.',
      changes: taken.map((line) => ({
        act: 'add',
        sourceLineId: line.id,
        typed: {
          content: line.content,
          leads: [unit.shortName],
          timingText: line.timingText,
        },
      })),
    })
  }
}

/** Some days ago the province changed one of them and added a task; the communes have yet to say what they follow. */
export async function amendProvince(
  house: House,
  province: Unit,
  planId: string,
  day: string,
): Promise<void> {
  const actor = await personOf(house, province, 'officer')
  const plan = await house.database.read(actor.scope, (db) => viewPlan(db, actor, planId))
  const poster = plan.lineList.find((line) => line.content.includes('áp phích'))
  if (!poster) return
  await amend(house, province, planId, {
    on: addDays(day, -6),
    number: 212,
    reason:
      'Chủ tịch UBND tỉnh yêu cầu hướng dẫn người dân gửi phản ánh, kiến nghị qua ứng dụng, không chỉ bằng áp phích.',
    changes: [
      {
        act: 'edit',
        lineId: poster.id,
        typed: {
          content:
            'Treo áp phích và mã QR hướng dẫn phản ánh, kiến nghị tại nơi tiếp nhận hồ sơ và nhà văn hóa các thôn, tổ dân phố.',
          timingText: `Trước ngày 20/12/${day.slice(0, 4)}`,
        },
      },
      {
        act: 'add',
        typed: {
          content: 'Phổ biến cách tra cứu kết quả giải quyết hồ sơ bằng số điện thoại.',
          leads: poster.leads,
          timingText: `Trước ngày 25/12/${day.slice(0, 4)}`,
        },
      },
    ],
  })
}

async function amend(
  house: House,
  unit: Unit,
  planId: string,
  paper: { on: string; number: number; reason: string; changes: Change[] },
): Promise<void> {
  setClock(`${paper.on}T10:00:00+07:00`)
  const actor = await personOf(house, unit, 'officer')
  await house.database.write(actor.scope, async (db) => {
    const id = await startAmendment(db, actor, planId)
    const version = async () => (await viewAmendment(db, actor, id)).version
    for (const change of paper.changes) await putChange(db, actor, id, await version(), change)
    await setAmendmentReason(db, actor, id, { version: await version(), reason: paper.reason })
    await issueAmendment(db, actor, id, {
      version: await version(),
      number: paper.number,
      symbol: 'KH-UBND',
      issuedOn: paper.on,
      signedOnPaper: true,
      signerPosition: null,
      signerName: (await viewPlan(db, actor, planId)).signerName,
    })
  })
}
