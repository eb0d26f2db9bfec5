import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import { whenOf } from '../when.ts'
import { lengthOf } from './sound-words.ts'
import { voiceFile } from './voice-file.ts'

/** As long as one file may be. */
const MOST_SECONDS = 780

/** The script read out at this very device: a microphone is all it takes. */
export function RecordVoice(props: { busy: boolean; onRecorded: (file: File) => void }) {
  const t = useT(en)
  const [recorder, setRecorder] = useState<MediaRecorder>()
  const [seconds, setSeconds] = useState(0)
  const [problem, setProblem] = useState<'refused' | 'unheard'>()
  const isWanted = useRef(false)
  useEffect(() => {
    if (!recorder) return undefined
    const timer = setInterval(() => {
      setSeconds((passed) => passed + 1)
    }, 1000)
    return () => {
      clearInterval(timer)
      // Whoever goes elsewhere while it runs does not want it.
      if (recorder.state === 'recording') isWanted.current = false
      release(recorder)
    }
  }, [recorder])
  useEffect(() => {
    if (seconds >= MOST_SECONDS) recorder?.stop()
  }, [recorder, seconds])
  // Plain http and old browsers give no microphone.
  if (!('mediaDevices' in navigator) || !('MediaRecorder' in globalThis)) return null

  const start = async () => {
    setProblem(undefined)
    try {
      const heard = await navigator.mediaDevices.getUserMedia({ audio: true })
      const begun = new MediaRecorder(heard)
      const parts: Blob[] = []
      begun.addEventListener('dataavailable', ({ data }) => parts.push(data))
      begun.addEventListener('stop', () => {
        setRecorder(undefined)
        if (!isWanted.current) return
        voiceFile(new Blob(parts, { type: begun.mimeType }), nameOf(t('Ghi âm'))).then(
          props.onRecorded,
          () => {
            setProblem('unheard')
          },
        )
      })
      isWanted.current = true
      setSeconds(0)
      begun.start()
      setRecorder(begun)
    } catch {
      setProblem('refused')
    }
  }
  const end = (wanted: boolean) => () => {
    isWanted.current = wanted
    recorder?.stop()
  }
  return (
    <div className="stack">
      <div className="cluster">
        {recorder ? (
          <>
            <Button icon="check" kind="primary" onClick={end(true)}>
              {t('Dừng và giữ bản ghi')}
            </Button>
            <Button kind="quiet" onClick={end(false)}>
              {t('Bỏ, đọc lại')}
            </Button>
            <span className="number">
              {t('Đang ghi: {length}', { length: lengthOf(seconds, t) })}
            </span>
          </>
        ) : (
          <Button icon="sound" busy={props.busy} onClick={() => void start()}>
            {t('Ghi âm tại đây')}
          </Button>
        )}
      </div>
      {problem ? (
        <p className="small" role="alert">
          {problem === 'refused'
            ? t('Không dùng được micrô: hãy cắm micrô và cho phép trang này dùng.')
            : t('Chưa ghi được tiếng nào; hãy thử lại.')}
        </p>
      ) : null}
    </div>
  )
}

/** The lamp of the microphone goes out. */
function release(recorder: MediaRecorder): void {
  if (recorder.state === 'recording') recorder.stop()
  for (const track of recorder.stream.getTracks()) track.stop()
}

function nameOf(word: string): string {
  const { date, time } = whenOf(new Date().toISOString())
  return `${word} ${date} ${time.replace(':', 'h')}.wav`
}
