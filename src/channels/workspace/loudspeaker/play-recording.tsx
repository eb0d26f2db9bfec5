import { useEffect, useRef, useState } from 'react'
import { filesContract } from '../../../files/contract.ts'
import { addressOf } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'

/** To hear what will be heard; the words of it are the approved script above. */
export function PlayRecording({ fileId, name }: { fileId: string; name: string }) {
  const t = useT(en)
  const sound = useRef<HTMLAudioElement>(null)
  const [standing, setStanding] = useState<'silent' | 'playing' | 'unheard'>('silent')
  useEffect(() => () => sound.current?.pause(), [])
  const play = async () => {
    const audio = (sound.current ??= new Audio(
      addressOf(filesContract.downloadFile, { params: { fileId } }),
    ))
    audio.addEventListener('ended', () => {
      setStanding('silent')
    })
    setStanding('playing')
    try {
      await audio.play()
    } catch {
      setStanding('unheard')
    }
  }
  const pause = () => {
    sound.current?.pause()
    setStanding('silent')
  }
  return (
    <div className="cluster">
      <Button
        icon="sound"
        aria-label={t(standing === 'playing' ? 'Dừng {name}' : 'Nghe {name}', { name })}
        onClick={() => {
          if (standing === 'playing') pause()
          else void play()
        }}
      >
        {standing === 'playing' ? t('Dừng') : t('Nghe')}
      </Button>
      {standing === 'unheard' ? (
        <span className="small" aria-live="polite">
          {t('Trình duyệt này không phát được tệp ấy.')}
        </span>
      ) : null}
    </div>
  )
}
