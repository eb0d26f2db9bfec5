import { getItem } from '../../content/index.ts'
import { bind, type Binding, type Download } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { readableUnit, refuseUnlessOfficer } from '../../plans/index.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'
import { addRecording, readSoundFile } from './add-recording.ts'
import { listAirings, listRecordings, type Recording } from './airing-queries.ts'
import { fillPackage } from './fill-package.ts'
import { importPlayLog, readLogFile } from './import-play-log.ts'
import { judgeLoudness, type LoudnessVerdict } from './loudness.ts'
import { loudspeakerOperations } from './loudspeaker-contract.ts'
import { planAirings } from './plan-airings.ts'

type RecordingVerdict = LoudnessVerdict | 'unmeasured'

const MOST_DAYS_MS = 62 * 24 * 3600_000

export function loudspeakerRoutes(house: House): Binding {
  return bind(loudspeakerOperations, {
    listAirings: async ({ db, actor, params }) => {
      const delivery = await getDelivery(db, params.deliveryId)
      await readableUnit(db, actor, delivery.unitId)
      return { items: await listAirings(db, delivery), next: null }
    },
    planAirings: ({ act, actor, params, body }) =>
      act(async (db) => {
        await planAirings(db, actor, params.deliveryId, body)
        const delivery = await getDelivery(db, params.deliveryId)
        return { items: await listAirings(db, delivery), next: null }
      }),
    listRecordings: async ({ db, actor, params }) => {
      const { unitId } = await getItem(db, params.itemId)
      await readableUnit(db, actor, unitId)
      return viewRecordings(db, params.itemId)
    },
    addRecording: async ({ act, actor, params, files }) => {
      const file = readSoundFile(files)
      return act(async (db) => {
        await addRecording(db, house.fileStore, actor, params.itemId, file)
        return viewRecordings(db, params.itemId)
      })
    },
    downloadHandOver: async ({ db, actor, params, query }): Promise<Download> => {
      const channel = await getChannel(db, params.channelId)
      refuseUnlessOfficer(actor, channel.unitId)
      const days = Date.parse(query.to) - Date.parse(query.from)
      if (days <= 0 || days > MOST_DAYS_MS) {
        throw new InvalidForm({ to: 'Mỗi gói dài nhất hai tháng, ngày cuối sau ngày đầu.' })
      }
      const bytes = await fillPackage(db, house.fileStore, channel.id, query)
      return {
        bytes,
        mime: 'application/zip',
        saveAs: `ban-giao-loa-${query.from.slice(0, 10)}.zip`,
      }
    },
    importPlayLog: async ({ act, actor, params, files }) => {
      const log = await readLogFile(files)
      return act(async (db) => {
        const { matched, wrong, confirmed } = await importPlayLog(db, actor, params.channelId, log)
        const rows = matched.map(({ play: { row, cluster, at, seconds }, airing, isKnown }) => ({
          row,
          cluster,
          at,
          seconds,
          outcome: outcomeOf(airing !== null, isKnown),
          title: airing?.title ?? null,
        }))
        return { rows, wrong, confirmed: confirmed.length }
      })
    },
  })
}

function outcomeOf(isOurs: boolean, isKnown: boolean): 'matched' | 'known' | 'unmatched' {
  if (!isOurs) return 'unmatched'
  return isKnown ? 'known' : 'matched'
}

async function viewRecordings(db: Db, itemId: string) {
  const recordings = await listRecordings(db, [itemId])
  return {
    items: recordings.map((one) => Object.assign(one, { verdict: verdictOf(one) })),
    next: null,
  }
}

function verdictOf({ loudness, peak }: Recording): RecordingVerdict {
  return peak === null ? 'unmeasured' : judgeLoudness({ loudness, peak })
}
