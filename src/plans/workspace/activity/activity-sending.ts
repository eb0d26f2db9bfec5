import { useEffect, useMemo } from 'react'
import { readAll, remove } from '../../../workspace/browser-store.ts'
import {
  followersOf,
  queueAll,
  type Sending,
  sendingOf,
  type Sent,
  useOutbox,
  useSent,
} from '../../../workspace/outbox.ts'
import { smallPhoto } from '../../../workspace/small-photo.ts'
import { keepUpload } from '../../../workspace/uploads.ts'
import { activityOperations } from '../../activity/activity-contract.ts'
import { evidenceOperations } from '../../activity/evidence-contract.ts'
import { linksOf, type RecordForm } from './record-form.ts'

const { recordActivity } = activityOperations
const { addEvidenceFiles, addEvidenceLink, addEvidenceUpload } = evidenceOperations

type Body = ReturnType<typeof recordActivity.body.parse>

/** A recorded activity that waits on this device with its evidence. */
export interface PendingActivity {
  /** Of the outbox's sending; also its Idempotency-Key. */
  id: string
  unitId: string
  body: Body
  form: RecordForm
}

export interface Taken {
  activityId: string
  title: string
  /** Pieces of evidence that were handed on with it. */
  evidence: number
}

/** Resolves when the activity and its evidence are kept on this device: the draft may then be let go. */
export async function sendActivity(unitId: string, body: Body, form: RecordForm): Promise<string> {
  const activity = sendingOf(recordActivity, { params: { unitId }, body }, body.title, {
    // Its photos are with the entries that follow.
    form: { ...form, photos: [] },
  })
  const files = await keepLarge(
    unitId,
    form.photos.map(({ file }) => file),
  )
  await queueAll([activity, ...evidenceOf('', files, linksOf(form), activity.id)])
  return activity.id
}

/** Photos and links of an activity that the server knows, each sent by itself so that a bad line repeats little. */
export async function queueEvidence(
  { id, unit }: { id: string; unit: { id: string } },
  files: readonly File[],
  links: readonly string[],
  said: Said = {},
): Promise<void> {
  await queueAll(evidenceOf(id, await keepLarge(unit.id, files), links, undefined, said))
}

/** What it shows and says, when a person has told. */
interface Said {
  shows?: string
  caption?: string
}

/** A file, and where it is kept when it goes in parts. */
interface Chosen {
  file: File
  uploadId: string | undefined
}

/** Sound and film, and whatever a bad line would have to send all over again. */
const LARGE = 6 * 1024 * 1024

/** A photo goes whole: only so the server reads it as one. */
function isLarge({ type, size }: File): boolean {
  return !type.startsWith('image/') && (size > LARGE || /^(?:video|audio)\//.test(type))
}

/** Photos as small as the server keeps them; large files are kept to be sent in parts, before what waits for them. */
async function keepLarge(unitId: string, files: readonly File[]): Promise<Chosen[]> {
  const chosen: Chosen[] = []
  for (const asTaken of files) {
    const file = await smallPhoto(asTaken)
    chosen.push({ file, uploadId: isLarge(file) ? await keepUpload(unitId, file) : undefined })
  }
  return chosen
}

function evidenceOf(
  activityId: string,
  files: readonly Chosen[],
  links: readonly string[],
  after?: string,
  said: Said = {},
): Sending[] {
  const params = { activityId }
  const more = after === undefined ? {} : { follows: { id: after, param: 'activityId' } }
  return [
    ...files.map(({ file, uploadId }) => {
      if (uploadId) {
        // The file's id is filled in when it is whole.
        const body = { fileId: '', ...said }
        return sendingOf(addEvidenceUpload, { params, body }, file.name, {
          ...more,
          waitsFor: uploadId,
        })
      }
      const input = { params, body: said, files: [{ file, name: file.name }] }
      return sendingOf(addEvidenceFiles, input, file.name, more)
    }),
    ...links.map((url) =>
      sendingOf(addEvidenceLink, { params, body: { url, ...said } }, url, more),
    ),
  ]
}

/** The activities that wait here, and those that the server has taken since this window was opened. */
export function useActivitySendings(): {
  pendings: readonly PendingActivity[]
  taken: ReadonlyMap<string, Taken>
} {
  const outbox = useOutbox()
  const sent = useSent()
  useEffect(() => {
    void carryOver()
  }, [])
  return useMemo(
    () => ({
      pendings: outbox
        .filter(({ operation }) => operation.path === recordActivity.path)
        .map((sending) => pendingOf(sending, followersOf(outbox, sending.id))),
      taken: new Map([...sent].flatMap(([id, one]) => takenOf(id, one))),
    }),
    [outbox, sent],
  )
}

/** What of an activity's evidence still waits in the outbox. */
export function evidenceIn(outbox: readonly Sending[], activityId: string): Sending[] {
  return outbox.filter(
    ({ input }) =>
      (input.params as Record<string, unknown> | undefined)?.['activityId'] === activityId,
  )
}

function pendingOf({ id, input, form }: Sending, followers: readonly Sending[]): PendingActivity {
  const files = followers.flatMap((one) => (one.input.files ?? []) as { file: File }[])
  return {
    id,
    unitId: (input.params as { unitId: string }).unitId,
    body: input.body as Body,
    form: {
      ...(form as RecordForm),
      photos: files.map(({ file }, index) => ({ id: `${id} ${index}`, file })),
    },
  }
}

function takenOf(id: string, { answerId, label, followers }: Sent): [string, Taken][] {
  if (answerId === undefined) return []
  return [[id, { activityId: answerId, title: label, evidence: followers }]]
}

/** As an earlier version kept an activity, apart from its entry in the outbox. */
interface KeptBefore extends PendingActivity {
  pending: 'activity'
  account: string
  madeAt: string
}

let carried: Promise<void> | undefined

/** Makes entries of what an earlier version left on this device. */
async function carryOver(): Promise<void> {
  carried ??= navigator.locks.request('lantoa.activities', async () => {
    const kept = (await readAll<unknown>('drafts')).filter(isKeptBefore)
    const outbox = kept.length > 0 ? await readAll<Sending>('outbox') : []
    for (const { id, account, unitId, body, form, madeAt } of kept) {
      const asSent = sendingOf(recordActivity, { params: { unitId }, body }, body.title)
      const activity = outbox.find((sending) => sending.id === id) ?? {
        ...asSent,
        // The server has this key and answers with what it recorded; had the sending been discarded instead, the
        // made-up occurrence keeps it from being recorded now.
        input: { ...asSent.input, body: { ...body, occurrenceIds: [crypto.randomUUID()] } },
      }
      const files = form.photos.map(({ file }) => ({ file, uploadId: undefined }))
      const entries = [
        Object.assign(activity, { id, madeAt, form: { ...form, photos: [] } }),
        ...evidenceOf('', files, linksOf(form), id),
      ]
      await queueAll(entries.map((one) => Object.assign(one, { account, unit: unitId })))
      await remove('drafts', `activity-evidence:${id}`)
    }
  })
  await carried
}

function isKeptBefore(value: unknown): value is KeptBefore {
  return typeof value === 'object' && value !== null && 'pending' in value
}
