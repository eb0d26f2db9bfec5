import { useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { Cue } from '../../body/body.ts'
import { clock, cuesAsTyped, readCues } from '../../body/cues.ts'
import { en } from '../../en.ts'
import { mediaAddress } from '../editor/block-views.ts'
import css from './media.module.css'

export interface Spoken {
  cues: Cue[] | null
  transcript: string
}

/** As it is being typed: captions are lines with their times until they are kept. */
export interface TypedSpoken {
  lines: string
  transcript: string
}

export function typedSpoken({ cues, transcript }: Spoken): TypedSpoken {
  return { lines: cuesAsTyped(cues ?? []), transcript }
}

export function spokenOf({ lines, transcript }: TypedSpoken): Spoken {
  const { cues } = readCues(lines)
  return { cues: cues.length > 0 ? cues : null, transcript: transcript.trim() }
}

/** Where a line of captions cannot be understood; null: all of them can. */
export function faultIn({ lines }: TypedSpoken): { line: number; text: string } | null {
  return readCues(lines).faults[0] ?? null
}

/** What is said, for those who do not hear it: captions from a file or by hand while the film plays; a transcript. */
export function SpokenFields(props: {
  media: { id: string; kind: 'audio' | 'video' }
  typed: TypedSpoken
  onChange: (typed: TypedSpoken) => void
}) {
  const t = useT(en)
  const { media, typed, onChange } = props
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const Player = media.kind
  return (
    <>
      <Player
        ref={player}
        className={media.kind === 'video' ? css['large'] : css['sound']}
        src={mediaAddress(media.id)}
        controls
        preload="metadata"
      />
      {media.kind === 'video' ? (
        <Captions
          lines={typed.lines}
          now={() => (player.current?.currentTime ?? 0) * 1000}
          onChange={(lines) => {
            onChange({ ...typed, lines })
          }}
        />
      ) : (
        <TextArea
          id="media-transcript"
          label={t('Lời của bản ghi âm')}
          hint={t('Ghi những gì nói trong bản ghi; người không nghe được sẽ đọc ở dưới.')}
          rows={6}
          maxLength={20_000}
          value={typed.transcript}
          onChange={(event) => {
            onChange({ ...typed, transcript: event.target.value })
          }}
        />
      )}
    </>
  )
}

function Captions(props: { lines: string; now: () => number; onChange: (lines: string) => void }) {
  const t = useT(en)
  const { lines, onChange } = props
  const file = useRef<HTMLInputElement>(null)
  const [tooBig, setTooBig] = useState(false)
  const { cues, faults } = readCues(lines)
  const [fault] = faults
  const read = async (chosen: File) => {
    onChange(cuesAsTyped(readCues(await chosen.text()).cues))
  }
  return (
    <div className="stack">
      <TextArea
        id="media-cues"
        label={t('Phụ đề')}
        hint={t('Mỗi câu một dòng, bắt đầu bằng phút:giây. Ví dụ: 0:03 Xin chào bà con')}
        rows={8}
        value={lines}
        error={
          fault
            ? t('Dòng {n} chưa có giờ: “{text}”.', { n: fault.line, text: fault.text.slice(0, 60) })
            : tooBig
              ? t('Tệp phụ đề không quá 1 MB.')
              : undefined
        }
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
      <div className="cluster">
        <Button
          icon="clock"
          onClick={() => {
            const before = lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`
            onChange(`${before}${clock(Math.round(props.now() / 100) * 100)} `)
            document.querySelector<HTMLTextAreaElement>('#media-cues')?.focus()
          }}
        >
          {t('Thêm dòng ở giờ đang phát')}
        </Button>
        <Button
          icon="upload"
          onClick={() => {
            file.current?.click()
          }}
        >
          {t('Tải tệp .vtt, .srt')}
        </Button>
        <span className="soft small">{t('{n} câu', { n: number(cues.length, t.language) })}</span>
      </div>
      <input
        ref={file}
        hidden
        type="file"
        accept=".vtt,.srt,text/vtt"
        aria-label={t('Tải tệp .vtt, .srt')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          event.target.value = ''
          if (!chosen) return
          setTooBig(chosen.size > 1_000_000)
          if (chosen.size <= 1_000_000) void read(chosen)
        }}
      />
    </div>
  )
}
