import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Outcome } from '../adapters/adapter.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { settleOutcome } from '../delivery/settle-outcome.ts'
import type { MailingProgress } from './batch-queries.ts'

/** All batches have an answer, or none will come: the delivery is what they add up to. */
export async function finishMailing(
  db: Db,
  delivery: Delivery,
  progress: MailingProgress,
): Promise<void> {
  await sql`
    update channels.delivery
    set details = details || ${JSON.stringify({ copies: progress.accepted })}::jsonb, version = version + 1
    where shard = ${delivery.shard} and id = ${delivery.id}
  `.execute(db)
  await settleOutcome(db, delivery, outcomeOf(progress))
}

function outcomeOf({ accepted, unknown, unknownRecipients, detail }: MailingProgress): Outcome {
  if (unknown > 0) {
    return {
      kind: 'unknown',
      sentence: `${counted(accepted)} tin đã được nhận; chưa rõ ${counted(unknownRecipients)} tin có đi không. Không tự gửi lại.`,
    }
  }
  if (accepted === 0) {
    return { kind: 'failed', sentence: detail ?? 'Không có tin nào được nhận.' }
  }
  return { kind: 'sent', confirmed: true, externalId: null, url: null }
}

function counted(value: number): string {
  return new Intl.NumberFormat('vi-VN').format(value)
}
