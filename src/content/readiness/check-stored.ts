import { legalStateOn } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { ChannelCode } from '../channel/channel-spec.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import type { Item, ItemVersion } from '../item/item.ts'
import { factsFrom, type StoredFacts } from './check-facts.ts'
import { readStoredFacts } from './check-facts-queries.ts'
import { type Finding, type Place, sentenceOf, type Stage } from './finding.ts'
import { checkReadiness } from './readiness.ts'

/** Checks a version as it is stored. */
export async function checkStored(
  db: Db,
  item: Pick<Item, 'unitId' | 'kind'>,
  version: Pick<ItemVersion, 'content' | 'changedAt'>,
  stage: Stage,
): Promise<{ findings: Finding[]; facts: StoredFacts }> {
  const { content, changedAt } = version
  const facts = await readStoredFacts(db, item, content)
  const day = today()
  const law = (code: string) => legalStateOn(code, day)
  const known = factsFrom(facts, { stage, changedAt, today: day, law })
  return { findings: checkReadiness({ kind: item.kind, content }, known), facts }
}

/**
 * Refuses (422) with a sentence for each place where something keeps it from going out. Given a way out, what concerns
 * other ways alone does not matter.
 */
export async function refuseUnready(
  db: Db,
  item: Pick<Item, 'unitId' | 'kind'>,
  version: Pick<ItemVersion, 'content' | 'changedAt'>,
  stage: Stage,
  channel?: ChannelCode,
): Promise<void> {
  const { findings } = await checkStored(db, item, version, stage)
  const blocking = findings.filter(
    ({ severity, place }) =>
      severity === 'blocks' &&
      (channel === undefined || place.channel === undefined || place.channel === channel),
  )
  if (blocking.length === 0) return
  const fields: Record<string, string> = {}
  for (const found of blocking) fields[nameOf(found.place)] ??= sentenceOf(found)
  throw new InvalidForm(fields)
}

/** `body.3`, `facts.author`, `channels.sms`, `title`. */
function nameOf({ field, block, fact, channel }: Place): string {
  return [field, fact ?? channel ?? block].filter((part) => part !== undefined).join('.')
}
