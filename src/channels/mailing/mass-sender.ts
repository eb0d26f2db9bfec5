import type { Sending } from '../adapters/adapter.ts'

export interface Recipient {
  id: string
  address: string
}

/** What became of one batch. */
export type BatchOutcome =
  /** Taken by the provider; `refused` are the recipients it says do not exist. */
  | { kind: 'sent'; externalId: string | null; refused: readonly string[] }
  /** Certainly nothing of it was taken. */
  | { kind: 'failed'; sentence: string; refused?: readonly string[]; keyRefused?: boolean }
  /** Nothing was taken; the provider is busy, or it is no hour to send. */
  | { kind: 'later'; sentence: string; seconds: number }
  | { kind: 'unknown'; sentence: string }

/** A provider of short messages or a mail server, opened for one delivery. */
export interface OpenSender {
  /** One call for one batch, never repeated here. */
  send: (recipients: readonly Recipient[], batchId: string) => Promise<BatchOutcome>
  close: () => void
}

/** A way that reaches each subscriber by itself. */
export interface MassSender {
  /** Recipients of one call; what a crash can leave unknown. */
  batchSize: (sending: Pick<Sending, 'channel'>) => number
  /** Calls at a time. */
  atOnce: number
  open: (sending: Sending) => OpenSender
}
