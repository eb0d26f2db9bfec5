import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { shortDate, shorten } from '../../ui/format.ts'
import { notifyAll, settleNotices } from '../../work/index.ts'
import { remindersRuleOn } from './due-rules.ts'
import { lateBefore } from './occurrence.ts'
import { listDigests, listStale, type Digest, type DigestKind } from './reminder-queries.ts'
import { type ReminderStep, stepsOn } from './reminder.ts'

/**
 * The reminders of a morning, of everything the scope sees: one sentence a unit, however many dates it is about; one
 * for its head about what has been late for long; one for whoever stands above. Paused work is silent.
 */
export async function remindUnits(db: Db): Promise<{ reminded: number; told: number }> {
  const day = today()
  const rule = remindersRuleOn(day)
  const calendar = workingCalendar()
  const steps = stepsOn(day, rule, calendar)
  const endOf = (wanted: ReminderStep['kind']) =>
    steps.findLast(({ kind }) => kind === wanted)?.to ?? day
  const spans = {
    late: lateBefore(day, calendar),
    soon: endOf('before'),
    head: endOf('head'),
    superior: endOf('superior'),
  }
  const reminded = await markReminded(db, steps, day)
  const digests = await listDigests(db, spans, day)
  const days = { soon: Math.max(...rule.before, 0), head: rule.head, superior: rule.superior }
  await notifyAll(
    db,
    digests.map((digest) => ({
      unitId: digest.unitId,
      orgPath: digest.orgPath,
      forRole: digest.kind === 'due-late' ? ('head' as const) : ('officer' as const),
      kind: digest.kind,
      subjectKind: 'unit',
      subjectId: digest.unitId,
      sentence: sentenceOf(digest, days),
      address: ADDRESSES[digest.kind],
    })),
  )
  const stale = await listStale(db, spans, day)
  for (const kind of new Set(stale.map((one) => one.kind))) {
    const unitIds = stale.filter((one) => one.kind === kind).map(({ unitId }) => unitId)
    await settleNotices(db, unitIds, kind)
  }
  return { reminded, told: digests.length }
}

const ADDRESSES: Record<DigestKind, string> = {
  'due-digest': '/lam-viec/viec',
  'due-late': '/lam-viec/viec?tinh-trang=late',
  'due-late-below': '/lam-viec/viec?tinh-trang=late&duoi=1',
}

/** Each step of a due date once; answers how many are new. */
async function markReminded(db: Db, steps: readonly ReminderStep[], day: string): Promise<number> {
  const column = <K extends keyof ReminderStep>(name: K) => steps.map((step) => step[name])
  const { rows } = await sql<{ count: number }>`
    with fresh as (
      insert into plans.reminder (occurrence_id, step, org_path, issuer_path, sent_on)
      select o.id, step.name, coalesce(o.given_path, o.org_path), o.issuer_path, ${day}::date
      from unnest(${column('name')}::text[], ${column('from')}::date[], ${column('to')}::date[])
        as step (name, due_from, due_to)
      join plans.occurrence o on o.due_on >= step.due_from and o.due_on < step.due_to
        and o.state = 'open' and o.part = 'lead'
      join plans.plan p on p.id = o.plan_id and p.state = 'issued'
      where not o.is_paused
      on conflict do nothing returning 1
    )
    select count(*)::integer as count from fresh
  `.execute(db)
  return rows[0]?.count ?? 0
}

function sentenceOf(
  digest: Digest,
  days: { soon: number; head: number; superior: number },
): string {
  const { late, soon, units, content, unitName } = digest
  const first = `“${shorten(content, 90)}”`
  const due = `hạn ${shortDate(digest.dueOn)}`
  if (digest.kind === 'due-late-below') {
    return `${units} đơn vị có ${late} việc trễ từ ${days.superior} ngày làm việc trở lên. Lâu nhất: ${first}, ${unitName}, ${due}.`
  }
  if (digest.kind === 'due-late') {
    return `${late} việc của đơn vị trễ từ ${days.head} ngày làm việc trở lên, cần chỉ đạo. Lâu nhất: ${first}, ${due}.`
  }
  const said = [
    ...(late > 0 ? [`${late} việc quá hạn`] : []),
    ...(soon > 0 ? [`${soon} việc đến hạn trong ${days.soon} ngày làm việc`] : []),
  ]
  return `Nhắc việc: ${said.join(', ')}. Gấp nhất: ${first}, ${due}.`
}
