import { useMutation, useQuery } from '@tanstack/react-query'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Skeleton } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { channels, recordingsQuery, refreshChannels } from '../channel-calls.ts'
import { DraftVoice } from './draft-voice.tsx'
import { RecordVoice } from './record-voice.tsx'
import { PlayRecording } from './play-recording.tsx'
import { lengthOf } from './sound-words.ts'

const verdicts = {
  good: ['done', 'Độ to vừa'],
  quiet: ['dueSoon', 'Nhỏ, loa khó nghe'],
  loud: ['dueSoon', 'To quá mức'],
  clipped: ['overdue', 'Vỡ tiếng, nên ghi lại'],
  unmeasured: ['unknown', 'Chưa đo độ to'],
} as const

/** The voice of a script: a draft from the browser, and what was recorded, with its length and loudness. */
export function Recordings({ delivery }: { delivery: DeliveryView }) {
  const t = useT(en)
  const { itemId, itemNumber } = delivery
  const query = useQuery(recordingsQuery(itemId))
  return (
    <section className="section">
      <h3>{t('Bản ghi âm')}</h3>
      <DraftVoice delivery={delivery} />
      <Answer query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">
              {t('Chưa có bản ghi âm; phát thanh viên đọc trực tiếp kịch bản.')}
            </p>
          ) : (
            <ul className="rows">
              {items.map((one) => {
                const [sign, word] = verdicts[one.verdict]
                return (
                  <li key={one.id}>
                    <div className="cluster">
                      <strong>{one.name}</strong>
                      <StateBadge state={sign} word={t(word)} />
                    </div>
                    <PlayRecording fileId={one.fileId} name={one.name} />
                    <span className="soft small">
                      {[
                        one.seconds === null ? null : lengthOf(one.seconds, t),
                        one.loudness === null
                          ? null
                          : t('độ to {n} LUFS', { n: number(one.loudness, t.language, 1) }),
                        one.itemNumber === itemNumber
                          ? null
                          : t('đọc bản số {n}, không phải bản này', { n: one.itemNumber }),
                        one.createdByName,
                        dateTime(one.createdAt, t.language),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                )
              })}
            </ul>
          )
        }
      </Answer>
      {delivery.may.replan ? <Add itemId={itemId} /> : null}
    </section>
  )
}

function Add({ itemId }: { itemId: string }) {
  const t = useT(en)
  const add = useMutation({
    mutationFn: (file: File) =>
      channels.addRecording({ params: { itemId }, body: {}, files: [{ file, name: file.name }] }),
    onSuccess: async () => {
      toast(t('Đã thêm bản ghi âm'))
      await refreshChannels()
    },
  })
  const wrong = problemFields(add.error)['file']
  return (
    <>
      <RecordVoice
        busy={add.isPending}
        onRecorded={(file) => {
          add.mutate(file)
        }}
      />
      <FileDrop
        id="recording-file"
        label={t('Thêm bản ghi âm')}
        hint={t('WAV được đo độ to; MP3, M4A cũng nhận. Đọc đúng bản chữ hiện nay.')}
        accept=".wav,.mp3,.m4a,audio/*"
        error={wrong}
        onFiles={([file]) => {
          if (file) add.mutate(file)
        }}
      />
      {add.isPending ? <Skeleton lines={1} /> : null}
      {wrong ? null : <ProblemNotice error={add.error} />}
    </>
  )
}
