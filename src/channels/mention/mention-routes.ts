import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { directMention, remedyMention, writeOfMention } from './answer-mention.ts'
import { addMention, addMentionFile, editMention, withdrawMention } from './keep-mention.ts'
import { mentionOperations } from './mention-contract.ts'
import { countMentions, getMention, listMentions } from './mention-queries.ts'

export function mentionRoutes(house: House): Binding {
  return bind(mentionOperations, {
    listMentions: async ({ db, actor, params, query }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      const { items, next } = await listMentions(db, actor, unit.id, query)
      return { items, next, counts: await countMentions(db, unit.id, query) }
    },
    getMention: ({ db, actor, params }) => getMention(db, actor, params.mentionId),
    addMention: ({ act, actor, params, body }) =>
      act(async (db) => getMention(db, actor, await addMention(db, actor, params.unitId, body))),
    editMention: ({ act, actor, params, body }) =>
      act(async (db) => {
        await editMention(db, actor, params.mentionId, body)
        return getMention(db, actor, params.mentionId)
      }),
    addMentionFile: ({ act, actor, params, files }) =>
      act(async (db) => {
        await addMentionFile(db, house.fileStore, actor, params.mentionId, files)
        return getMention(db, actor, params.mentionId)
      }),
    directMention: ({ act, actor, params, body }) =>
      act(async (db) => {
        await directMention(db, actor, params.mentionId, body)
        return getMention(db, actor, params.mentionId)
      }),
    remedyMention: ({ act, actor, params, body }) =>
      act(async (db) => {
        await remedyMention(db, actor, params.mentionId, body)
        return getMention(db, actor, params.mentionId)
      }),
    withdrawMention: ({ act, actor, params, body }) =>
      act(async (db) => {
        await withdrawMention(db, actor, params.mentionId, body.version)
        return { mentionId: params.mentionId }
      }),
    writeOfMention: ({ act, actor, params, body }) =>
      act(async (db) => {
        await writeOfMention(db, actor, params.mentionId, body.version)
        return getMention(db, actor, params.mentionId)
      }),
  })
}
