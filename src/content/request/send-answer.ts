import { sql } from 'kysely'
import { z } from 'zod'
import { getUnit } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { notify } from '../../work/index.ts'
import { takeMedia } from '../library/take-media.ts'
import { noticeTo } from './request.ts'
import { getAnswer, lockRequest } from './request-queries.ts'

/** The pictures of an answer go into the asker's library: neither side need see the other's. Safe to repeat. */
export const sendAnswer = defineJob({
  name: 'content.send-answer',
  payload: z.object({ requestId: z.uuid(), orgPath: z.string(), askerPath: z.string() }),
  run: (house, { requestId, orgPath, askerPath }) =>
    house.database.write(scopeOf(askerPath, orgPath), async (db) => {
      const request = await lockRequest(db, requestId)
      if (request.state !== 'answered') return
      const { name } = await getUnit(db, request.unitId)
      const asker = { id: request.askerUnitId, orgPath: request.askerPath }
      const { content } = await getAnswer(db, requestId)
      const carried = await takeMedia(db, { name }, asker, content)
      await sql`
        update content.request set answer = ${JSON.stringify(carried)}::jsonb where id = ${requestId}
      `.execute(db)
      const sentence = `${name} đã gửi bài được đặt: ${request.title}.`
      await notify(db, noticeTo(asker, requestId, 'content-answered', sentence))
    }),
})
